import type { DutySource } from '#host/features/duty-source'
import { proposalDue } from '../rules'
import { proposedAccounts } from '../store'

/** Accounts that let somebody see the people in care, and wait for the head. */
export const proposalSource: DutySource = {
  kinds: ['accountProposed'],
  reads: ['staff'],
  find: async ({ db }, { of }) => {
    if (of !== null && of.kind !== 'account') return []
    return (await proposedAccounts(db, of?.id ?? null)).map(({ signInName, fullName, proposedAt }) => ({
      kind: 'accountProposed',
      about: { kind: 'account', id: signInName },
      person: null,
      named: { name: fullName },
      hangsOn: proposedAt,
      cause: 'proposed',
      happensAt: proposedAt,
      ...proposalDue(proposedAt),
      does: { do: 'page' },
    }))
  },
}
