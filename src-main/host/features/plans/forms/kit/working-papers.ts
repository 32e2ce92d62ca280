import { ageOn } from '#contract/values/calendar'
import type { ProposedRecipients } from '#host/features/papers/forms/kit/form'
import type { StayFormFacts } from '#host/features/stays/forms/kit/stay-form'
import { identityOf } from '#host/features/stays/forms/kit/words'

// The sheet of the intake and the two plans: working papers of the file, without a number.

/** They go to nobody else. */
export const forTheFile = (article: string): ProposedRecipients => ({
  article,
  recipients: [{ kind: 'OTHER', name: 'Hồ sơ người cai nghiện' }],
})

/** Name, sex, age and papers, as the plans begin with. */
export function planned(resident: StayFormFacts['person']['resident'], on: string) {
  const { birth, otherName, ...identity } = identityOf(resident)
  return { ...identity, age: ageOn(birth, on) }
}
