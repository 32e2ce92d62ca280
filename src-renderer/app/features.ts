import { IconSchool, IconSettings, IconTools } from '@tabler/icons-react'
import { classStaff, everyone, type Role, teamStaff } from '#contract/roles'
import { bundles } from '../features/bundles/feature'
import { classesAddress } from '../features/classes/addresses'
import { classes } from '../features/classes/feature'
import { clock } from '../features/clock/feature'
import { desk } from '../features/desk/feature'
import type { AllDutyScreens } from '../features/duty-screens'
import { earnings } from '../features/earnings/feature'
import { systemAddress } from '../features/facility/addresses'
import { facility } from '../features/facility/feature'
import type { Entry, FeatureScreens } from '../features/feature'
import { papers } from '../features/papers/feature'
import { phases } from '../features/phases/feature'
import { plans } from '../features/plans/feature'
import { reports } from '../features/reports/feature'
import { residents } from '../features/residents/feature'
import { safety } from '../features/safety/feature'
import { staff } from '../features/staff/feature'
import { stays } from '../features/stays/feature'
import { labourAddress } from '../features/teams/addresses'
import { teams } from '../features/teams/feature'
import { timesheets } from '../features/timesheets/feature'
import type { TypedPlaces } from '../features/typed-places'
import { workdays } from '../features/workdays/feature'
import { learningTabs } from './classes/tabs'
import { partsDeclared } from './declarations'
import { FirstSteps } from './first-steps'
import { labourTabs } from './labour/tabs'
import { tabs } from './system/tabs'

/** Pages composed of what several features add to them. */
const composed: FeatureScreens = {
  routes: [
    { path: '/residents/$id', page: () => import('./person/person-page'), help: 'residents/person' },
    { path: '/system', page: () => import('./system/system-page'), help: 'system' },
  ],
  place: { address: systemAddress, title: 'app:system.title', icon: IconSettings, roles: everyone },
}

/** The page of labour therapy, which has its place among those of the day's work. */
const labour: FeatureScreens = {
  routes: [{ path: labourAddress, page: () => import('./labour/labour-page'), help: 'labour' }],
  place: { address: labourAddress, title: 'app:labour.place', icon: IconTools, roles: teamStaff },
}

/** The page of classes, beside that of labour. */
const learning: FeatureScreens = {
  routes: [{ path: classesAddress, page: () => import('./classes/classes-page'), help: 'classes' }],
  place: { address: classesAddress, title: 'app:classes.title', icon: IconSchool, roles: classStaff },
}

/** Every feature with something of its own to declare, in the order of the day's work, which is that of the navigation: one line each. */
const features = {
  desk,
  residents,
  stays,
  phases,
  plans,
  labour,
  teams,
  timesheets,
  earnings,
  learning,
  classes,
  papers,
  reports,
  bundles,
  staff,
  safety,
  facility,
  workdays,
  clock,
  composed,
} satisfies Readonly<Record<string, FeatureScreens>>

/** What the features declare of one sort, in their order. @example declared('place').map(({ part }) => part.address) */
export const declared = partsDeclared<FeatureScreens>(features)

const ofDuties = declared('duties')

/** What the screens of all features declare of duties. */
export const dutyScreens: AllDutyScreens = {
  pages: Object.assign({}, ...ofDuties.map(({ part }) => part.pages)),
  steps: Object.assign({}, ...ofDuties.map(({ part }) => part.steps)),
  forMany: ofDuties.flatMap(({ feature, part: { ForMany } }) => (ForMany ? [{ feature, part: ForMany }] : [])),
  restOf: (stay) => ofDuties.map(({ part }) => part.restOf?.(stay) ?? null).find((rest) => rest !== null) ?? null,
  done: ofDuties.flatMap(({ feature, part: { Done } }) => (Done ? [{ feature, part: Done }] : [])),
  AtFirst: FirstSteps,
}

/** Where what papers say is typed, as '<feature>.<place>'. */
export const typedPlaces: TypedPlaces = Object.fromEntries(
  declared('typedPlaces').flatMap(({ feature, part }) => Object.entries(part).map(([place, typing]) => [`${feature}.${place}`, typing])),
)

/** Of some entries those of somebody with these roles. */
export const entriesOf = <E extends Pick<Entry, 'roles'>>(entries: readonly E[], roles: readonly Role[]): readonly E[] =>
  entries.filter((entry) => entry.roles.some((role) => roles.includes(role)))

const helpOfRoutes = new Map(declared('routes').flatMap(({ part }) => part.map(({ path, help }) => [path, help])))

/** What the help says of a page, by its path as the features declare it, or of one of its tabs; of an address that is none, the contents. */
export const helpOf = (path = '', tab = ''): string =>
  [
    ...(path === systemAddress ? tabs : []),
    ...(path === labourAddress ? labourTabs : []),
    ...(path === classesAddress ? learningTabs : []),
  ].find(({ name }) => name === tab)?.help ??
  helpOfRoutes.get(path) ??
  'index'

const places = declared('place').map(({ part }) => part)

/** The way that leads to an address, where one is declared: its roles are those of the page. */
export const entryOf = (address: string): Entry | undefined =>
  [...places, ...declared('beginnings').flatMap(({ part }) => part)].find((entry) => entry.address === address)

/** The places of somebody with these roles. */
export const placesOf = (roles: readonly Role[]) => entriesOf(places, roles)
