import type { RegisterFeature } from '#contract'
import type { Change } from '#contract/change'
import type { TableName } from '#host/database/tables'

/** What a feature says of its data. */
export interface Holding {
  /** The tables it keeps. */
  readonly tables: readonly TableName[]
  /** The features of whose data its answers are made, besides its own. */
  readonly reads: readonly RegisterFeature[]
}

/**
 * Tables of the pipeline itself, which no answer is made of: a page of the log shows what was in it when it was opened, and every command would
 * have it asked anew; numbers are taken from their series while something else is written.
 */
export const ownTables: readonly TableName[] = ['logEntry', 'change', 'commandReply', 'numberSeries']

/** @returns which features' answers may differ once these tables have changed: those that keep them, and those that read from these */
export function touchedBy(
  features: Readonly<Record<RegisterFeature, Holding>>,
): (written: ReadonlySet<TableName>, also: ReadonlySet<RegisterFeature>) => RegisterFeature[] {
  const all = Object.entries(features) as [RegisterFeature, Holding][]
  const ownerOf = new Map(all.flatMap(([feature, { tables }]) => tables.map((table) => [table, feature] as const)))
  return (written, also) => {
    const changed = new Set(also)
    for (const table of written) {
      const owner = ownerOf.get(table)
      if (owner) changed.add(owner)
      else if (!ownTables.includes(table)) throw new Error(`no feature keeps the table ${table}`)
    }
    return all.filter(([feature, { reads }]) => changed.has(feature) || reads.some((read) => changed.has(read))).map(([feature]) => feature)
  }
}

/** Tells every open seat that something changed; carries feature names only, never whose record it was. */
export class ChangeFeed {
  readonly #listeners = new Set<(change: Change) => void>()

  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  publish(change: Change): void {
    for (const listener of this.#listeners) listener(change)
  }
}
