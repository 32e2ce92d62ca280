import { moneyTab } from '../../features/earnings/labour'
import type { LabourTab } from '../../features/labour'
import { livingTab } from '../../features/living/labour'
import { teamsTab, waitingTab } from '../../features/teams/labour'
import { sheetsTab } from '../../features/timesheets/labour'

/** The parts of the page of labour therapy, in order: one line each. */
export const labourTabs: readonly [LabourTab, ...LabourTab[]] = [teamsTab, sheetsTab, waitingTab, livingTab, moneyTab]
