import type { RegisterFeature } from '#contract'
import type { HandlersOf } from '#host/api/handlers'

/** What a feature of the host declares of itself; everything that walks all features (the pipeline, papers, the desk) reads it here. */
export interface Feature<F extends RegisterFeature> {
  /** One for each operation of the feature's contract. */
  readonly handlers: HandlersOf<F>
}
