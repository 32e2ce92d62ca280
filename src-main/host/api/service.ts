import type { Log } from '#host/files/program-log'
import type { Press } from '#host/press/press'
import type { ChangeFeed } from './changes'
import type { Perform } from './handlers'
import type { Many } from './many'

/** What a service may use of the register. */
export interface ServiceTools {
  readonly press: Press
  readonly paperPress: Press
  readonly perform: Perform
  readonly many: Many
  readonly log: Log
  /** Every change of the register, once it is on disk. */
  readonly changes: Pick<ChangeFeed, 'subscribe'>
}

/**
 * Work of a feature that lives as long as the register is open. The feature declares it, the register starts and closes it, the feature's handlers
 * reach it by this very object: `office.service(batches)`.
 */
export interface Service<T extends { close(): Promise<void> }> {
  start(tools: ServiceTools): T
}
