import { IconSettings } from '@tabler/icons-react'
import { everyone, type Role } from '#contract/roles'
import { bundles } from '../features/bundles/feature'
import { desk } from '../features/desk/feature'
import type { DutyPages } from '../features/duty-pages'
import { systemAddress } from '../features/facility/addresses'
import type { Entry, FeatureScreens } from '../features/feature'
import { papers } from '../features/papers/feature'
import { plans } from '../features/plans/feature'
import { reports } from '../features/reports/feature'
import { residents } from '../features/residents/feature'
import { safety } from '../features/safety/feature'
import { stays } from '../features/stays/feature'

/** Pages composed of what several features add to them. */
const composed: FeatureScreens = {
  routes: [
    { path: '/residents/$id', page: () => import('./person/person-page') },
    { path: '/system', page: () => import('./system/system-page') },
  ],
  place: { address: systemAddress, title: 'app:system.title', icon: IconSettings, roles: everyone },
}

/** Every feature with something of its own to declare, in the order of the day's work, which is that of the navigation: one line each. */
const features = {
  desk,
  residents,
  stays,
  plans,
  papers,
  reports,
  bundles,
  safety,
  composed,
} satisfies Readonly<Record<string, FeatureScreens>>

interface Declaration<K extends keyof FeatureScreens> {
  readonly feature: string
  readonly part: NonNullable<FeatureScreens[K]>
}

/** What the features declare of one sort, in their order. @example declared('place').map(({ part }) => part.address) */
export const declared = <K extends keyof FeatureScreens>(sort: K): readonly Declaration<K>[] =>
  Object.entries<FeatureScreens>(features).flatMap(([feature, declaration]) => {
    const part = declaration[sort]
    return part === undefined ? [] : [{ feature, part }]
  })

/** Where the work of duties is done that have a page of their own. */
export const dutyPages: DutyPages = Object.assign({}, ...declared('dutyPages').map(({ part }) => part))

/** Of some entries those of somebody with these roles. */
export const entriesOf = <E extends Pick<Entry, 'roles'>>(entries: readonly E[], roles: readonly Role[]): readonly E[] =>
  entries.filter((entry) => entry.roles.some((role) => roles.includes(role)))

const places = declared('place').map(({ part }) => part)

/** The places of somebody with these roles. */
export const placesOf = (roles: readonly Role[]) => entriesOf(places, roles)
