import { facilityTab, lawTab } from '../../features/facility/system'
import { papersTab } from '../../features/papers/system'
import { logTab, safetyTab } from '../../features/safety/system'
import { accountsTab } from '../../features/staff/system'
import type { SystemTab } from '../../features/system'
import { workdaysTab } from '../../features/workdays/system'

/** The parts of the settings page, in order: one line each. */
export const tabs: readonly [SystemTab, ...SystemTab[]] = [facilityTab, papersTab, lawTab, workdaysTab, accountsTab, logTab, safetyTab]
