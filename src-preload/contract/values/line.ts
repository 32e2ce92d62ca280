import * as z from 'zod'
import { tidyName } from './names'

/** What stands on one line of a paper or a dialog: 1 to 300 letters. */
export const Line = z.string().trim().min(1).max(300)

/** The same where nothing may stand: what is blank is null. */
export const LineOrNull = z
  .string()
  .trim()
  .max(300)
  .nullable()
  .transform((text) => text || null)

/** The same where it may also be left out. */
export const OptionalLine = LineOrNull.default(null)

/** What is written down about a person: NFC, single spaces, 1 to `max` letters. */
export const TidyLine = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => tidyName(text))
    .pipe(z.string().min(1))

/** The same where nothing may stand: what is blank is null. */
export const TidyLineOrNull = (max: number) =>
  z
    .string()
    .max(max)
    .nullable()
    .transform((text) => (text === null ? null : tidyName(text) || null))
