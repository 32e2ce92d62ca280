import { addDays, formatDate, type Period, type PlainDate, weekOf } from '#contract/values/calendar'
import type { DutySource, FoundDuty } from '#host/features/duty-source'
import { endOfFacilityDay } from '#host/law/deadlines'
import { officersWithin, unsignedWeeks } from './store'

/** A sheet is signed off by the Tuesday after its week: the facility's own order, no article names a day. */
const daysToSign = 2
/** Weeks of which nobody has signed for so long are not asked for any more: they were kept on paper. */
const watchedWeeks = 8

/** The last moment to sign a week off. @param week its Monday */
export const signBy = (week: PlainDate) => endOfFacilityDay(addDays(week, 6 + daysToSign))

/** The accounts that may sign off a week. @param officers those of the team */
const inChargeWithin = (
  officers: readonly { readonly accountId: string; readonly fromOn: PlainDate; readonly toOn: PlainDate | null }[],
  { from, to }: Period,
): string[] => [
  ...new Set(officers.filter(({ fromOn, toOn }) => fromOn <= to && (toOn === null || toOn >= from)).map(({ accountId }) => accountId)),
]

/** The weeks that are over, in which something has been written and which nobody has signed off. */
export const unsignedSheets: DutySource = {
  kinds: ['sheetUnsigned'],
  reads: ['timesheets', 'teams'],
  find: async ({ db }, { on, of }) => {
    if (of !== null && of.kind !== 'team') return []
    const thisWeek = weekOf(on).from
    const sheets = await unsignedWeeks(db, addDays(thisWeek, -7 * watchedWeeks), addDays(thisWeek, -7), of?.id ?? null)
    const from = sheets[0]?.week
    if (from === undefined) return []
    const teamIds = [...new Set(sheets.map(({ teamId }) => teamId))]
    const officers = Map.groupBy(await officersWithin(db, { from, to: on }, teamIds), ({ teamId }) => teamId)
    return sheets.map(
      ({ teamId, name, week }): FoundDuty => ({
        kind: 'sheetUnsigned',
        article: 'suy theo Đ163 Đ117',
        about: { kind: 'team', id: teamId },
        person: null,
        named: { team: name, week: formatDate(week) },
        hangsOn: week,
        cause: 'periodEnd',
        happensAt: endOfFacilityDay(addDays(week, 6)),
        dueAt: signBy(week),
        movedFrom: null,
        atOnce: false,
        does: { do: 'page' },
        ownedBy: inChargeWithin(officers.get(teamId) ?? [], weekOf(week)),
      }),
    )
  },
}
