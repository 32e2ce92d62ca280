import type { ComponentType } from 'react'
import type { Role } from '#contract/roles'
import type { TextName } from '../i18n/texts'

/** A part of the settings page (app/system), listed in `app/system/tabs.ts`. */
export interface SystemTab {
  /** As it stands in the address. */
  readonly name: string
  readonly title: TextName
  /** What it is, below the page's title. */
  readonly subtitle: TextName
  /** Who has something to do there; left out: everybody. The host decides again at each call. */
  readonly roles?: readonly Role[]
  /** As of a route: 'system/law'. */
  readonly help: string
  readonly Content: ComponentType
}
