import type { Handlers } from '../api/handlers'
import { bundles } from './bundles/handlers'
import { desk } from './desk/handlers'
import { facility } from './facility/handlers'
import { papers } from './papers/handlers'
import { phases } from './phases/handlers'
import { places } from './places/handlers'
import { plans } from './plans/handlers'
import { reports } from './reports/handlers'
import { residents } from './residents/handlers'
import { safety } from './safety/handlers'
import { session } from './session/handlers'
import { staff } from './staff/handlers'
import { stays } from './stays/handlers'
import { workdays } from './workdays/handlers'

export const handlers: Handlers = {
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
