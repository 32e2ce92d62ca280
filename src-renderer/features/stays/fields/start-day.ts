import { useEffect, useRef } from 'react'
import { facilityDay, Instant } from '#contract/values/calendar'
import type { TermsPart } from './stay-form'

/**
 * The term runs from the day of the admission, or of the change of kind, until somebody types another day.
 * @param moment as typed
 */
export function useStartDay(part: TermsPart, moment: unknown): void {
  const startsOn = part.useValue<string | null>('startsOn')
  const read = Instant.safeParse(moment)
  const day = read.success ? facilityDay(read.data) : null
  const before = useRef(day)
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the moment moves
  useEffect(() => {
    if (day === null || day === before.current) return
    if (startsOn === null || startsOn === before.current) part.set('startsOn', day)
    before.current = day
  }, [day])
}
