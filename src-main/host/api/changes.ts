import type { RegisterFeature } from '#contract'

/** Which features' answers may differ after a command of a feature. */
const touched: Readonly<Record<RegisterFeature, readonly RegisterFeature[]>> = {
  session: [],
  staff: ['staff', 'session'],
  facility: ['facility', 'session', 'residents', 'stays', 'phases', 'desk', 'reports'],
  workdays: ['workdays', 'desk'],
  places: [],
  residents: ['residents', 'stays', 'desk', 'papers', 'reports'],
  stays: ['residents', 'stays', 'desk', 'papers', 'reports'],
  phases: ['residents', 'stays', 'phases', 'desk'],
  plans: ['plans'],
  desk: [],
  papers: ['papers', 'desk', 'stays'],
  reports: [],
  bundles: ['bundles'],
  safety: ['safety'],
}
export const touchedBy = (feature: RegisterFeature): readonly RegisterFeature[] => touched[feature]

export interface Change {
  readonly seq: number
  readonly features: readonly string[]
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
