import type { FieldValue, PaperFields } from '#contract/papers/forms'
import { facilityClock, facilityDay, type Instant, type PlainDate } from '#contract/values/calendar'

// What was typed for a paper, read as what its form needs; a gap is null. The kinds were checked when it was typed.

const asText = (value: FieldValue | undefined): string | null => (typeof value === 'string' ? value : null)

export const lineIn = (fields: PaperFields, name: string): string | null => asText(fields[name])
export const dayIn = (fields: PaperFields, name: string): PlainDate | null => asText(fields[name])
export const momentIn = (fields: PaperFields, name: string): Instant | null => asText(fields[name])
export const countIn = (fields: PaperFields, name: string): number | null => {
  const value = fields[name]
  return typeof value === 'number' ? value : null
}
export const linesIn = (fields: PaperFields, name: string): string[] => {
  const value = fields[name]
  return Array.isArray(value) ? value : []
}

/** A moment as minutes write it. */
export const momentOn = (at: Instant | null) => (at === null ? { on: null, at: null } : { on: facilityDay(at), at: facilityClock(at) })
