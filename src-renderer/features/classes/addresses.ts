export const classesAddress = '/classes'
export const classAddress = (id: string) => `/classes/${id}`
export const enrolAddress = '/classes/enrol'
/** Behind the `?` of a class: its part. */
export const lessonsSearch = { tab: 'lessons' } as const
export const resultsSearch = { tab: 'results' } as const
