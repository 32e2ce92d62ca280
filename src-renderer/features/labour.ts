import type { ComponentType } from 'react'
import type { Role } from '#contract/roles'
import type { TextName } from '../i18n/texts'

/** A part of the page of labour therapy (app/labour), listed in `app/labour/tabs.ts`. */
export interface LabourTab {
  /** As it stands in the address: '/labour?tab=<name>'. */
  readonly name: string
  readonly title: TextName
  /** Who has something to do there. The host decides again at each call. */
  readonly roles: readonly Role[]
  /** As of a route: 'labour/teams'. */
  readonly help: string
  /** How it stands, in one line below the page's title. */
  readonly Subtitle?: ComponentType
  /** Buttons at the head of the page, the strong one last. */
  readonly Actions?: ComponentType
  readonly Content: ComponentType
}
