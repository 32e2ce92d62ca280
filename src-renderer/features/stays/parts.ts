/** What the stays feature offers to its neighbours. */
export { useIssuedNotice } from './notice'
