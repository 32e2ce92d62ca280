import { UnstyledButton } from '@mantine/core'
import { Fragment } from 'react'
import { kindsOf, type ResidentFilter, type Where } from '#contract/residents/operations'
import { isManaged, openStates, outStates, type StayKind, type StayState } from '#contract/stays/words'
import { useTexts } from '../../../i18n/texts'
import { numberText } from '../../../ui/values'
import classes from './where-strip.module.css'

interface WhereStripProps {
  readonly counts: readonly { readonly state: StayState; readonly kind: StayKind; readonly count: number }[]
  readonly filter: ResidentFilter
  readonly setFilter: (change: Partial<Pick<ResidentFilter, 'status' | 'where'>>) => void
}

/** Inside first, then away, as the month's report closes. */
const places = ['ACTIVE', 'IN_HOSPITAL', 'ON_LEAVE', 'SUSPENDED', 'OUT_FOR_PROCEDURE', 'ABSENT'] as const satisfies readonly Where[]

/** Who is where now, as a sum that can be read: present + away = managed, + escaped + in prison = on the books. Each number filters the list. */
export function WhereStrip({ counts, filter, setFilter }: WhereStripProps) {
  const t = useTexts('residents')
  const kinds = filter.kind && kindsOf(filter.kind)
  const sum = (counted: (state: StayState) => boolean) =>
    counts.reduce((total, { state, kind, count }) => (counted(state) && (!kinds || kinds.includes(kind)) ? total + count : total), 0)
  const chosen = filter.status === 'inCare' ? (filter.where ?? 'open') : null
  const place = (where: Where | 'open', count: number) => (
    <UnstyledButton
      className={classes.place}
      data-sum={where === 'managed' || where === 'open' || undefined}
      data-none={count === 0 || undefined}
      aria-pressed={chosen === where}
      onClick={() => setFilter({ status: 'inCare', where: where === 'open' || chosen === where ? null : where })}
    >
      <strong className="figures">{numberText(count)}</strong> <span>{t(`place.${where}`)}</span>
    </UnstyledButton>
  )
  const sign = (text: string) => (
    <span className={classes.sign} aria-hidden>
      {text}
    </span>
  )
  return (
    <fieldset className={classes.strip} aria-label={t('whereabouts.label')}>
      {places.map((where, at) => (
        <Fragment key={where}>
          {at > 0 && sign('+')}
          {place(
            where,
            sum((state) => state === where),
          )}
        </Fragment>
      ))}
      {sign('=')}
      {place('managed', sum(isManaged))}
      {outStates.map((where) => (
        <Fragment key={where}>
          {sign('+')}
          {place(
            where,
            sum((state) => state === where),
          )}
        </Fragment>
      ))}
      {sign('=')}
      {place(
        'open',
        sum((state) => (openStates as readonly StayState[]).includes(state)),
      )}
    </fieldset>
  )
}
