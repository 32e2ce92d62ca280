import { IconChartBar, IconChecklist, IconFileText, IconPackageExport, IconSettings, IconUsers } from '@tabler/icons-react'
import { careStaff, everyone, type Role, recordKeepers } from '#contract/roles'
import { bundlesAddress } from '../features/bundles/addresses'
import { deskAddress } from '../features/desk/addresses'
import { systemAddress } from '../features/facility/addresses'
import { papersAddress } from '../features/papers/addresses'
import { reportsAddress } from '../features/reports/addresses'
import { residentsAddress } from '../features/residents/addresses'
import type { TextKey } from '../i18n/texts'

export interface Destination {
  readonly address: string
  readonly text: TextKey<'app'>
  readonly icon: typeof IconUsers
  /** Who has something to do there; the host decides again at each call. */
  readonly roles: readonly Role[]
  /** What its number counts, if it has one. */
  readonly count?: 'duties' | 'drafts'
}

/** The places of the narrow navigation, in the order of the day's work. */
export const destinations: readonly Destination[] = [
  { address: deskAddress, text: 'nav.desk', icon: IconChecklist, roles: careStaff, count: 'duties' },
  { address: residentsAddress, text: 'nav.residents', icon: IconUsers, roles: careStaff },
  { address: papersAddress, text: 'nav.papers', icon: IconFileText, roles: recordKeepers, count: 'drafts' },
  { address: reportsAddress, text: 'nav.reports', icon: IconChartBar, roles: careStaff },
  { address: bundlesAddress, text: 'nav.bundles', icon: IconPackageExport, roles: recordKeepers },
  { address: systemAddress, text: 'nav.system', icon: IconSettings, roles: everyone },
]

/** The places of somebody with these roles. */
export const destinationsOf = (roles: readonly Role[]): readonly Destination[] =>
  destinations.filter((destination) => destination.roles.some((role) => roles.includes(role)))
