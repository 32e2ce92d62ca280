import { Button } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import * as z from 'zod'
import { DutyKind, dutySpecs } from '#contract/desk/duties'
import { type Duty, type DutyFilter, DutyGroup, fitsFilter, groupOf } from '#contract/desk/operations'
import { Role, recordKeepers, recordReaders } from '#contract/roles'
import type { PlainDate } from '#contract/values/calendar'
import { useHasRole, useMe } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { ClearFilters, FilterMenu } from '../../ui/filter-menu'
import { Bar } from '../../ui/panel'
import { SearchField } from '../../ui/search-field'
import { numberText } from '../../ui/values'
import classes from './desk.module.css'
import { ranges } from './duties'
import { useDutyTexts } from './duty-work'

/** The desk's filters as they stand in the address. */
export const DeskFilter = z.object({
  days: z
    .union(ranges.map((days) => z.literal(days)))
    .catch(6)
    .default(6),
  kind: DutyKind.nullable().catch(null).default(null),
  group: DutyGroup.nullable().catch(null).default(null),
  /** 'mine': work of any role that is held at this seat; nothing chosen: see `whoseFirst`. */
  role: z
    .union([Role, z.enum(['mine', 'all'])])
    .nullable()
    .catch(null)
    .default(null),
  text: z.string().max(100).catch('').default(''),
  settled: z.boolean().catch(false).default(false),
  fromBefore: z.boolean().catch(false).default(false),
  /** Work of this row has been done: the one that stands there now is next. */
  next: z.number().int().min(0).nullable().catch(null).default(null),
})
type DeskFilter = z.infer<typeof DeskFilter>

export const noDutyFilter = { kind: null, group: null, role: null, text: '', fromBefore: false } satisfies Partial<DeskFilter>

/** Something else than whose work it is was chosen. */
export const isNarrowed = ({ kind, group, text, fromBefore }: DeskFilter): boolean =>
  kind !== null || group !== null || text !== '' || fromBefore

/** Whose work the desk opens with: those who keep the records look after everybody's, anybody else after their own. */
export const whoseFirst = (roles: readonly Role[]): 'mine' | 'all' => (roles.some((role) => recordKeepers.includes(role)) ? 'all' : 'mine')

/** The filter as the host takes it. */
export const shownBy = ({ kind, group, role, text, fromBefore }: DeskFilter, mine: readonly Role[]): DutyFilter => ({
  kind,
  group,
  text: text || null,
  fromBefore,
  roles: rolesOf(role ?? whoseFirst(mine), mine),
})

const rolesOf = (role: NonNullable<DeskFilter['role']>, mine: readonly Role[]): Role[] | null =>
  role === 'all' ? null : role === 'mine' ? [...mine] : [role]

/** Typing rests this long before the list follows, milliseconds; what stands in the field is never touched. */
const rest = 160

interface FilterBarProps {
  readonly duties: readonly Duty[]
  readonly on: PlainDate
  readonly filter: DeskFilter
  readonly onChange: (change: Partial<DeskFilter>) => void
}

/** Each choice says how much of what the other filters show is behind it. */
export function FilterBar({ duties, on, filter, onChange }: FilterBarProps) {
  const t = useTexts('desk')
  const roleTexts = useTexts('staff')
  const duty = useDutyTexts()
  const { roles } = useMe()
  // Others are told of their own work alone.
  const seesOthers = useHasRole(...recordReaders)
  const [typed, setTyped] = useState(filter.text)
  const sent = useRef(filter.text)
  const follow = useDebouncedCallback((text: string) => {
    sent.current = text
    onChange({ text })
  }, rest)
  // Another text in the address than the one that was typed here: the filters were cleared, a link was followed.
  useEffect(() => {
    if (filter.text === sent.current) return
    sent.current = filter.text
    setTyped(filter.text)
  }, [filter.text])
  const search = (text: string) => {
    setTyped(text)
    follow(text)
  }
  const { kind, group } = filter
  const first = whoseFirst(roles)
  const role = filter.role ?? first
  const choose = (next: NonNullable<DeskFilter['role']>) => onChange({ role: next === first ? null : next })
  const shown = shownBy(filter, roles)
  const count = (without: Partial<DutyFilter>, which: (duty: Duty) => boolean) =>
    duties.filter((duty) => which(duty) && fitsFilter(duty, { ...shown, ...without }, on)).length
  const counted = (label: string, amount: number) => t('filters.counted', { label, count: numberText(amount) })
  const kinds = DutyKind.options
    .map((value) => ({ value, amount: count({ kind: null }, (duty) => duty.kind === value) }))
    .filter(({ value, amount }) => amount > 0 || value === kind)
  const groups = DutyGroup.options
    .map((value) => ({ value, amount: count({ group: null }, (duty) => groupOf(duty, on) === value) }))
    .filter(({ value, amount }) => amount > 0 || value === group)
  const mine = count({ roles: [...roles] }, () => true)
  const workers = Role.options.filter((one) => Object.values(dutySpecs).some(({ roles: of }) => of.includes(one)))
  const filtered = kind !== null || group !== null || role !== first || typed !== '' || filter.fromBefore
  const before = count({ fromBefore: false }, (duty) => duty.fromBefore)
  return (
    <Bar label={t('filter')}>
      <SearchField
        className={classes.search}
        label={t('filters.search')}
        placeholder={t('filters.search')}
        value={typed}
        maxLength={100}
        onChange={search}
      />
      <FilterMenu
        label={t('filters.kind')}
        choices={[
          { value: 'any', label: t('filters.anyKind') },
          ...kinds.map(({ value, amount }) => ({ value, label: counted(duty.short(value), amount) })),
        ]}
        value={kind ?? 'any'}
        onChoose={(next) => onChange({ kind: DutyKind.safeParse(next).data ?? null })}
      />
      <FilterMenu
        label={t('filters.group')}
        choices={[
          { value: 'any', label: t('filters.anyGroup') },
          ...groups.map(({ value, amount }) => ({ value, label: counted(t(`group.${value}`), amount) })),
        ]}
        value={group ?? 'any'}
        onChoose={(next) => onChange({ group: DutyGroup.safeParse(next).data ?? null })}
      />
      {seesOthers && (
        <>
          <FilterMenu
            label={t('filters.role')}
            choices={[
              { value: 'all', label: t('filters.anyRole') },
              { value: 'mine', label: counted(t('filters.mine'), mine) },
              ...workers.map((value) => ({
                value,
                label: counted(
                  roleTexts(`role.${value}`),
                  count({ roles: [value] }, () => true),
                ),
              })),
            ]}
            value={role}
            onChoose={(next) => choose(DeskFilter.shape.role.parse(next) ?? first)}
          />
          <Toggle on={role === 'mine'} label={counted(t('filters.mine'), mine)} onToggle={(mine) => choose(mine ? 'mine' : 'all')} />
        </>
      )}
      {(before > 0 || filter.fromBefore) && (
        <Toggle
          on={filter.fromBefore}
          label={counted(t('filters.fromBefore'), before)}
          onToggle={(fromBefore) => onChange({ fromBefore })}
        />
      )}
      <Toggle on={filter.settled} label={t('filters.settled')} onToggle={(settled) => onChange({ settled })} />
      {filtered && <ClearFilters label={t('filters.clear')} onClear={() => onChange(noDutyFilter)} />}
    </Bar>
  )
}

interface ToggleProps {
  readonly on: boolean
  readonly label: string
  readonly onToggle: (on: boolean) => void
}

const Toggle = ({ on, label, onToggle }: ToggleProps) => (
  <Button size="compact-md" className={classes.chip} variant={on ? 'light' : 'default'} aria-pressed={on} onClick={() => onToggle(!on)}>
    {label}
  </Button>
)
