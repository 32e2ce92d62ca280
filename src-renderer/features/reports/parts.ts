/** What the reports feature offers to its neighbours. */
export { lastClosedMonth, MonthField, monthText } from './month-field'
