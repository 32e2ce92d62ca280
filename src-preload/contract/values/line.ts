import * as z from 'zod'

/** What stands on one line of a paper or a dialog: 1 to 300 letters. */
export const Line = z.string().trim().min(1).max(300)

/** The same where nothing may stand: what is blank or left out is null. */
export const OptionalLine = z
  .string()
  .trim()
  .max(300)
  .nullable()
  .default(null)
  .transform((text) => text || null)
