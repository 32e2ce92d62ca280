import type { RegisterFeature } from '#contract'
import type { DutyKind } from '#contract/desk/duties'
import type { Duty, DutySubject } from '#contract/desk/operations'
import type { Instant, PlainDate } from '#contract/values/calendar'
import type { QueryContext } from '#host/api/handlers'

/** What the desk looks at: days, never an hour, so that what is found holds all day long. */
export interface Look {
  /** The desk's day: a value that only says how often something is to be done is that of this day. */
  readonly on: PlainDate
  /** The last day that is shown, and the days off behind it: what falls on them is due before. */
  readonly lastDay: PlainDate
  /** Also duties that were settled: a source may leave out whatever has nothing else. */
  readonly settled: boolean
  /** Only what is about this; of a stay also what is about its papers. null: everything. */
  readonly of: DutySubject | null
}

/** A duty as the feature finds it that raises it. */
export interface FoundDuty
  extends Pick<
    Duty,
    'kind' | 'article' | 'about' | 'person' | 'hangsOn' | 'cause' | 'happensAt' | 'dueAt' | 'movedFrom' | 'atOnce' | 'does'
  > {
  /** How lists name what it is about; needed where that is neither a person nor a month. */
  readonly named?: string
  /** Late already when what it is about was written into the register. */
  readonly fromBefore?: true
  /** Of the paper that does it; one where it is not said. */
  readonly copies?: number
  /** Until this moment has gone by it is the work of others, or not possible: it is not shown. */
  readonly notBefore?: Instant
  /** What takes time to prepare is shown from this moment on, however far ahead it is due. */
  readonly shownFrom?: Instant
}

/** Where duties come from: each feature that raises any declares its sources in `feature.ts`. */
export interface DutySource {
  readonly kinds: readonly DutyKind[]
  /** The features of whose data its duties are made. */
  readonly reads: readonly RegisterFeature[]
  /**
   * What is open, without regard to when it is due. It may leave out whatever such a look does not show, and only that; asked `of` one subject
   * it leaves out nothing.
   */
  readonly find: (context: Pick<QueryContext, 'db' | 'office' | 'facility'>, look: Look) => Promise<FoundDuty[]>
}
