import type { RegisterFeature } from '#contract'
import type { Handlers } from '../api/handlers'
import { bundles } from './bundles/feature'
import { desk } from './desk/feature'
import { facility } from './facility/feature'
import type { Feature } from './feature'
import { papers } from './papers/feature'
import { phases } from './phases/feature'
import { places } from './places/feature'
import { plans } from './plans/feature'
import { reports } from './reports/feature'
import { residents } from './residents/feature'
import { safety } from './safety/feature'
import { session } from './session/feature'
import { staff } from './staff/feature'
import { stays } from './stays/feature'
import { workdays } from './workdays/feature'

/** Every feature of the register: one line each. */
const features: { readonly [F in RegisterFeature]: Feature<F> } = {
  session,
  staff,
  facility,
  workdays,
  places,
  residents,
  stays,
  phases,
  plans,
  desk,
  papers,
  reports,
  bundles,
  safety,
}

export const handlers = Object.fromEntries(Object.entries(features).map(([name, feature]) => [name, feature.handlers])) as Handlers
