/** What the residents feature offers to its neighbours. */
export { IdentityFields } from './identity/identity-fields'
export { blankResident, type IdentityForm, type TypedResident } from './identity/identity-form'
export { LookAlikes } from './identity/look-alikes'
export { OddityDialog, useOddity } from './identity/oddity-dialog'
