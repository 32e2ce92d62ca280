/** Where the fields of the decisions of the head about somebody are typed. */
export const decisionTypedAt = [
  ['person', 'resident'],
  ['guardian', 'contacts'],
  ['contact', 'contacts'],
  ['father', 'contacts'],
  ['mother', 'contacts'],
  ['height', 'plan'],
  ['weight', 'plan'],
  ['marks', 'plan'],
  ['request', 'event'],
  ['escaped', 'event'],
] as const
