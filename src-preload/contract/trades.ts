import * as z from 'zod'
import { command, query } from './operation'
import { teamKeepers, teamStaff } from './roles'
import { TidyLine } from './values/line'

/** A trade in which teams work. */
export const Trade = z.object({
  id: z.string(),
  name: z.string(),
  /** Not for those under 18 (Labour Code 45/2019 Art. 147): whoever places one is warned. */
  notForMinors: z.boolean(),
  /** Offered for new teams. */
  active: z.boolean(),
  version: z.int(),
})
export type Trade = z.infer<typeof Trade>

/** Where a team works: a hall, a field. */
export const WorkPlace = z.object({ id: z.string(), name: z.string(), active: z.boolean(), version: z.int() })
export type WorkPlace = z.infer<typeof WorkPlace>

/** null: a new one. */
const Kept = { id: z.string().nullable(), version: z.int().default(0), name: TidyLine(80), active: z.boolean().default(true) }

export const trades = {
  /** All of them, by name, those out of use as well. */
  list: query({ roles: teamStaff, input: z.object({}), output: z.object({ trades: z.array(Trade), workPlaces: z.array(WorkPlace) }) }),
  /** A new trade, or a changed one. Errors: notFound; stale; rule `tradeNameTaken`. */
  saveTrade: command({ roles: teamKeepers, input: z.object({ ...Kept, notForMinors: z.boolean() }), output: Trade }),
  /** A new work place, or a changed one. Errors: notFound; stale; rule `placeNameTaken`. */
  saveWorkPlace: command({ roles: teamKeepers, input: z.object(Kept), output: WorkPlace }),
}
