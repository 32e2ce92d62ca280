import { Tooltip, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { PhaseRow } from '#contract/phases'
import { phases } from '#contract/phases'
import type { StayDetail } from '#contract/stays/operations'
import { addDays, addMonths, daysBetween, earlierDay, firstOfMonth, formatDate, laterDay, type PlainDate } from '#contract/values/calendar'
import { useHasRole, useMe } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { useStep } from '../../ui/step'
import { phaseStep } from './addresses'
import classes from './phase-lanes.module.css'

interface LaneSpan {
  readonly from: PlainDate
  readonly to: PlainDate
}

/** The five phases side by side in time: what was, what is foreseen, and today. A lane opens its dates. */
export function PhaseLanes({ detail }: { readonly detail: StayDetail }) {
  const t = useTexts('phases')
  const { today } = useMe()
  const { stay } = detail
  const axis: LaneSpan = {
    from: earlierDay(stay.startsOn, stay.admittedOn),
    to:
      stay.endedOn ??
      laterDay(stay.expectedEndOn ?? addDays(today, aheadOf(stay.admittedOn, today)), laterDay(today, addDays(stay.admittedOn, 1))),
  }
  const length = Math.max(1, daysBetween(axis.from, axis.to))
  const place = (day: PlainDate) => Math.min(100, Math.max(0, (daysBetween(axis.from, day) / length) * 100))
  const now = stay.endedOn === null && today >= axis.from && today <= axis.to ? place(today) : null
  return (
    <section className={classes.lanes} aria-label={t('lanes')}>
      {detail.phases.map((row) => (
        <Lane key={row.phase} row={row} axis={axis} until={stay.endedOn ?? earlierDay(today, axis.to)} place={place} now={now} />
      ))}
      <div className={classes.axis} aria-hidden>
        <span />
        <div className={classes.days}>
          {ticksOf(axis, now, place).map(({ day, at, edge }) => (
            <span key={day} className={classes.day} data-edge={edge} style={{ left: `${at}%` }}>
              {formatDate(day)}
            </span>
          ))}
          {now !== null && (
            <span
              className={classes.day}
              data-today
              data-edge={now > 94 ? 'end' : now < 4 ? 'start' : undefined}
              style={{ left: `${now}%` }}
            >
              {t('today')}
            </span>
          )}
        </div>
      </div>
    </section>
  )
}

/** While no term runs, the lanes go on a little after today: an eighth of what has been, a week at least. */
const aheadOf = (from: PlainDate, today: PlainDate): number => Math.max(7, Math.round(daysBetween(from, today) / 8))

interface LaneProps {
  readonly row: PhaseRow
  readonly axis: LaneSpan
  /** The last day that has been: today, or the end of the stay. */
  readonly until: PlainDate
  readonly place: (day: PlainDate) => number
  readonly now: number | null
}

function Lane({ row, axis, until, place, now }: LaneProps) {
  const t = useTexts('phases')
  const open = useStep()
  const mayOpen = useHasRole(...phases.set.roles)
  const name = t(`name.${row.phase}`)
  // What is seen on the lane is what it is called, so that it can be asked for by voice.
  const spoken = row.problem ? `${name} ${t(`problem.${row.problem}`)}` : name
  const when = useWhen(row)
  const was: LaneSpan | null = row.openedOn ? { from: row.openedOn, to: row.closedOn ?? until } : null
  const foreseen = foreseenOf(row, axis, until)
  const bar = ({ from, to }: LaneSpan) => ({ left: `min(${place(from)}%, 100% - 9px)`, width: `max(9px, ${place(to) - place(from)}%)` })
  const content = (
    <>
      <span className={classes.name}>
        <span>{name}</span>{' '}
        {row.problem && (
          <span className={classes.problem}>
            <IconAlertTriangle size={13} aria-hidden />
            {t(`problem.${row.problem}`)}
          </span>
        )}
      </span>
      <span className={classes.track}>
        {foreseen && <span className={classes.bar} data-foreseen style={bar(foreseen)} />}
        {was && <span className={classes.bar} data-phase={row.phase} style={bar(was)} />}
        {now !== null && <span className={classes.now} style={{ left: `${now}%` }} />}
      </span>
    </>
  )
  if (!mayOpen) return <div className={classes.lane}>{content}</div>
  return (
    <Tooltip label={when} position="top-start" offset={2}>
      <UnstyledButton className={classes.lane} aria-label={`${spoken}: ${when}`} onClick={() => open(phaseStep(row.phase))}>
        {content}
      </UnstyledButton>
    </Tooltip>
  )
}

/** What is still to come of a lane: its whole expected window, or the rest of it. */
function foreseenOf({ openedOn, closedOn, expectedFrom, expectedTo }: PhaseRow, axis: LaneSpan, until: PlainDate): LaneSpan | null {
  if (closedOn !== null) return null
  if (openedOn !== null) return expectedTo !== null && expectedTo > until ? { from: until, to: earlierDay(expectedTo, axis.to) } : null
  return expectedFrom !== null && expectedFrom <= axis.to ? { from: expectedFrom, to: earlierDay(expectedTo ?? axis.to, axis.to) } : null
}

function useWhen({ openedOn, closedOn, expectedFrom, expectedTo }: PhaseRow): string {
  const t = useTexts('phases')
  if (openedOn && closedOn) return t('between', { from: formatDate(openedOn), to: formatDate(closedOn) })
  if (openedOn) return t('since', { from: formatDate(openedOn) })
  if (expectedFrom && expectedTo) return t('expected', { from: formatDate(expectedFrom), to: formatDate(expectedTo) })
  return expectedFrom ? t('expectedFrom', { from: formatDate(expectedFrom) }) : t('notYet')
}

/** Room that a date needs beside another, percent of the lane. */
const room = 10

/** The first and the last day, and firsts of months between them where there is room. */
function ticksOf(axis: LaneSpan, now: number | null, place: (day: PlainDate) => number) {
  const months = daysBetween(axis.from, axis.to) / 30.4
  const step = months <= 8 ? 2 : months <= 14 ? 3 : months <= 40 ? 6 : 12
  const fits = (at: number) => now === null || Math.abs(at - now) >= room * 0.8
  const start = { day: axis.from, at: 0, edge: 'start' as string | undefined }
  const ticks = now === null || now >= room * 1.3 ? [start] : []
  for (let day = addMonths(firstOfMonth(axis.from), 1); day < axis.to; day = addMonths(day, 1)) {
    const at = place(day)
    if ((Number(day.slice(5, 7)) - 1) % step === 0 && at >= room * 1.2 && at <= 100 - room * 1.6 && fits(at)) {
      ticks.push({ day, at, edge: undefined })
    }
  }
  if (fits(95)) ticks.push({ day: axis.to, at: 100, edge: 'end' })
  return ticks
}
