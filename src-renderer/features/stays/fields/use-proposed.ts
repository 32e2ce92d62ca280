import { useEffect, useRef } from 'react'
import type { FormPart } from '../../../ui/form-part'

/**
 * A value that is foreseen stands in its field until somebody types another.
 * @param proposal null while nothing is foreseen
 * @param untouched what stands in the field while nobody has typed there
 */
export function useProposed<P extends string, V extends number | string>(
  part: FormPart<P>,
  path: P,
  proposal: V | null,
  untouched: V | null,
): void {
  const value = part.useValue<V | null>(path)
  const before = useRef(untouched)
  // biome-ignore lint/correctness/useExhaustiveDependencies: when something else is foreseen
  useEffect(() => {
    if (proposal === null || value !== before.current) return
    before.current = proposal
    if (proposal !== value) part.set(path, proposal)
  }, [proposal])
}
