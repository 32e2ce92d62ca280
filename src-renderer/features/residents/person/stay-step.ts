import { createContext, useContext } from 'react'
import type { StayStep } from '../../../ui/stay-step'

export const StepContext = createContext<(step: StayStep) => void>(() => {})

/** Opens a dialog of the person's page. @example const open = useStep(); open({ do: 'phase', phase: 'DETOX', closing: false }) */
export const useStep = () => useContext(StepContext)
