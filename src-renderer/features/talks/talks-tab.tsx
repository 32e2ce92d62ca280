import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import * as z from 'zod'
import { classKeepers } from '#contract/roles'
import { type Talk, TalkKind } from '#contract/talks'
import { formatHundredths } from '#contract/values/amounts'
import { useOperation } from '../../api/queries'
import { useHasRole, useMe } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { useFilters } from '../../ui/address'
import { EmptyState } from '../../ui/empty-state'
import { FilterMenu } from '../../ui/filter-menu'
import { Bar } from '../../ui/panel'
import { type Column, RegisterTable } from '../../ui/register-table'
import { DateText } from '../../ui/values'
import { TalkDialog } from './talk-dialog'
import styles from './talks.module.css'

const Shown = z.object({
  kind: TalkKind.nullable().default(null).catch(null),
  year: z.coerce.number().int().min(1990).max(2200).nullable().default(null).catch(null),
})

export function TalksActions() {
  const t = useTexts('talks')
  const mayKeep = useHasRole(...classKeepers)
  const [open, setOpen] = useState(false)
  if (!mayKeep) return null
  return (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen(true)}>
        {t('new')}
      </Button>
      {open && <TalkDialog id={null} onClose={() => setOpen(false)} />}
    </>
  )
}

/** What was told or talked over with many at once, by year and kind. */
export function TalksTab() {
  const t = useTexts('talks')
  const { today } = useMe()
  const [{ kind, year: asked }, show] = useFilters(Shown)
  const thisYear = Number(today.slice(0, 4))
  const year = asked ?? thisYear
  const list = useOperation('talks.list', { from: `${year}-01-01`, to: `${year}-12-31`, kind }, { keepPrevious: true })
  const [open, setOpen] = useState<string | null>(null)
  const rows = list.data ?? []
  const columns: Column<Talk>[] = [
    { key: 'day', title: t('heldOn'), width: 112, orderBy: ({ heldOn }) => heldOn, render: ({ heldOn }) => <DateText value={heldOn} /> },
    {
      key: 'theme',
      title: t('theme'),
      minWidth: 240,
      isHead: true,
      orderBy: ({ theme }) => theme,
      render: ({ theme, kind: of }) => (
        <>
          <span className={styles.name} title={theme}>
            {theme}
          </span>
          <span className={styles.under}>{t(`kind.${of}`)}</span>
        </>
      ),
    },
    {
      key: 'lecturer',
      title: t('lecturer'),
      minWidth: 160,
      rank: 1,
      render: ({ lecturer, organiser }) => (
        <>
          {lecturer}
          {organiser && <span className={styles.under}>{organiser}</span>}
        </>
      ),
    },
    { key: 'place', title: t('place'), minWidth: 110, rank: 3, render: ({ place }) => place ?? '—' },
    { key: 'hours', title: t('hours'), width: 84, align: 'right', rank: 2, render: ({ hours }) => formatHundredths(hours) },
    {
      key: 'attendees',
      title: t('attendees'),
      width: 100,
      align: 'right',
      orderBy: ({ attendees }) => attendees,
      render: ({ attendees }) => <b className="figures">{attendees}</b>,
    },
  ]
  return (
    <>
      <Bar label={t('filters')}>
        <FilterMenu
          label={t('year')}
          value={String(year)}
          choices={Array.from({ length: 8 }, (_, back) => ({ value: String(thisYear - back), label: String(thisYear - back) }))}
          onChoose={(value) => show({ year: Number(value) })}
        />
        <FilterMenu
          label={t('kindOf')}
          value={kind ?? 'any'}
          choices={[{ value: 'any', label: t('anyKind') }, ...TalkKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))]}
          onChoose={(value) => show({ kind: TalkKind.safeParse(value).data ?? null })}
        />
        <span className={styles.under}>
          {t('sum', { count: rows.length, hours: formatHundredths(rows.reduce((sum, { hours }) => sum + hours, 0)) })}
        </span>
      </Bar>
      <div style={{ height: 12 }} />
      <RegisterTable
        name="talks"
        label={t('title')}
        columns={columns}
        rows={list.data ?? { ...list, data: undefined }}
        isOld={list.isPlaceholderData}
        idOf={({ id }) => id}
        onOpen={({ id }) => setOpen(id)}
        rowHeight={46}
        empty={<EmptyState title={t('none')} text={t('noneText')} />}
      />
      {open !== null && <TalkDialog id={open} onClose={() => setOpen(null)} />}
    </>
  )
}
