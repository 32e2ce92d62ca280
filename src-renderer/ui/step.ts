import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'

/**
 * Opens a dialog of the page that is open, under `do` in its address: other pages lead to it the same way, and a reload keeps it.
 * @example const open = useStep(); open('rename:4711')
 */
export function useStep(): (step: string) => void {
  const navigate = useNavigate()
  return useCallback(
    (step) => void navigate({ to: '.', search: ((before: object) => ({ ...before, do: step })) as never, replace: true }),
    [navigate],
  )
}
