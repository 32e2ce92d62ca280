/** What the papers feature offers to its neighbours. */
export { useFormNames } from './form-names'
export { numberOf } from './paper-state'
export { FormNumbers } from './settings/form-numbers'
