import { createContext } from 'react'
import type { DutyKind } from '#contract/desk/duties'
import type { Duty } from '#contract/desk/operations'

/** Where the work of a duty is done. */
export type DutyPage = (duty: Pick<Duty, 'about' | 'person' | 'hangsOn'>) => {
  readonly to: string
  readonly search?: Readonly<Record<string, string>>
}

/** Of the duties whose work has a page of its own (`hasPage` in the contract), where it is: declared by the features that raise them. */
export type DutyPages = Readonly<Partial<Record<DutyKind, DutyPage>>>

/** Those of all features; the app gives them to the pages. */
export const DutyPagesContext = createContext<DutyPages>({})
