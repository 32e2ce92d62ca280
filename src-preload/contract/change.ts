import * as z from 'zod'

/** That something was written: its number, and the features whose answers may differ since. Never whose record it was. */
export const Change = z.object({ seq: z.int(), features: z.array(z.string()) })
export type Change = z.infer<typeof Change>
