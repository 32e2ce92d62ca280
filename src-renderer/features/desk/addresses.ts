import type { DutyKind } from '#contract/desk'

export const deskAddress = '/'

/** The dialog of a person's page that tells of a duty: done elsewhere, or why it is not done. */
export const settleStep = (kind: DutyKind, hangsOn: string) => `settle:${kind}:${hangsOn}`
