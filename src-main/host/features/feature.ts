import type { RegisterFeature } from '#contract'
import type { Holding } from '#host/api/changes'
import type { HandlersOf } from '#host/api/handlers'
import type { Service } from '#host/api/service'
import type { DutySource } from '#host/features/desk/source'

/** What a feature of the host declares of itself; everything that walks all features (the pipeline, papers, the desk) reads it here. */
export interface Feature<F extends RegisterFeature> extends Holding {
  /** One for each operation of the feature's contract. */
  readonly handlers: HandlersOf<F>
  /** What it keeps at work as long as the register is open. */
  readonly services?: readonly Service<{ close(): Promise<void> }>[]
  /** Where the desk finds the duties that this feature raises. */
  readonly duties?: readonly DutySource[]
}
