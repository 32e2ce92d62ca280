/** What the trades feature offers to its neighbours. */
export { TradesDialog } from './trades-dialog'
