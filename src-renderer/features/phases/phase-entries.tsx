import { IconFlag, IconPlayerStop } from '@tabler/icons-react'
import type { PhaseRow } from '#contract/phases'
import type { StayDetail } from '#contract/stays/operations'
import { formatDate, type PlainDate } from '#contract/values/calendar'
import { useTexts } from '../../i18n/texts'
import text from '../../ui/text.module.css'
import { TimeLineEntry } from '../../ui/time-line'
import type { TimeLineItem } from '../person'

/** A day's phase changes come after what happened on it by the clock, an opening after a closing. */
export const phaseEntries = ({ phases }: StayDetail): TimeLineItem[] =>
  phases.flatMap(({ phase, openedOn, closedOn }) => [
    ...(openedOn ? [{ key: `${phase} opened`, at: `${openedOn} 25`, entry: <PhaseEntry phase={phase} opened on={openedOn} /> }] : []),
    ...(closedOn ? [{ key: `${phase} closed`, at: `${closedOn} 24`, entry: <PhaseEntry phase={phase} on={closedOn} /> }] : []),
  ])

interface PhaseEntryProps {
  readonly phase: PhaseRow['phase']
  readonly opened?: boolean
  readonly on: PlainDate
}

function PhaseEntry({ phase, opened = false, on }: PhaseEntryProps) {
  const t = useTexts('phases')
  return (
    <TimeLineEntry icon={opened ? IconFlag : IconPlayerStop} tone="aside" beside={<div className={text.quiet}>{formatDate(on)}</div>}>
      {t(opened ? 'opened' : 'closed', { phase: t(`name.${phase}`).toLocaleLowerCase('vi') })}
    </TimeLineEntry>
  )
}
