import { ActionIcon, Button, Checkbox, Group, Title } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { FormNumber } from '#contract/papers/form-numbers'
import { PaperForm } from '#contract/papers/forms'
import { useOperation } from '../../../api/queries'
import { useHasRole, useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { EmptyState } from '../../../ui/empty-state'
import { type Column, RegisterTable } from '../../../ui/register-table'
import settings from '../../../ui/settings.module.css'
import text from '../../../ui/text.module.css'
import { DateText } from '../../../ui/values'
import { AddFormNumberDialog, CorrectFormNumberDialog, FirstFormNumberDialog } from './form-number-dialogs'

/** Under which number each form stands, by decree and day; the head corrects, and adds the numbers of a new decree. */
export function FormNumbers() {
  const t = useTexts('papers')
  const law = useTexts('facility')
  const { today } = useMe()
  const mayChange = useHasRole('head')
  const [first, setFirst] = useState(false)
  const [older, showOlder] = useState(false)
  const [open, setOpen] = useState<{ readonly Dialog: typeof AddFormNumberDialog; readonly row: FormNumber } | null>(null)
  const numbers = useOperation('papers.formNumbers.list', {})
  const all = numbers.data ?? []
  const nextOf = ({ replacedBy }: FormNumber) => all.find(({ id }) => id === replacedBy)
  const isReplaced = (row: FormNumber) => (nextOf(row)?.validFrom ?? '9999') <= today
  // A decree of which the register makes nothing is one of the files that came before it.
  const isPast = (row: FormNumber) => isReplaced(row) || !all.some(({ decree, form }) => decree === row.decree && form !== null)
  const without = numbers.data ? PaperForm.options.filter((form) => !all.some((row) => row.form === form)) : []
  const named = ({ number }: FormNumber) => t('formNumbers.number', { number })
  const actions: Column<FormNumber> = {
    key: 'actions',
    title: law('lawTab.actions'),
    width: 100,
    render: (row) => {
      const what = t('formNumbers.of', { number: row.number, decree: row.decree })
      const button = (Dialog: typeof AddFormNumberDialog, label: string, Icon: typeof IconPlus) => (
        <ActionIcon variant="subtle" size={28} aria-label={label} title={label} onClick={() => setOpen({ Dialog, row })}>
          <Icon size={16} stroke={1.7} />
        </ActionIcon>
      )
      return (
        <Group gap={2} wrap="nowrap">
          {button(CorrectFormNumberDialog, t('formNumbers.correctOf', { what }), IconPencil)}
          {row.replacedBy === null && button(AddFormNumberDialog, t('formNumbers.addOf', { what }), IconPlus)}
        </Group>
      )
    },
  }
  const columns: Column<FormNumber>[] = [
    {
      key: 'number',
      title: t('formNumbers.column.number'),
      width: 190,
      render: (row) => {
        const next = nextOf(row)
        return (
          <>
            <strong>{named(row)}</strong>
            {next && <div className={text.quiet}>{t(isReplaced(row) ? 'formNumbers.now' : 'formNumbers.soon', { name: named(next) })}</div>}
          </>
        )
      },
    },
    {
      key: 'title',
      title: t('formNumbers.column.title'),
      minWidth: 220,
      render: (row) => (
        <>
          {row.title}
          {row.form === null && !isPast(row) && <div className={text.quiet}>{t('formNumbers.arrives')}</div>}
        </>
      ),
    },
    { key: 'from', title: law('lawTab.from'), width: 140, rank: 1, render: ({ validFrom }) => <DateText value={validFrom} /> },
    {
      key: 'article',
      title: law('lawTab.article'),
      width: 300,
      rank: 2,
      render: ({ decree, article }) => (
        <>
          {decree}
          <div className={text.quiet}>{article}</div>
        </>
      ),
    },
    ...(mayChange ? [actions] : []),
  ]
  const rows = { ...numbers, data: numbers.data?.filter((row) => older || !isPast(row)) }
  return (
    <section className={settings.stack} aria-label={t('formNumbers.label')}>
      <div className={settings.bar}>
        <Title order={2} fz={16}>
          {t('formNumbers.label')}
        </Title>
        <Group gap="md">
          <Checkbox label={t('formNumbers.older')} checked={older} onChange={(event) => showOlder(event.currentTarget.checked)} />
          {mayChange && without.length > 0 && (
            <Button size="compact-md" variant="default" onClick={() => setFirst(true)}>
              {t('formNumbers.first')}
            </Button>
          )}
        </Group>
      </div>
      <RegisterTable<FormNumber>
        label={t('formNumbers.label')}
        columns={columns}
        rows={rows}
        idOf={({ id }) => String(id)}
        toneOf={(row) => (isPast(row) ? 'past' : undefined)}
        empty={<EmptyState title={t('formNumbers.none')} />}
      />
      {first && <FirstFormNumberDialog forms={without} onClose={() => setFirst(false)} />}
      {open && <open.Dialog row={open.row} onClose={() => setOpen(null)} />}
      <p className={text.quiet}>{t('formNumbers.note')}</p>
    </section>
  )
}
