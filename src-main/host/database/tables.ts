import type { Kysely, Transaction } from 'kysely'
import type { BundlesTables } from './tables/bundles'
import type { CoreTables } from './tables/core'
import type { DeskTables } from './tables/desk'
import type { EarningsTables } from './tables/earnings'
import type { FacilityTables } from './tables/facility'
import type { FitnessTables } from './tables/fitness'
import type { PapersTables } from './tables/papers'
import type { PhasesTables } from './tables/phases'
import type { PlansTables } from './tables/plans'
import type { ResidentsTables } from './tables/residents'
import type { StaffTables } from './tables/staff'
import type { StaysTables } from './tables/stays'
import type { TeamsTables } from './tables/teams'
import type { TimesheetsTables } from './tables/timesheets'
import type { TradesTables } from './tables/trades'
import type { WorkdaysTables } from './tables/workdays'

/** Every table of the register; each stands in the file of the feature that writes it, those of the pipeline itself in `core`. */
export interface Tables
  extends BundlesTables,
    CoreTables,
    DeskTables,
    EarningsTables,
    FacilityTables,
    FitnessTables,
    PapersTables,
    PhasesTables,
    PlansTables,
    ResidentsTables,
    StaffTables,
    StaysTables,
    TeamsTables,
    TimesheetsTables,
    TradesTables,
    WorkdaysTables {}

export type TableName = keyof Tables

/** Only what reads; a Writer serves wherever a Reader is asked for, never the other way round. */
export type Reader = Pick<Kysely<Tables>, 'selectFrom' | 'getExecutor'>

export type Writer = Transaction<Tables>
