export { HoursOfPerson } from './hours-of-person'
