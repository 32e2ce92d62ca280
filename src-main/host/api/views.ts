import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Instant } from '#contract/values/calendar'
import type { Caller } from './handlers'

/** Somebody has been shown something of people. */
export interface View {
  readonly caller: Caller
  readonly operation: string
  /** Whose record, or which list: code of the resident, stay or paper, or what the list was asked for. */
  readonly subject: string
  /** The operation that shows the whole of which this is a part. */
  readonly partOf: string | null
  readonly at: Instant
}

/**
 * How long a look lasts. A page that stays open asks again at every change of the register; within these minutes that is still the look that
 * has its row in the log. After them the next answer leaves a row again, so that the log also shows how long a record was looked at.
 */
const lookMinutes = 5

/**
 * Nobody reads unseen: the row stands in the log before the answer leaves, and goes to the disk with it. Here it is decided what a row is written for.
 *
 * A look is one session, one operation, one subject, for five minutes. A list is a look at what was asked for, whatever its page. A part of a
 * record (a stay's list of papers, beside the stay) needs no row of its own while the look at the whole lasts; the part does not stand for the
 * whole. Views that come together, as the calls of one page do, are written in one transaction: one commit, not five.
 * @param keep writes the rows, all or none
 * @returns resolves once the view stands in the log
 */
export function openViews(keep: (views: readonly View[]) => Promise<void>): (view: View) => Promise<void> {
  /** When each look was written down, milliseconds. */
  const looks = new Map<string, number>()
  let gathering: { readonly views: View[]; readonly kept: Promise<void> } | null = null

  const lookOf = ({ caller, subject }: View, operation: string) => `${caller.token} ${operation} ${subject}`
  // A clock that was set back is no reason to write nothing until it has come round again.
  const lasts = (look: string, at: number) => Math.abs(at - (looks.get(look) ?? Number.NEGATIVE_INFINITY)) < lookMinutes * 60_000
  const isCovered = (view: View, beside: ReadonlySet<string>) =>
    [view.operation, view.partOf]
      .filter((operation) => operation !== null)
      .map((operation) => lookOf(view, operation))
      .some((look) => lasts(look, Date.parse(view.at)) || beside.has(look))

  async function write(views: readonly View[]): Promise<void> {
    const rows: View[] = []
    const written = new Set<string>()
    const wholesFirst = views.toSorted((a, b) => Number(a.partOf !== null) - Number(b.partOf !== null))
    for (const view of wholesFirst) {
      if (isCovered(view, written)) continue
      rows.push(view)
      written.add(lookOf(view, view.operation))
    }
    if (rows.length > 0) await keep(rows)
    if (looks.size > 10_000) for (const look of looks.keys()) if (!lasts(look, Date.parse(views[0]?.at ?? ''))) looks.delete(look)
    for (const view of rows) looks.set(lookOf(view, view.operation), Date.parse(view.at))
  }

  return async (view) => {
    if (isCovered(view, new Set())) return
    if (!gathering) {
      const views: View[] = []
      const kept = nextTurn().then(() => {
        gathering = null
        return write(views)
      })
      gathering = { views, kept }
    }
    gathering.views.push(view)
    await gathering.kept
  }
}
