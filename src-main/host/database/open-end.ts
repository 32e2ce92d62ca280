import type { PlainDate } from '#contract/values/calendar'

/** Stands in the file for the end of a stay in which no term runs (custody, status test): it comes last in every order by the end. */
export const openEnd: PlainDate = '9999-12-31'

/** The end as the contract tells it. */
export const readEnd = (expectedEndOn: PlainDate): PlainDate | null => (expectedEndOn === openEnd ? null : expectedEndOn)
