import type { StayKind } from '#contract/stays/words'

/** What a stay rests on: a decision, or the contract of whoever came by free will under the old law. `basis.<this>` has its words. */
export const basisOf = (kind: StayKind | undefined): 'decision' | 'contract' => (kind === 'VOLUNTARY_LEGACY' ? 'contract' : 'decision')
