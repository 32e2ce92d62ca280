import { startOfFacilityDay } from '#contract/values/calendar'
import type { DutySource } from '#host/features/duty-source'
import { endOfFacilityDay } from '#host/law/deadlines'
import { foundedOn, monthsMade } from '../store'
import { openMonths } from './rules'

/** The package of each month that is over: which day it is owed by is a legal value, as no text was found that holds for all provinces. */
export const packageSource: DutySource = {
  kinds: ['monthPackage'],
  reads: ['bundles', 'facility', 'workdays'],
  find: async ({ db, office, facility }, { on, lastDay, of }) => {
    const limit = office.law.find('package.month', 'LAW_2025', on)
    if ((of !== null && of.kind !== 'month') || !limit) return []
    const { cutOff } = facility
    const { isWorkingDay } = office
    const made = new Set(await monthsMade(db))
    return openMonths({ foundedOn: await foundedOn(db), made, cutOff, on, until: lastDay, limit, isWorkingDay })
      .filter(({ month }) => of === null || of.id === month)
      .map(({ month, to, dueAt }) => ({
        kind: 'monthPackage',
        article: limit.article,
        about: { kind: 'month', id: month },
        person: null,
        named: { month: month.slice(5), year: month.slice(0, 4) },
        hangsOn: to,
        cause: 'periodEnd',
        happensAt: endOfFacilityDay(to),
        dueAt,
        movedFrom: null,
        atOnce: false,
        // It can be made from the last day of the month on.
        notBefore: startOfFacilityDay(to),
        does: { do: 'page' },
      }))
  },
}
