import type { Caution } from '#contract/timesheets/cautions'
import { type CellFault, cellText, minutesOfEntry, readCell, type SheetEntry } from '#contract/timesheets/cells'
import { type BrokenLimit, brokenLimits, type LimitedDay, roomOn } from '#contract/timesheets/limits'
import type { NoteChange, SheetChange, SheetDay, SheetRow, SheetRowDay } from '#contract/timesheets/operations'

/** A row of a sheet while it is typed in. */
export interface TypedRow {
  readonly stayId: string
  /** What stood in the register when the person here looked at it. */
  readonly was: readonly (SheetEntry | null)[]
  readonly noteWas: string
  /** What stands in the cells now. */
  readonly texts: readonly string[]
  readonly note: string
}

/** Why a cell or a row is to be looked at; those of `blocks` are not saved and count for nothing. */
export type CellFinding =
  | { readonly blocks: true; readonly kind: 'fault'; readonly fault: CellFault }
  | { readonly blocks: true; readonly kind: 'limit'; readonly limit: BrokenLimit; readonly most: number; readonly article: string }
  | { readonly blocks: false; readonly kind: 'conflict'; readonly theirs: SheetEntry | null }
  | { readonly blocks: false; readonly kind: 'caution'; readonly caution: Caution }
  | { readonly blocks: false; readonly kind: 'noteMissing' }

/** A row as it is shown: what the register knows, what is typed, what comes of it. */
export interface ShownRow {
  readonly row: SheetRow
  readonly typed: TypedRow
  /** What the cells say; undefined where a text is no entry. */
  readonly entries: readonly (SheetEntry | null | undefined)[]
  readonly findings: readonly (CellFinding | null)[]
  /** Minutes that count, by day. */
  readonly minutes: readonly number[]
  /** Minutes that are left of each day beside the others. */
  readonly room: readonly number[]
}

export const typedRow = ({ stayId, days, note }: SheetRow): TypedRow => ({
  stayId,
  was: days.map(({ entry }) => entry),
  noteWas: note ?? '',
  texts: days.map(({ entry }) => cellText(entry)),
  note: note ?? '',
})

/** What stands in a cell; a text that is no entry is none of the entries. */
const entryOf = (text: string): SheetEntry | null | undefined => {
  const read = readCell(text)
  return 'entry' in read ? read.entry : undefined
}

const isTyped = (typed: TypedRow, at: number) => entryOf(typed.texts[at] ?? '') !== typed.was[at]

/** What is typed, over what the register says now: a cell in which nothing was typed follows the register. */
export function followed(typed: TypedRow | undefined, row: SheetRow): TypedRow {
  const now = typedRow(row)
  if (!typed) return now
  const keeps = row.days.map((_, at) => isTyped(typed, at))
  const notesApart = typed.note.trim() !== typed.noteWas
  return {
    stayId: row.stayId,
    was: now.was.map((entry, at) => (keeps[at] ? (typed.was[at] ?? null) : entry)),
    texts: now.texts.map((text, at) => (keeps[at] ? (typed.texts[at] ?? '') : text)),
    noteWas: notesApart ? typed.noteWas : now.noteWas,
    note: notesApart ? typed.note : now.note,
  }
}

const daysOf = (days: readonly SheetRowDay[], minutes: readonly number[]): LimitedDay[] =>
  days.map(({ dayLimit, weekLimit, elsewhere }, at) => ({ day: dayLimit, week: weekLimit, standing: elsewhere, minutes: minutes[at] ?? 0 }))

/** What comes of a row as it is typed. */
export function shownRow(row: SheetRow, typed: TypedRow): ShownRow {
  const reads = typed.texts.map(readCell)
  const entries = reads.map((read) => ('entry' in read ? read.entry : undefined))
  const worked = entries.map((entry) => minutesOfEntry(entry ?? null))
  const broken = brokenLimits(daysOf(row.days, worked))
  const minutes = worked.map((one, at) => (broken[at] ? 0 : one))
  const isEveryDay = worked.every((one) => one > 0)
  const needsNote = typed.note.trim() === ''
  const findingAt = (day: SheetRowDay, at: number): CellFinding | null => {
    const read = reads[at]
    const limit = broken[at]
    if (read && 'fault' in read) return { blocks: true, kind: 'fault', fault: read.fault }
    if (limit) return { blocks: true, kind: 'limit', limit, most: limit === 'day' ? day.dayLimit : day.weekLimit, article: day.article }
    const entry = entries[at] ?? null
    if (entry !== typed.was[at] && day.entry !== typed.was[at] && day.entry !== entry)
      return { blocks: false, kind: 'conflict', theirs: day.entry }
    if (entry === 'REFUSED' && needsNote) return { blocks: false, kind: 'noteMissing' }
    if (typeof entry !== 'number') return null
    const [caution] = day.cautions
    if (caution) return { blocks: false, kind: 'caution', caution }
    return at === 6 && isEveryDay ? { blocks: false, kind: 'caution', caution: 'noRest' } : null
  }
  return {
    row,
    typed,
    entries,
    findings: row.days.map(findingAt),
    minutes,
    room: row.days.map((_, at) => roomOn(daysOf(row.days, minutes), at)),
  }
}

/** Something can be typed there: nothing of a day that is not this team's, unless it is to be taken away. */
export const isOpenCell = (day: SheetRowDay | undefined): boolean =>
  day !== undefined && (day.closed === null || (day.entry !== null && !neverOpen.includes(day.closed)))

const neverOpen: readonly SheetRowDay['closed'][] = ['notYours', 'future', 'signed']

/** Nothing stands there, and something should. */
export const isBlankCell = ({ kind }: SheetDay, day: SheetRowDay, entry: SheetEntry | null | undefined): boolean =>
  entry === null && kind === 'WORKDAY' && day.away === null && (day.closed === null || day.closed === 'notYours')

/** What is to be saved; texts that are no entries are left out. */
export function sheetChanges(days: readonly SheetDay[], rows: readonly TypedRow[]): { cells: SheetChange[]; notes: NoteChange[] } {
  return {
    cells: rows.flatMap(({ stayId, texts, was }) =>
      days.flatMap(({ day }, at) => {
        const entry = entryOf(texts[at] ?? '')
        const before = was[at] ?? null
        return entry === undefined || entry === before ? [] : [{ stayId, day, was: before, entry }]
      }),
    ),
    notes: rows.flatMap(({ stayId, note, noteWas }) =>
      note.trim() === noteWas ? [] : [{ stayId, was: noteWas || null, note: note.trim() || null }],
    ),
  }
}

export const hasChanges = (typed: TypedRow): boolean =>
  typed.texts.some((_, at) => isTyped(typed, at)) || typed.note.trim() !== typed.noteWas

/**
 * A full week for the cells that are still blank: the hours that the team plans, as far as the day and the week leave room; where they leave
 * none, a day of rest.
 * @param plannedOf minutes a week of the team of a row
 * @returns texts by row and day
 */
export function filledWeek(
  days: readonly SheetDay[],
  shown: readonly ShownRow[],
  plannedOf: (row: SheetRow) => number | null,
): { stayId: string; at: number; text: string }[] {
  const usual = 8 * 60
  return shown.flatMap(({ row, minutes: counted, entries }) => {
    const minutes = [...counted]
    let left = (plannedOf(row) ?? Number.POSITIVE_INFINITY) - minutes.reduce((sum, one) => sum + one, 0)
    return row.days.flatMap((day, index) => {
      const kind = days[index]
      if (!kind || !isOpenCell(day) || !isBlankCell(kind, day, entries[index])) return []
      const worked = Math.max(0, Math.min(usual, left, roomOn(daysOf(row.days, minutes), index)))
      minutes[index] = worked
      left -= worked
      return [{ stayId: row.stayId, at: index, text: cellText(worked > 0 ? worked : 'REST') }]
    })
  })
}
