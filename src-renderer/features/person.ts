import type { UseQueryResult } from '@tanstack/react-query'
import type { ComponentType, ReactNode } from 'react'
import type { OutputOf } from '#contract'
import type { Role } from '#contract/roles'
import type { Me } from '#contract/session'
import type { StayDetail } from '#contract/stays/operations'
import type { Failure } from '../api/client'
import type { TextName } from '../i18n/texts'
import type { AllDutyScreens } from './duty-screens'

/** The person whose page is open, and of their stays the chosen one, as far as the answers have come. */
export interface PersonShown {
  readonly person: OutputOf<'residents.get'>
  /** The chosen stay; '' for somebody who has none. */
  readonly stayId: string
  readonly stay: StayDetail | undefined
  /** What the stay asks for in the next 400 days. */
  readonly due: UseQueryResult<OutputOf<'desk.due'>, Failure>
}

/** The same once the stay is there. */
export interface StayShown extends PersonShown {
  readonly stay: StayDetail
}

export const hasStay = (shown: PersonShown): shown is StayShown => shown.stay !== undefined

/** A part of the page that shows the stay; it loads what is its own. */
type StayPart = ComponentType<StayShown>

/**
 * What a feature adds to the page of a person. `app/person/contributions.ts` lists the features in the order in which their parts stand
 * beside or below each other.
 */
export interface PersonContribution {
  /** The picture at the head. */
  readonly Picture?: ComponentType<PersonShown>
  /** Beside the name: how things stand. */
  readonly Badge?: StayPart
  /** A line below the name. */
  readonly Line?: ComponentType<PersonShown>
  /** How the stay stands, in one line: below the name where the head is folded. */
  readonly Short?: StayPart
  /** Asks at once for what its parts will need of the stay; shows nothing. */
  readonly Ahead?: ComponentType<PersonShown>
  /** Plain buttons at the head. */
  readonly Actions?: StayPart
  /** What comes next, by urgency: the first of all features is the one strong button at the head. */
  readonly nextSteps?: (shown: PersonShown, me: Me, duties: AllDutyScreens) => readonly NextStep[]
  /** `Fact`s of the stay, below the name, side by side. */
  readonly Facts?: StayPart
  /** At the foot of the head's card, over its whole width. */
  readonly Strip?: StayPart
  /** What the time line of the stay tells. */
  readonly happenings?: (stay: StayDetail) => readonly TimeLineItem[]
  /** A `Panel` beside the time line. */
  readonly Aside?: StayPart
  readonly tabs?: readonly PersonTab[]
  readonly dialogs?: readonly PersonDialog[]
}

export interface NextStep {
  /** It is there, as a plain button, also where another step is the strong one. */
  readonly always?: true
  readonly button: (strong: boolean) => ReactNode
}

export interface TimeLineItem {
  readonly key: string
  /** 'YYYY-MM-DD HH:mm' on the facility's clock; the newest stands on top. */
  readonly at: string
  /** A `TimeLineEntry`. */
  readonly entry: ReactNode
}

export interface PersonTab {
  /** As it stands in the address. */
  readonly name: string
  readonly title: TextName
  /** Who has something to see there; left out: everybody. The host decides again at each call. */
  readonly roles?: readonly Role[]
  readonly Content: ComponentType<PersonShown>
}

/** A dialog in front of the page, opened by its address: `?do=<word>:<more>:<more>`, so that other pages lead to it and a reload keeps it. */
export interface PersonDialog {
  readonly word: string
  /**
   * Looks up once what it is about: after saving it is no longer possible, and the dialog still has something to say.
   * @param words what stands behind the word
   * @returns null where it cannot be done, or not any more
   */
  readonly open: (words: readonly string[], shown: StayShown, me: Me) => OpenDialog | null
}
export type OpenDialog = (shown: StayShown, onClose: () => void) => ReactNode
