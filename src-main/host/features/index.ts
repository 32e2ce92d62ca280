import type { RegisterFeature } from '#contract'
import { touchedBy } from '#host/api/changes'
import type { Handlers } from '#host/api/handlers'
import { bundles } from '#host/features/bundles/feature'
import { deskOver } from '#host/features/desk/feature'
import { facility } from '#host/features/facility/feature'
import { papers } from '#host/features/papers/feature'
import { phases } from '#host/features/phases/feature'
import { places } from '#host/features/places/feature'
import { plans } from '#host/features/plans/feature'
import { reports } from '#host/features/reports/feature'
import { residents } from '#host/features/residents/feature'
import { safety } from '#host/features/safety/feature'
import { session } from '#host/features/session/feature'
import { staff } from '#host/features/staff/feature'
import { stays } from '#host/features/stays/feature'
import { workdays } from '#host/features/workdays/feature'
import type { Feature } from './feature'

/** Every feature of the register: one line each. The desk knows none of the others; it is handed the duties of all. */
export const features: { readonly [F in RegisterFeature]: Feature<F> } = {
  session,
  staff,
  facility,
  workdays,
  places,
  residents,
  stays,
  phases,
  plans,
  desk: deskOver(() => dutySources),
  papers,
  reports,
  bundles,
  safety,
}

const dutySources = Object.values(features).flatMap(({ duties = [] }) => duties)

export const handlers = Object.fromEntries(Object.entries(features).map(([name, feature]) => [name, feature.handlers])) as Handlers

/** Which features' answers may differ after a write. */
export const touched = touchedBy(features)

/** All that lives as long as the register is open. */
export const services = Object.values(features).flatMap((feature: Pick<Feature<RegisterFeature>, 'services'>) => feature.services ?? [])
