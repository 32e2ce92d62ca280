import { earningsDuties } from '#contract/earnings/duties'
import { addMonths, facilityDay, formatDate, startOfFacilityDay } from '#contract/values/calendar'
import type { DutySource, FoundDuty } from '#host/features/duty-source'
import { endOfFacilityDay } from '#host/law/deadlines'
import { readyMonths } from '../ledgers'
import { readEarningsSettings } from '../settings'
import { dividedFrom, nextPeriod } from '../settlement-rules'
import { settledUntil } from '../settlement-store'
import { firstDayOfMoney } from '../store'
import { payoutDueAt, payoutsAskedSince, settlementDueAt } from './rules'
import { unpaidStays } from './store'

/** The settlement of a period that is over; the one after it is asked for once this one is closed. */
export const settlementSource: DutySource = {
  kinds: ['settlementDue'],
  reads: ['earnings', 'facility', 'timesheets', 'workdays'],
  find: async ({ db, office }, { on, of }) => {
    const limit = office.law.find('settlement.period', 'LAW_2025', on)
    if ((of !== null && of.kind !== earningsDuties.settlementDue.about) || !limit) return []
    const { settings } = await readEarningsSettings(db)
    const period = nextPeriod(await settledUntil(db, true), await firstDayOfMoney(db, dividedFrom), settings.length)
    if (period === null || (of !== null && of.id !== period.from)) return []
    return [
      {
        kind: 'settlementDue',
        article: limit.article,
        about: { kind: 'settlementPeriod', id: period.from },
        person: null,
        named: { from: formatDate(period.from), to: formatDate(period.to) },
        hangsOn: period.to,
        cause: 'settlementPeriodEnd',
        happensAt: endOfFacilityDay(period.to),
        dueAt: settlementDueAt(period, limit, office.isWorkingDay),
        movedFrom: null,
        atOnce: false,
        notBefore: startOfFacilityDay(period.to),
        does: { do: 'page' },
      },
    ]
  },
}

/** Money that somebody who leaves, or has left, has not been given. */
export const payoutSource: DutySource = {
  kinds: ['payoutDue'],
  reads: ['earnings', 'residents', 'stays', 'workdays'],
  find: async ({ db, office }, { on, lastDay, of }) => {
    if (of !== null && of.kind !== earningsDuties.payoutDue.about) return []
    const unpaid = await unpaidStays(db, of === null ? lastDay : addMonths(on, readyMonths), payoutsAskedSince(on), of?.id ?? null)
    return unpaid.map((row): FoundDuty => {
      const { stayId, stayCode, residentId, residentCode, fullName, endsOn } = row
      const times = payoutDueAt({ endsOn, ended: row.ended === 1, settledOn: facilityDay(row.settledAt) }, office.isWorkingDay)
      return {
        kind: 'payoutDue',
        article: 'Đ163 Đ118 khoản 2 điểm c',
        about: { kind: 'stay', id: stayId },
        person: { stayId, stayCode, residentId, residentCode, fullName },
        hangsOn: endsOn,
        cause: row.ended === 1 ? 'stayEnded' : 'end',
        happensAt: endOfFacilityDay(endsOn),
        ...times,
        atOnce: false,
        does: { do: 'page' },
      }
    })
  },
}
