import * as z from 'zod'
import { Fitness } from '../fitness'
import { Phase, StayState } from '../stays/words'

/** What speaks against placing somebody in a team or a class. */
export const UnsuitableKey = z.enum([
  /** Not in the facility on that day: the stay has not begun, has ended, or the admission was taken back. */
  'notHere',
  /** In it already on that day. */
  'alreadyIn',
  /** A membership in a team begins behind that day. */
  'laterTeam',
  /** Hours are written of somebody behind that day where they are now. */
  'sheetsWritten',
  /** Beside somebody they are to be kept apart from. */
  'keptApart',
  'unfit',
  'lightWork',
  /** Escaped, in hospital, on leave, … */
  'away',
  /** Held without a term: custody, status test. */
  'held',
  /** The phase in which it may begin has not been opened. */
  'phase',
  /** Under 18 in a trade that is not for those. */
  'minorTrade',
  /** More hours a week are planned than somebody of that age may work. */
  'hours',
  /** At the same time in a class, or elsewhere. */
  'clash',
  /** More hours a week with the class, or with the team, than labour alone may take. */
  'weekSum',
  /** Younger than those who may begin such a course. */
  'tooYoung',
  /** Their term ends before the class does. */
  'endsBefore',
  'full',
])
export type UnsuitableKey = z.infer<typeof UnsuitableKey>

export const Unsuitable = z.object({
  key: UnsuitableKey,
  /** Stops the placing; else it is told, and placed all the same. */
  blocks: z.boolean(),
  /** null: the facility's own order, no article. */
  article: z.string().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Unsuitable = z.infer<typeof Unsuitable>

/** Somebody under review: what their suitability follows from, and what speaks against it. */
export const Reviewed = z.object({
  stayId: z.string(),
  stayCode: z.string(),
  residentId: z.string(),
  residentCode: z.string(),
  fullName: z.string(),
  /** Years on that day; null where the birth is known too roughly. */
  age: z.int().nullable(),
  fitness: Fitness,
  state: StayState,
  phases: z.array(Phase),
  /** The team in which somebody is on that day. */
  team: z.object({ id: z.string(), name: z.string() }).nullable(),
  problems: z.array(Unsuitable),
})
export type Reviewed = z.infer<typeof Reviewed>
