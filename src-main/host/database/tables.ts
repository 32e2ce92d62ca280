import type { Kysely, Transaction } from 'kysely'
import type { BundlesTables } from './tables/bundles'
import type { ClassesTables } from './tables/classes'
import type { CoreTables } from './tables/core'
import type { CounsellingTables } from './tables/counselling'
import type { CoursesTables } from './tables/courses'
import type { DeskTables } from './tables/desk'
import type { EarningsTables } from './tables/earnings'
import type { EnrolmentTables } from './tables/enrolment'
import type { FacilityTables } from './tables/facility'
import type { FitnessTables } from './tables/fitness'
import type { LessonsTables } from './tables/lessons'
import type { LivingTables } from './tables/living'
import type { PapersTables } from './tables/papers'
import type { PhasesTables } from './tables/phases'
import type { PlansTables } from './tables/plans'
import type { ResidentsTables } from './tables/residents'
import type { SchoolingTables } from './tables/schooling'
import type { SchoolsTables } from './tables/schools'
import type { StaffTables } from './tables/staff'
import type { StaysTables } from './tables/stays'
import type { TalksTables } from './tables/talks'
import type { TeamsTables } from './tables/teams'
import type { TimesheetsTables } from './tables/timesheets'
import type { TradesTables } from './tables/trades'
import type { WorkdaysTables } from './tables/workdays'

/** Every table of the register; each stands in the file of the feature that writes it, those of the pipeline itself in `core`. */
export interface Tables
  extends BundlesTables,
    ClassesTables,
    CoreTables,
    CounsellingTables,
    CoursesTables,
    DeskTables,
    EarningsTables,
    EnrolmentTables,
    FacilityTables,
    FitnessTables,
    LessonsTables,
    LivingTables,
    PapersTables,
    PhasesTables,
    PlansTables,
    ResidentsTables,
    SchoolingTables,
    SchoolsTables,
    StaffTables,
    StaysTables,
    TalksTables,
    TeamsTables,
    TimesheetsTables,
    TradesTables,
    WorkdaysTables {}

export type TableName = keyof Tables

/** Only what reads; a Writer serves wherever a Reader is asked for, never the other way round. */
export type Reader = Pick<Kysely<Tables>, 'selectFrom' | 'getExecutor'>

export type Writer = Transaction<Tables>
