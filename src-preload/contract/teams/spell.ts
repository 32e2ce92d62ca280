import { PlainDate } from '../values/calendar'
import { Line, TidyLineOrNull } from '../values/line'
import { VersionedRow } from '../values/versioned'
import { LeavingReason } from './words'

/** The days of a membership in a team, or of an enrolment in a class, as they are put right: whoever has left has a reason. */
export const CorrectedSpell = VersionedRow.extend({
  fromOn: PlainDate,
  toOn: PlainDate.nullable(),
  leavingReason: LeavingReason.nullable(),
  note: TidyLineOrNull(300),
  why: Line,
})
  .refine(({ fromOn, toOn }) => toOn === null || toOn >= fromOn, { path: ['toOn'], params: { key: 'untilBeforeFrom' } })
  .refine(({ toOn, leavingReason }) => (toOn === null) === (leavingReason === null), {
    path: ['leavingReason'],
    params: { key: 'missing' },
  })
