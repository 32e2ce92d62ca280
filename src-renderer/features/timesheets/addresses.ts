import type { PlainDate } from '#contract/values/calendar'

/** The timesheet of a team; with `search: { week }` that of another week than this one. */
export const sheetAddress = (teamId: string): string => `/labour/sheets/${teamId}`

/** The week of a living group. */
export const groupSheetAddress = (groupId: string): string => `/labour/living/${groupId}`

/** Behind the `?` of that address. */
export const weekSearch = (week: PlainDate): { readonly week: string } => ({ week })

/** The part of the page of labour where the weeks are. */
export const sheetsTabName = 'sheets'
