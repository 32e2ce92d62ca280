import { Button } from '@mantine/core'
import { type KindChoice, kindGroups, type ResidentFilter, ResidentFilter as Schema } from '#contract/residents/operations'
import { Phase, Regime } from '#contract/stays/words'
import { useTexts } from '../../../i18n/texts'
import { FilterMenu } from '../../../ui/filter-menu'
import classes from './residents.module.css'

/** What a press on "clear" takes back. */
export const noResidentFilter = {
  where: null,
  kind: null,
  regime: null,
  phase: null,
  minors: undefined,
  noStableResidence: undefined,
  endsWithinDays: null,
} as const

export const isFiltered = ({ where, kind, regime, phase, minors, noStableResidence, endsWithinDays }: ResidentFilter): boolean =>
  minors || noStableResidence || [where, kind, regime, phase, endsWithinDays].some((asked) => asked !== null)

const ends = ['7', '30', '60', '90'] as const

interface FilterMenusProps {
  readonly filter: ResidentFilter
  readonly setFilter: (change: Partial<Omit<ResidentFilter, 'minors' | 'noStableResidence'>> & Switches) => void
}
/** Off is not written into the address. */
interface Switches {
  readonly minors?: boolean | undefined
  readonly noStableResidence?: boolean | undefined
}

/** Whom the list is about, one chip a question. */
export function FilterMenus({ filter, setFilter }: FilterMenusProps) {
  const t = useTexts('residents')
  const stayText = useTexts('stays')
  const phaseText = useTexts('phases')
  const statuses = Schema.shape.status.unwrap().options
  const kindText = (kind: KindChoice) =>
    kind in kindGroups ? t(`filter.${kind as keyof typeof kindGroups}`) : stayText(`kind.${kind as never}`)
  const groups = Object.keys(kindGroups) as (keyof typeof kindGroups)[]
  return (
    <>
      <FilterMenu
        label={t('status.label')}
        strong
        choices={statuses.map((value) => ({ value, label: t(`status.${value}`) }))}
        value={filter.status}
        onChoose={(status) => setFilter({ status, ...(status === 'inCare' ? {} : { where: null }) })}
      />
      <FilterMenu<KindChoice | 'any'>
        label={t('filter.kind')}
        choices={[
          { value: 'any', label: t('filter.anyKind') },
          ...groups.flatMap((group) => [
            { value: group, label: kindText(group) },
            ...kindGroups[group].map((kind) => ({ value: kind, label: kindText(kind), nested: true })),
          ]),
        ]}
        value={filter.kind ?? 'any'}
        onChoose={(kind) => setFilter({ kind: kind === 'any' ? null : kind })}
      />
      <FilterMenu<Phase | 'any'>
        label={t('filter.phase')}
        choices={[
          { value: 'any', label: t('filter.anyPhase') },
          ...Phase.options.map((phase) => ({ value: phase, label: phaseText(`short.${phase}`) })),
        ]}
        value={filter.phase ?? 'any'}
        onChoose={(phase) => setFilter({ phase: phase === 'any' ? null : phase })}
      />
      <FilterMenu<Regime | 'any'>
        label={t('filter.regime')}
        choices={[
          { value: 'any', label: t('filter.anyRegime') },
          ...Regime.options.map((regime) => ({ value: regime, label: stayText(`regime.${regime}`) })),
        ]}
        value={filter.regime ?? 'any'}
        onChoose={(regime) => setFilter({ regime: regime === 'any' ? null : regime })}
      />
      <FilterMenu<string>
        label={t('filter.ends')}
        choices={[
          { value: 'any', label: t('filter.anyEnd') },
          ...ends.map((days) => ({ value: days, label: t('filter.endsWithin', { days }) })),
        ]}
        value={filter.endsWithinDays === null ? 'any' : String(filter.endsWithinDays)}
        onChoose={(days) => setFilter({ endsWithinDays: days === 'any' ? null : Number(days) })}
      />
      {(['minors', 'noStableResidence'] as const).map((key) => (
        <Button
          key={key}
          size="compact-md"
          className={classes.chip}
          variant={filter[key] ? 'light' : 'default'}
          aria-pressed={filter[key]}
          onClick={() => setFilter({ [key]: filter[key] ? undefined : true })}
        >
          {t(`filter.${key}`)}
        </Button>
      ))}
    </>
  )
}
