import type { RegisterFeature } from '#contract'
import { type Holding, touchedBy } from '#host/api/changes'
import type { Handlers } from '#host/api/handlers'
import { bundles } from '#host/features/bundles/feature'
import { classes } from '#host/features/classes/feature'
import { clock } from '#host/features/clock/feature'
import { counselling } from '#host/features/counselling/feature'
import { courses } from '#host/features/courses/feature'
import { desk } from '#host/features/desk/feature'
import { earnings } from '#host/features/earnings/feature'
import { enrolment } from '#host/features/enrolment/feature'
import { facility } from '#host/features/facility/feature'
import { fitness } from '#host/features/fitness/feature'
import { lessons } from '#host/features/lessons/feature'
import { living } from '#host/features/living/feature'
import { papers } from '#host/features/papers/feature'
import { phases } from '#host/features/phases/feature'
import { places } from '#host/features/places/feature'
import { plans } from '#host/features/plans/feature'
import { reports } from '#host/features/reports/feature'
import { residents } from '#host/features/residents/feature'
import { safety } from '#host/features/safety/feature'
import { schooling } from '#host/features/schooling/feature'
import { schools } from '#host/features/schools/feature'
import { session } from '#host/features/session/feature'
import { recoverySheet } from '#host/features/setup/prints/recovery-sheet'
import { staff } from '#host/features/staff/feature'
import { stays } from '#host/features/stays/feature'
import { talks } from '#host/features/talks/feature'
import { teams } from '#host/features/teams/feature'
import { timesheets } from '#host/features/timesheets/feature'
import { trades } from '#host/features/trades/feature'
import { workdays } from '#host/features/workdays/feature'
import type { Declarations, Feature } from './feature'

/** Every feature of the register: one line each. */
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
  trades,
  teams,
  fitness,
  living,
  timesheets,
  schooling,
  schools,
  courses,
  classes,
  enrolment,
  lessons,
  talks,
  counselling,
  desk,
  papers,
  reports,
  bundles,
  safety,
  clock,
  earnings,
}

/** What all of them declare. The sheet with the recovery passphrase is printed before a register is open. */
export const declarations: Declarations = declaredBy(Object.values(features))

export const handlers = Object.fromEntries(
  Object.entries(features).map(([name, { handlers }]) => [name, typeof handlers === 'function' ? handlers(declarations) : handlers]),
) as Handlers

/** What each of them keeps, and of whose data its answers are made. */
export const holdings = Object.fromEntries(
  Object.entries(features).map(([name, { tables, reads }]) => [
    name,
    { tables, reads: typeof reads === 'function' ? reads(declarations) : reads },
  ]),
) as Readonly<Record<RegisterFeature, Holding>>

/** Which features' answers may differ after a write. */
export const touched = touchedBy(holdings)

/** All that lives as long as the register is open. */
export const services = Object.values(features).flatMap((feature: Pick<Feature<RegisterFeature>, 'services'>) => feature.services ?? [])

/** What is done beside the main thread. */
export const tasks = Object.values(features).flatMap((feature: Pick<Feature<RegisterFeature>, 'tasks'>) => feature.tasks ?? [])

interface MayDeclare extends Partial<Pick<Declarations, 'prints' | 'dutySubjects'>> {
  readonly forms?: object
  readonly duties?: Feature<RegisterFeature>['duties']
}

function declaredBy(all: readonly MayDeclare[]): Declarations {
  const forms = Object.assign({}, ...all.map((feature) => feature.forms)) as Declarations['forms']
  const prints = [...Object.values(forms).map(({ print }) => print), ...all.flatMap((feature) => feature.prints ?? []), recoverySheet]
  const dutySubjects: Declarations['dutySubjects'] = Object.assign({}, ...all.map((feature) => feature.dutySubjects))
  const duties = all.flatMap((feature) => (typeof feature.duties === 'function' ? feature.duties(forms) : (feature.duties ?? [])))
  return { forms, prints, duties, dutySubjects }
}
