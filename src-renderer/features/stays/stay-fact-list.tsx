import { Popover, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import type { Duty } from '#contract/desk/operations'
import type { EndSum, StayDetail } from '#contract/stays/operations'
import { withdrawnState } from '#contract/stays/words'
import { daysBetween, facilityDay, formatDate } from '#contract/values/calendar'
import { useMe } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { Fact } from '../../ui/panel'
import { numberText } from '../../ui/values'
import { paperNumber } from '../papers/parts'
import { basisOf } from './basis'
import { leftWith } from './left-with'
import { useIssuedNotice } from './notice'
import classes from './stay-fact-list.module.css'
import { EndSumTable } from './term/end-sum'

interface StayFactsProps {
  readonly detail: StayDetail
  readonly duties: readonly Duty[]
}

/** The stay in four facts. */
export function StayFactList({ detail, duties }: StayFactsProps) {
  const t = useTexts('stays')
  const { stay } = detail
  if (stay.state === withdrawnState) return <WithdrawnFacts detail={detail} />
  return (
    <>
      <Fact label={t('fact.kind')} note={t(`regime.${stay.regime}`)}>
        {t(`kind.${stay.kind}`)} · {t('fact.times', { count: stay.rehabCount })}
      </Fact>
      <Fact label={t(`basis.${basisOf(stay.kind)}.name`)} note={stay.decision.issuer}>
        {t('fact.decisionText', { number: stay.decision.number, on: formatDate(stay.decision.on) })}
      </Fact>
      <Fact label={t('fact.end')} note={detail.sum ? <SumNote detail={detail} sum={detail.sum} /> : t('sum.none')}>
        {stay.expectedEndOn === null ? '—' : formatDate(stay.expectedEndOn)}
      </Fact>
      <TimeLeft detail={detail} duties={duties} />
    </>
  )
}

/** The same in one line, and how much of it is to be checked. */
export function StayShort({ detail: { stay, warnings } }: Pick<StayFactsProps, 'detail'>) {
  const t = useTexts('stays')
  const { today } = useMe()
  const { endedOn, expectedEndOn } = stay
  const left = expectedEndOn === null ? null : daysBetween(today, expectedEndOn)
  const parts = [
    stay.code,
    t(`kind.${stay.kind}`),
    endedOn !== null
      ? `${t('fact.ended')} ${formatDate(endedOn)}`
      : expectedEndOn !== null && `${t('fact.end')} ${formatDate(expectedEndOn)}`,
    endedOn === null && left !== null && left >= 0 && stay.state !== 'ESCAPED' && t('fact.leftShort', { days: numberText(left) }),
    warnings.length > 0 && t('fact.toCheck', { count: warnings.length }),
  ]
  return <div className={classes.short}>{parts.filter(Boolean).join(' · ')}</div>
}

/** Of an admission that was taken back there is nothing to reckon: what was written, and why it was wrong. */
function WithdrawnFacts({ detail: { stay, events } }: { readonly detail: StayDetail }) {
  const t = useTexts('stays')
  const reason = events.find(({ kind }) => kind === 'ADMITTED')?.withdrawnReason
  return (
    <>
      <Fact label={t('fact.kind')}>{t(`kind.${stay.kind}`)}</Fact>
      <Fact label={t(`basis.${basisOf(stay.kind)}.name`)} note={stay.decision.issuer}>
        {t('fact.decisionText', { number: stay.decision.number, on: formatDate(stay.decision.on) })}
      </Fact>
      <Fact label={t('fact.withdrawn')} note={t('fact.withdrawnNote')}>
        {reason || t('state.WITHDRAWN')}
      </Fact>
    </>
  )
}

/** The sum in short; a click shows it line by line. */
function SumNote({ detail: { stay }, sum }: { readonly detail: StayDetail; readonly sum: EndSum }) {
  const t = useTexts('stays')
  const [opened, setOpened] = useState(false)
  const parts = [
    t('sum.shortTerm', { months: stay.termMonths ?? 0, on: formatDate(stay.startsOn) }),
    ...(stay.custodyDays > 0 ? [t('sum.shortCustody', { days: stay.custodyDays })] : []),
    ...(stay.reducedMonths > 0 ? [t('sum.shortReduction', { months: stay.reducedMonths })] : []),
    ...(stay.escapeDays > 0 ? [t('sum.shortEscape', { days: stay.escapeDays })] : []),
    ...(stay.prisonDays > 0 ? [t('sum.shortPrison', { days: stay.prisonDays })] : []),
  ]
  const short = stay.statedEndOn === null ? parts.join(' ') : t(`basis.${basisOf(stay.kind)}.shortStated`)
  return (
    <>
      <Popover opened={opened} onChange={setOpened} position="bottom-start" width={420} shadow="md">
        <Popover.Target>
          <UnstyledButton
            className={classes.sumNote}
            aria-label={`${t('fact.checkSum')}: ${short}`}
            onClick={() => setOpened(!opened)}
            onKeyDown={({ key }) => key === 'Escape' && setOpened(false)}
          >
            {short}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown>
          <EndSumTable sum={sum} />
        </Popover.Dropdown>
      </Popover>
      {(stay.state === 'ESCAPED' || stay.state === 'IMPRISONED') && <span className={classes.escaping}>{t('fact.pausedEnd')}</span>}
    </>
  )
}

function TimeLeft({ detail: { stay, events }, duties }: StayFactsProps) {
  const t = useTexts('stays')
  const issued = useIssuedNotice(stay.id)
  const { today } = useMe()
  if (stay.endedOn)
    return (
      <Fact label={t('fact.ended')} note={t('fact.endedNote', { days: numberText(daysBetween(stay.admittedOn, stay.endedOn)) })}>
        {formatDate(stay.endedOn)}
      </Fact>
    )
  if (stay.state === 'ESCAPED' || stay.state === 'IMPRISONED') {
    const left = leftWith({ stay, events })
    const on = left && formatDate(facilityDay(left.happenedAt))
    return (
      <Fact label={t('fact.left')} note={on && t(stay.state === 'ESCAPED' ? 'fact.pausedNote' : 'fact.imprisonedNote', { on })}>
        {t('fact.paused')}
      </Fact>
    )
  }
  if (stay.expectedEndOn === null) {
    return (
      <Fact label={t('fact.held')} note={t('fact.heldNote', { on: formatDate(stay.admittedOn) })}>
        {t('fact.days', { days: numberText(daysBetween(stay.admittedOn, today)) })}
      </Fact>
    )
  }
  const left = daysBetween(today, stay.expectedEndOn)
  const notice = duties.find(({ kind }) => kind === 'notice')
  const note = issued
    ? t('fact.noticeIssued', { number: paperNumber(issued) ?? '' })
    : notice && t('fact.noticeBy', { on: formatDate(facilityDay(notice.dueAt)) })
  return (
    <Fact label={t('fact.left')} note={note}>
      {left < 0
        ? t('fact.over', { days: numberText(-left) })
        : left === 0
          ? t('fact.endsToday')
          : t('fact.days', { days: numberText(left) })}
    </Fact>
  )
}
