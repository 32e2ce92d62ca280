import { createContext, useContext } from 'react'
import type { Phase } from '../../../../src-preload/contract/stay-words'
import type { StayEvent } from '../../../../src-preload/contract/stays'
import type { RecordedKind } from './event/event-words'

/** What the page of a person has open in front of it. */
export type StayStep =
  /** `event`: the entry that is corrected. */
  | { readonly do: 'event'; readonly kind: RecordedKind; readonly event?: StayEvent }
  | { readonly do: 'residence' }
  | { readonly do: 'withdraw'; readonly event: StayEvent }
  /** `closing`: the day of the end is what is to be typed. */
  | { readonly do: 'phase'; readonly phase: Phase; readonly closing?: boolean }

export const StepContext = createContext<(step: StayStep) => void>(() => {})

/** Opens a dialog of the person's page. @example const open = useStep(); open({ do: 'phase', phase: 'DETOX' }) */
export const useStep = () => useContext(StepContext)
