/** What the places feature offers to its neighbours. */
export { PlaceField } from './place-field'
