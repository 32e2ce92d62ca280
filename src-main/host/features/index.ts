import type { Handlers } from '#host/api/handlers'
import { bundles } from '#host/features/bundles/handlers'
import { desk } from '#host/features/desk/handlers'
import { facility } from '#host/features/facility/handlers'
import { papers } from '#host/features/papers/handlers'
import { phases } from '#host/features/phases/handlers'
import { places } from '#host/features/places/handlers'
import { plans } from '#host/features/plans/handlers'
import { reports } from '#host/features/reports/handlers'
import { residents } from '#host/features/residents/handlers'
import { safety } from '#host/features/safety/handlers'
import { session } from '#host/features/session/handlers'
import { staff } from '#host/features/staff/handlers'
import { stays } from '#host/features/stays/handlers'
import { workdays } from '#host/features/workdays/handlers'

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
