/** What the papers feature offers to its neighbours. */
export { useFormNames } from './form-names'
export { paperNumber } from './paper-state'
export { usePapersOfStay } from './papers-of-stay'
export { FormNumbers } from './settings/form-numbers'
