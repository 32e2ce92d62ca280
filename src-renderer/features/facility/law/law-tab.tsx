import { ActionIcon, Group } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { LegalValue } from '#contract/facility'
import { useOperation } from '../../../api/queries'
import { useHasRole, useMe } from '../../../api/session'
import { type TextKey, useTexts } from '../../../i18n/texts'
import { ArticleText } from '../../../ui/article-text'
import { EmptyState } from '../../../ui/empty-state'
import { type Column, RegisterTable } from '../../../ui/register-table'
import settings from '../../../ui/settings.module.css'
import text from '../../../ui/text.module.css'
import { DateText } from '../../../ui/values'
import { FormNumbers } from '../../papers/parts'
import { AddLawDialog, CorrectLawDialog } from './law-dialogs'

/** The day from which values of the earlier law are written down: they are simply older than the law in force. */
const sinceEver = '1900-01-01'

/** What the law says by regime and day, as the register applies it; the head adds what a new law says, and corrects. */
export function LawTab() {
  const t = useTexts('facility')
  const { today } = useMe()
  const mayChange = useHasRole('head')
  const [open, setOpen] = useState<{ readonly Dialog: typeof AddLawDialog; readonly value: LegalValue } | null>(null)
  const law = useOperation('facility.law', {})
  const isLatest = (value: LegalValue) =>
    !law.data?.some((other) => other.key === value.key && other.regime === value.regime && other.validFrom > value.validFrom)
  const replaced = (value: LegalValue) =>
    law.data?.some(
      (other) => other.key === value.key && other.regime === value.regime && other.validFrom > value.validFrom && other.validFrom <= today,
    ) ?? false
  const actions: Column<LegalValue> = {
    key: 'actions',
    title: t('lawTab.actions'),
    width: 100,
    render: (value) => {
      const what = t(`law.${value.key}` as TextKey<'facility'>)
      const button = (Dialog: typeof AddLawDialog, label: string, Icon: typeof IconPlus) => (
        <ActionIcon variant="subtle" size={28} aria-label={label} title={label} onClick={() => setOpen({ Dialog, value })}>
          <Icon size={16} stroke={1.7} />
        </ActionIcon>
      )
      return (
        <Group gap={2} wrap="nowrap">
          {button(CorrectLawDialog, t('lawTab.correctOf', { what }), IconPencil)}
          {isLatest(value) && button(AddLawDialog, t('lawTab.addOf', { what }), IconPlus)}
        </Group>
      )
    },
  }
  const columns: Column<LegalValue>[] = [
    { key: 'what', title: t('lawTab.what'), minWidth: 220, render: (value) => t(`law.${value.key}` as TextKey<'facility'>) },
    {
      key: 'value',
      title: t('lawTab.value'),
      width: 100,
      render: (value) => (
        <>
          <strong>{t(`lawTab.units.${value.unit}`, { count: value.value })}</strong>
          {replaced(value) && <div className={text.quiet}>{t('lawTab.old')}</div>}
        </>
      ),
    },
    { key: 'regime', title: t('lawTab.regime'), width: 200, rank: 1, render: (value) => t(`lawTab.regimes.${value.regime ?? 'both'}`) },
    {
      key: 'from',
      title: t('lawTab.from'),
      width: 165,
      rank: 2,
      render: (value) => (value.validFrom === sinceEver ? t('lawTab.always') : <DateText value={value.validFrom} />),
    },
    {
      key: 'article',
      title: t('lawTab.article'),
      width: 290,
      rank: 3,
      render: (value) => (
        <span className={text.quiet}>
          <ArticleText article={value.article} inRow />
        </span>
      ),
    },
    ...(mayChange ? [actions] : []),
  ]
  return (
    <div className={settings.stack}>
      <RegisterTable<LegalValue>
        label={t('lawTab.label')}
        columns={columns}
        rows={law}
        idOf={({ key, regime, validFrom }) => `${key} ${regime} ${validFrom}`}
        toneOf={(value) => (replaced(value) ? 'past' : undefined)}
        empty={<EmptyState title={t('lawTab.none')} />}
      />
      <p className={text.quiet}>{t('lawTab.note')}</p>
      <FormNumbers />
      {open && <open.Dialog value={open.value} onClose={() => setOpen(null)} />}
    </div>
  )
}
