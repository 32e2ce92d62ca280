import * as z from 'zod'
import type { DutySpec } from './desk/duty-spec'
import { command } from './operation'
import { planPapers } from './plans/operations'
import type { Role } from './roles'
import { Phase } from './stays/words'
import { PlainDate } from './values/calendar'

/** One of the five rows of a stay; rows may overlap (Decree 163/2026 Art. 87(3)). */
export const PhaseRow = z.object({
  phase: Phase,
  openedOn: PlainDate.nullable(),
  closedOn: PlainDate.nullable(),
  /** When the law expects it to begin and end, as far as that can be said today. */
  expectedFrom: PlainDate.nullable(),
  expectedTo: PlainDate.nullable(),
  /** Against the limits of the regime; never for the old cohort. `late`: not opened when it should be; `early`: opened before it may begin. */
  problem: z.enum(['tooLong', 'tooShort', 'late', 'early']).nullable(),
  article: z.string(),
  version: z.int(),
})
export type PhaseRow = z.infer<typeof PhaseRow>

/** What closing the intake finds unwritten, and what of a phase's days is not as the law has it; told to the clerk, recorded all the same. */
export const PhaseWarning = z.object({
  key: z.enum(['sheetMissing', 'planMissing', 'tooShort', 'labourEarly', 'reintegrationEarly']),
  article: z.string(),
  params: z.record(z.string(), z.string()),
})
export type PhaseWarning = z.infer<typeof PhaseWarning>

/** Those who open and close phases. */
const phaseKeepers: readonly Role[] = ['head', 'records', 'medical', 'education']

/** Done in the dialog with the dates of a phase: which phase, and 'close' where the day of its end is to be typed. */
export const phaseDuties = {
  intake: { about: 'stay', roles: phaseKeepers, form: planPapers.sheet, step: 'phase' },
  reintegration: { about: 'stay', roles: phaseKeepers, step: 'phase' },
} as const satisfies Readonly<Record<string, DutySpec>>

export const phases = {
  /**
   * Opens, closes or corrects one row by date. `closedOn` null leaves it open.
   * Errors: stale; rule `phaseDatesReversed`, `phaseOutsideStay`, `phaseInFuture`, `phaseReasonNeeded` when a date already recorded changes.
   */
  set: command({
    roles: phaseKeepers,
    input: z.object({
      stayId: z.string(),
      phase: Phase,
      version: z.int(),
      openedOn: PlainDate,
      closedOn: PlainDate.nullable(),
      reason: z.string().trim().max(300).nullable(),
    }),
    output: z.object({ phases: z.array(PhaseRow), warnings: z.array(PhaseWarning) }),
  }),
}
