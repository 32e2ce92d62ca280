import type { Duty } from '#contract/desk/operations'

export const deskAddress = '/'

/** The dialog of a person's page that tells of a duty: done elsewhere, or why it is not done. */
export const settleStep = ({ kind, about, hangsOn }: Pick<Duty, 'kind' | 'about' | 'hangsOn'>) => `settle:${kind}:${about.id}:${hangsOn}`
