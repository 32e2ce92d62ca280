import { SegmentedControl } from '@mantine/core'
import type { ComponentType } from 'react'
import * as z from 'zod'
import { figureReaders, moneyKeepers, outputKeepers } from '#contract/earnings/words'
import type { Role } from '#contract/roles'
import { useMe } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { useFilters } from '../../ui/address'
import settings from '../../ui/settings.module.css'
import type { MoneyPart } from './addresses'
import { BooksPart } from './books/books-part'
import classes from './earnings.module.css'
import { FiguresPart } from './figures/figures-part'
import { JobsPart } from './jobs/jobs-part'
import { OutputPart } from './output/output-part'
import { PayoutsPart } from './payouts/payouts-part'
import { SettlementsPart } from './settlements/settlements-part'

const parts: readonly { readonly name: MoneyPart; readonly roles: readonly Role[]; readonly Content: ComponentType }[] = [
  { name: 'output', roles: outputKeepers, Content: OutputPart },
  { name: 'books', roles: moneyKeepers, Content: BooksPart },
  { name: 'settlements', roles: moneyKeepers, Content: SettlementsPart },
  { name: 'payouts', roles: moneyKeepers, Content: PayoutsPart },
  { name: 'jobs', roles: moneyKeepers, Content: JobsPart },
  { name: 'figures', roles: figureReaders, Content: FiguresPart },
]

const Shown = z.object({ part: z.string().nullable().default(null).catch(null) })

/** The money of labour, part by part: those that are the caller's work. */
export function MoneyTab() {
  const t = useTexts('earnings')
  const { roles } = useMe()
  const [shown, show] = useFilters(Shown)
  const mine = parts.filter((part) => part.roles.some((role) => roles.includes(role)))
  const { name, Content } = mine.find((part) => part.name === shown.part) ?? mine[0] ?? parts[0]!
  return (
    <div className={settings.stack}>
      <SegmentedControl
        size="xs"
        className={classes.parts}
        aria-label={t('parts')}
        value={name}
        onChange={(part) => show({ part })}
        data={mine.map((part) => ({ value: part.name, label: t(`tab.${part.name}`) }))}
      />
      <Content />
    </div>
  )
}
