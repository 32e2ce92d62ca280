import type { DutyKind } from '#contract/desk/duties'
import { stayDuties } from '#contract/stays/duties'
import { Regime } from '#contract/stays/words'
import { addDays, addMonths, type PlainDate } from '#contract/values/calendar'
import type { Office } from '#host/api/office'
import type { DutySource, FoundDuty } from '#host/features/duty-source'
import { copiesOfNotice } from '../forms/mau-51/rules'
import { courseOfRow, personOfRow } from './course'
import { type DutyFacts, longestLead, watchedSince } from './duty-rules'
import { adultLeadDays } from './event-duty-rules'
import { dutiesOfStay, endKeys } from './rules'
import { dutyStay, dutyStaysWithin } from './store'

/** What the law asks for about stays. */
export const staySource: DutySource = {
  kinds: Object.keys(stayDuties) as DutyKind[],
  reads: ['residents', 'stays', 'papers', 'facility', 'workdays'],
  find: async ({ db, office }, { on, lastDay, settled, of }) => {
    if (of !== null && of.kind !== 'stay') return []
    const rows = await (of === null ? dutyStaysWithin(db, reach(office, on, lastDay, settled)) : dutyStay(db, of.id))
    return rows.flatMap((row): FoundDuty[] => {
      const course = courseOfRow(row, office, on)
      if (!course) return []
      const facts = {
        ...course,
        birth: { year: row.birthYear, month: row.birthMonth, day: row.birthDay },
        hasStableResidence: row.hasStableResidence === 1,
        residenceAfter: row.residenceAfter,
        unableToWork: row.unableToWork === 1,
        issued: JSON.parse(row.issued) as DutyFacts['issued'],
      }
      const about = { kind: 'stay', id: row.id } as const
      const person = personOfRow(row)
      return dutiesOfStay(facts).map((duty) => ({
        ...duty,
        about,
        person,
        copies: duty.kind === 'notice' ? copiesOfNotice(row, on) : 1,
      }))
    })
  },
}

function reach({ law }: Office, on: PlainDate, lastDay: PlainDate, settled: boolean): Parameters<typeof dutyStaysWithin>[1] {
  const lead = longestLead(law.values, endKeys)
  const checks = Regime.options.flatMap((regime) => law.find('health.check', regime, on)?.value ?? [])
  return {
    endUntil: addDays(lastDay, lead),
    lead: lead + mostDaysOff,
    bornUntil: Number(addDays(lastDay, adultLeadDays).slice(0, 4)) - 18,
    // The 31st has no counterpart in most months: up to three days more.
    checkedSince: addDays(addMonths(lastDay, -Math.min(...checks)), 3),
    endedSince: watchedSince(on),
    settled,
  }
}

/** No days off follow on one another for so long. */
const mostDaysOff = 31
