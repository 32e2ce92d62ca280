import * as z from 'zod'

/** A row as it was seen, by its id and the version it had: who changes it is told where another seat has been before. */
export const VersionedRow = z.object({ id: z.string(), version: z.int() })
