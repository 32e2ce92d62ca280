/** What the facility feature offers to its neighbours. */
export { FacilityFields, type FacilityPart, LetterheadPicture } from './facility-fields'
export { FacilityForm, facilityOf } from './facility-form'
