import type { Reader } from '#host/database/tables'
import type { Places } from '#host/law/places'

/** What the thread of the press has: a connection that only reads, the communes, and the words of the screens. */
export interface PressContext {
  readonly db: Reader
  readonly places: Places
  /** Folder of the words. */
  readonly resources: string
}
