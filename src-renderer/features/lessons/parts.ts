/** What the page of a class shows of its lessons. */
export { AttendanceTab } from './attendance-tab'
export { BookTab } from './book-tab'
