export { TalksOfPerson } from './talks-of-person'
