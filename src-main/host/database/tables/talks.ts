import type { Generated } from 'kysely'
import type { TalkKind } from '#contract/talks'
import type { PlainDate } from '#contract/values/calendar'

export interface TalkTable {
  id: string
  kind: TalkKind
  theme: string
  heldOn: PlainDate
  /** Hundredths. */
  hours: number
  lecturer: string
  organiser: string | null
  place: string | null
  note: string | null
  version: Generated<number>
}

export interface TalkAttendeeTable {
  talkId: string
  stayId: string
}

export interface TalksTables {
  talk: TalkTable
  talkAttendee: TalkAttendeeTable
}
