import { type ComponentType, createContext, type ReactNode } from 'react'
import type { DutyKind, DutyStepName } from '#contract/desk/duties'
import type { Duty } from '#contract/desk/operations'
import type { Role } from '#contract/roles'
import type { StayDetail } from '#contract/stays/operations'
import type { TextName } from '../i18n/texts'
import type { StayShown } from './person'

/**
 * What a feature's screens declare of the duties that it raises, and of what they are about. The desk knows no duty: the app gives it what all
 * features declare.
 */
export interface DutyScreens {
  /** Where the work is done that has a page of its own (`hasPage` in the contract). */
  readonly pages?: DutyPages
  /** Dialogs of a person's page in which the work is done (`step` in the contract), by the word that opens them. */
  readonly steps?: DutySteps
  /** At the head of the desk: a button that does many duties at once; nothing where there are none of those. */
  readonly ForMany?: ComponentType<DutiesShown>
  /** Why the law asks for nothing more of a stay, told where its duties stand; null while it goes on asking. */
  readonly restOf?: (stay: StayDetail) => TextName | null
  /** Items behind the duties of a stay: what of them is done. */
  readonly Done?: ComponentType<StayShown>
}

/** @returns the address of the page, and what stands behind its `?` */
export type DutyPage = (duty: Pick<Duty, 'about' | 'person' | 'hangsOn'>) => {
  readonly to: string
  readonly search?: Readonly<Record<string, string>>
}
export type DutyPages = Readonly<Partial<Record<DutyKind, DutyPage>>>

export interface DutyStep {
  /** Who may do it; the host decides again at each call. */
  readonly roles: readonly Role[]
  /** Whether it can be done as the stay stands. Left out: always. @param words what the duty opens the dialog with */
  readonly isPossible?: (words: readonly string[], stay: StayDetail) => boolean
}
export type DutySteps = Readonly<Partial<Record<DutyStepName, DutyStep>>>

export interface DutiesShown {
  /** Those that are open. */
  readonly duties: readonly Duty[]
  /** How far the desk looks ahead. */
  readonly days: 0 | 6 | 30
}

interface DeclaredPart<Props> {
  readonly feature: string
  readonly part: ComponentType<Props>
}

/** What all features declare. */
export interface AllDutyScreens extends Required<Pick<DutyScreens, 'pages' | 'steps'>> {
  readonly forMany: readonly DeclaredPart<DutiesShown>[]
  /** Of the features that know why a stay rests, the first answer. */
  readonly restOf: (stay: StayDetail) => TextName | null
  readonly done: readonly DeclaredPart<StayShown>[]
  /** On a desk on which nothing is due: what a new register begins with, `otherwise` once it has. */
  readonly AtFirst: ComponentType<{ readonly otherwise: ReactNode }> | null
}

export const DutyScreensContext = createContext<AllDutyScreens>({
  pages: {},
  steps: {},
  forMany: [],
  restOf: () => null,
  done: [],
  AtFirst: null,
})
