/** What the residents feature offers to its neighbours. */
export { IdentityFields } from './identity/identity-fields'
export { blankResident, type IdentitySheet, type TypedResident } from './identity/identity-sheet'
export { LookAlikes } from './identity/look-alikes'
