import type { OperationName, RegisterFeature } from '#contract'
import type { DutyKind, DutySubjectKind } from '#contract/desk/duties'
import type { Duty, DutySubject } from '#contract/desk/operations'
import type { Instant, PlainDate } from '#contract/values/calendar'
import type { QueryContext } from '#host/api/handlers'
import type { Reader } from '#host/database/tables'

/** What the desk looks at: days, never an hour, so that what is found holds all day long. */
export interface Look {
  /** The desk's day: a value that only says how often something is to be done is that of this day. */
  readonly on: PlainDate
  /** The last day that is shown, and the days off behind it: what falls on them is due before. */
  readonly lastDay: PlainDate
  /** Also duties that were settled: a source may leave out whatever has nothing else. */
  readonly settled: boolean
  /** Only what is about this; of somebody in care also what is about their papers. null: everything. */
  readonly of: DutySubject | null
}

/** A duty as the feature finds it that raises it. */
export interface FoundDuty
  extends Pick<
    Duty,
    'kind' | 'article' | 'about' | 'person' | 'hangsOn' | 'cause' | 'happensAt' | 'dueAt' | 'movedFrom' | 'atOnce' | 'does'
  > {
  /** What stands in the words for what it is about; needed where that is nobody in care. */
  readonly named?: Duty['named']
  /** Late already when what it is about was written into the register. */
  readonly fromBefore?: true
  /** The first day on which it can be done, where it is shown before. */
  readonly doableFrom?: PlainDate
  /** What its button says, where that is not the usual: the last part of `duty.<kind>.<says>`. */
  readonly says?: string
  /** Of the paper that does it; one where it is not said. */
  readonly copies?: number
  /** Until this moment has gone by it is the work of others, or not possible: it is not shown. */
  readonly notBefore?: Instant
  /** Accounts whose own work it is, where only some of those with that work do it: the officers of a team. Who opens everybody's record sees it all the same. */
  readonly ownedBy?: readonly string[]
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

/** How the log tells that somebody has looked at the duties of one subject alone: each feature declares it of what it keeps. */
export interface DutySubjectLook {
  /** @returns its code; '' where there is no such thing */
  readonly codeOf: (db: Reader, id: string) => Promise<string>
  /** The operation that shows the whole of it: its duties are a part of that. */
  readonly partOf: OperationName
}
/** Of every kind of subject whose duties a page of its own shows. */
export type DutySubjectLooks = Readonly<Partial<Record<DutySubjectKind, DutySubjectLook>>>
