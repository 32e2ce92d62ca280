import type { DutyKind } from '#contract/desk/duties'
import type { Duty, DutySubject } from '#contract/desk/operations'
import type { Instant, PlainDate } from '#contract/values/calendar'
import type { QueryContext } from '#host/api/handlers'

/** What the desk looks at. */
export interface Look {
  /** The desk's day: a value that only says how often something is to be done is that of this day. */
  readonly on: PlainDate
  /** What is due before it is overdue. */
  readonly moment: Instant
  /** What is due after it is left out. */
  readonly until: Instant
  /** The last day of `until`, and the days off behind it: what falls on them is due before. */
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
  /**
   * What is open, without regard to when it is due. It may leave out whatever such a look does not show, and only that; asked `of` one subject
   * it leaves out nothing.
   */
  readonly find: (context: Pick<QueryContext, 'db' | 'office' | 'facility'>, look: Look) => Promise<FoundDuty[]>
}
