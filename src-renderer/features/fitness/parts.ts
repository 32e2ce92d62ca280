/** What the fitness feature offers to its neighbours. */
export { FitnessPanel } from './fitness-panel'
export { FitnessPill } from './fitness-pill'
