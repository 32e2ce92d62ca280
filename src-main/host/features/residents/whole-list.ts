import { facilityClock, facilityDay, formatDate } from '../../../../src-preload/contract/calendar'
import type { ResidentFilter, ResidentRow } from '../../../../src-preload/contract/residents'
import { recordKeepers } from '../../../../src-preload/contract/roles'
import type { QueryContext } from '../../api/handlers'
import { RuleError } from '../../api/rule-error'
import { mayCall } from '../../api/sessions'
import { renderPdf } from '../../prints/render'
import { listPage } from './list'
import { aboutList, listWords, placeText } from './list-words'
import { listWorkbook } from './list-workbook'
import { rollCall } from './prints/roll-call'
import { tiersFor } from './search'
import { paperColumns } from './store'

/** The host makes a list in one go while others wait for it; more people than this are nobody's to read. */
const limits = { xlsx: 5000, rollCall: 3000 } as const
type As = keyof typeof limits

/**
 * Everybody whom a filter leaves, in the order of the list.
 * @throws RuleError `listTooLong` {limit}
 */
export async function wholeList({ db, today }: QueryContext, filter: ResidentFilter, as: As): Promise<ResidentRow[]> {
  const limit = limits[as]
  const tiers = filter.text.trim() ? await tiersFor(db, filter.text) : null
  const { rows, next } = await listPage(db, filter, tiers, today, { after: null, limit })
  if (next !== null) throw new RuleError('listTooLong', { limit })
  return rows
}

/** The list as a spreadsheet or as a sheet to call the roll with; what the caller may not see of people is not in it. */
export async function listFile(context: QueryContext, filter: ResidentFilter, rows: readonly ResidentRow[], as: As): Promise<Uint8Array> {
  const { db, caller, facility, office, now } = context
  const words = await listWords(office.resources)
  const about = aboutList(filter, words)
  if (as === 'rollCall') {
    const { parentLines, letterName, place } = facility
    const people = rows.map((row) => ({
      code: row.code,
      fullName: row.fullName,
      birthYear: row.birth.year,
      place: placeText(row, words),
      present: row.state === 'ACTIVE',
    }))
    return renderPdf([rollCall.layout({ letterhead: { parentLines, letterName, place }, madeAt: now, about, people })], {
      createdAt: new Date(now),
    })
  }
  return listWorkbook({
    facilityName: facility.name,
    about: `${about} · ${rows.length} người · lập lúc ${facilityClock(now)} ngày ${formatDate(facilityDay(now))}`,
    rows,
    columns: await paperColumns(
      db,
      rows.flatMap(({ stayId }) => stayId ?? []),
    ),
    withPapers: mayCall(recordKeepers, caller.roles),
    placeOf: (code) => office.places.byCode(code)?.label ?? null,
    words,
  })
}
