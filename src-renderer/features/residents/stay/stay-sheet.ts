import * as z from 'zod'
import { facilityDay, type Instant } from '../../../../src-preload/contract/calendar'
import { readAs } from '../../../../src-preload/contract/errors'
import { Decision, noHandover } from '../../../../src-preload/contract/stay-events'
import { NewStay, type Stay } from '../../../../src-preload/contract/stays'
import type { Field } from '../../../ui/field'
import type { Loose, Path } from '../../../ui/sheet'

/** A paper that may be missing: nothing typed is no paper, half a paper is a problem at the empty fields. */
export const OptionalDecision = z
  .object({ number: z.string().nullable(), on: z.string().nullable(), issuer: z.string().nullable() })
  .transform((typed, context) => {
    if (!typed.number?.trim() && !typed.on && !typed.issuer?.trim()) return null
    const read = readAs(Decision, typed)
    if (read.ok) return read.data
    for (const { path, key } of read.issues) context.addIssue({ code: 'custom', path: [path], params: { key } })
    return z.NEVER
  })

/** A stay as it is typed. */
export const StayEntry = NewStay.extend({ facilityDecision: OptionalDecision })

export type StayPath = `stay.${Path<z.input<typeof StayEntry>>}`
export type TypedStay = Loose<z.input<typeof StayEntry>>

/** The part of a form that holds a stay under `stay`. */
export interface StaySheet {
  readonly field: (path: StayPath) => Field
  readonly useValue: <T>(path: StayPath) => T
  readonly set: (path: StayPath, value: unknown) => void
}

export const noDecision = { number: null, on: null, issuer: null }

/** @param now the moment of admission unless the clerk types another */
export const blankStay = (now: Instant, rehabCount = 1): TypedStay => ({
  kind: null,
  transferredIn: false,
  decision: noDecision,
  facilityDecision: noDecision,
  admittedAt: now,
  startsOn: facilityDay(now),
  termMonths: null,
  custodyDays: 0,
  statedEndOn: null,
  rehabCount,
  proposedBy: null,
  handover: noHandover,
  hasStableResidence: true,
  policeCommune: null,
  policeName: null,
  residenceAfter: null,
  note: null,
})

/** What of a recorded stay is typed. */
export const typedStay = (stay: Stay): TypedStay => {
  const { id: _, residentId: __, code: ___, regime, state, admittedOn, endedOn, version, ...rest } = stay
  const { expectedEndOn, escapeDays, prisonDays, reducedMonths, ...typed } = rest
  return { ...typed, facilityDecision: typed.facilityDecision ?? noDecision }
}
