import { facilityDay, type Instant, type PlainDate, startOfFacilityDay } from '#contract/values/calendar'

/** This minute on the register's day; a register to practise with stands still on one day, its clock goes on. */
export function thisMinute(today: PlainDate): Instant {
  const now = new Date()
  const sinceMidnight = now.getTime() - Date.parse(startOfFacilityDay(facilityDay(now.toISOString())))
  return new Date(Date.parse(startOfFacilityDay(today)) + Math.floor(sinceMidnight / 60_000) * 60_000).toISOString()
}
