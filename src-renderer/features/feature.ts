import type { IconUsers } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { Role } from '#contract/roles'
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
  /** Work that begins from anywhere: offered by the palette (Ctrl+K) before the places. */
  readonly beginnings?: readonly Entry[]
  /** Where the work of its duties is done, and what it adds to where they stand. */
  readonly duties?: DutyScreens
  /** Where what papers say of its data is typed, by the names under which its forms know the places. */
  readonly typedPlaces?: TypedPlaces
  /** What of it the palette finds. */
  readonly finder?: Finder
  /** A few words at the foot of the window. */
  readonly Foot?: ComponentType
  /** Stays mounted as long as pages are open, and shows nothing. */
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
  readonly roles: readonly Role[]
  /** @param text as typed, not empty */
  readonly find: (text: string) => Promise<readonly Hit[]>
}

export interface Hit {
  readonly address: string
  readonly name: string
  /** What tells it from others of the same name: two short facts. */
  readonly facts: readonly [string, string]
}
