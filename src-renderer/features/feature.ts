import type { IconUsers } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { Role } from '#contract/roles'
import type { Texts } from '#contract/texts/engine'
import type { PlainDate } from '#contract/values/calendar'
import type { TextName } from '../i18n/texts'
import type { DutyScreens } from './duty-screens'
import type { TypedPlaces } from './typed-places'

/**
 * What a feature declares of itself to the frame of the pages; `app/features.ts` lists the features. It is there from the start, so pages
 * and what hangs on them are loaded when they are opened. What a feature adds to pages that several share stands in `person.tsx`
 * (see features/person.ts) and `system.tsx` (features/system.ts).
 */
export interface FeatureScreens {
  readonly routes?: readonly FeatureRoute[]
  /** Its entry in the navigation on the left. */
  readonly place?: Destination
  /** Work that begins from anywhere, and pages and parts of pages beside the navigation: offered by the palette (Ctrl+K) with the places. */
  readonly beginnings?: readonly Entry[]
  /** Where the work of its duties is done, and what it adds to where they stand. */
  readonly duties?: DutyScreens
  /** Where what papers say of its data is typed, by the names under which its forms know the places. */
  readonly typedPlaces?: TypedPlaces
  /** What of it the palette finds, sort by sort. */
  readonly finders?: readonly Finder[]
  /** A few words at the foot of the window. */
  readonly Foot?: ComponentType
  /** Stays mounted over every page; shows nothing, or a `Banner`. */
  readonly Background?: ComponentType
}

export interface FeatureRoute {
  /** '/residents/$id'; `useParams({ strict: false })` reads the id. */
  readonly path: string
  /** The page, loaded when it is first opened: a module with the page as its default export. */
  readonly page: () => Promise<{ readonly default: ComponentType }>
  /** What the help says of it: path below `resources/help/vi`, 'residents/list'. */
  readonly help: string
}

/** A way to a page. */
export interface Entry {
  readonly address: string
  /** Behind the `?` of the address: which part of the page. */
  readonly search?: Readonly<Record<string, string>>
  readonly title: TextName
  readonly icon: typeof IconUsers
  /** Who has something to do there; the host decides again at each call. */
  readonly roles: readonly Role[]
}

export interface Destination extends Entry {
  /** How much waits there. */
  readonly Count?: ComponentType
}

export interface Finder {
  readonly title: TextName
  readonly icon: typeof IconUsers
  /** Whose work this is; the host decides again at each call. */
  readonly roles: readonly Role[]
  readonly find: (question: Question) => Promise<readonly Hit[]>
}

export interface Question {
  /** As typed, not empty. */
  readonly text: string
  /** The texts in the language of the screen. */
  readonly texts: Texts
  readonly roles: readonly Role[]
  readonly today: PlainDate
}

export interface Hit {
  readonly address: string
  /** Behind the `?` of the address. */
  readonly search?: Readonly<Record<string, string>>
  readonly name: string
  /** What tells it from others of the same name: a few words, a day, a code. Left out where the name says it all. */
  readonly facts?: readonly [string, string, string]
  /** Of the past: stands back. */
  readonly isPast?: boolean
}
