import type { Facility } from '#contract/facility'
import type { ResidentFilter, ResidentRow } from '#contract/residents/operations'
import type { Role } from '#contract/roles'
import { facilityClock, facilityDay, formatDate, type Instant, type PlainDate } from '#contract/values/calendar'
import { readTexts } from '#host/files/texts'
import { type PressContext, pressTask } from '#host/press/task'
import { renderPdf } from '#host/prints/engine/render'
import { letterheadOf } from '#host/prints/kit/data'
import { listPage } from './list-store'
import { aboutList, placeText } from './list-words'
import { peopleWorkbook } from './people-workbook'
import { rollCall } from './prints/roll-call'
import { tiersFor } from './search-store'
import { paperColumns } from './store'

/** A list is one file that is sent in one piece; more people than this are nobody's to read. */
const limits = { xlsx: 10_000, rollCall: 5000 } as const

export interface ListRequest {
  readonly filter: ResidentFilter
  readonly as: keyof typeof limits
  readonly today: PlainDate
  readonly now: Instant
  readonly facility: Pick<Facility, 'name' | 'parentLines' | 'letterName' | 'place'>
  /** Of whoever asks. */
  readonly roles: readonly Role[]
  /** Papers and addresses, for those who keep the records. */
  readonly withPapers: boolean
}

/**
 * Everybody whom a filter leaves, in the order of the list, as a spreadsheet or as a sheet to call the roll with; made beside the host's main
 * thread, from the question on.
 * @returns base64 and how many people it names; or the number of people that a list may have at most
 */
async function wholeList(
  around: PressContext<unknown>,
  request: ListRequest,
): Promise<{ readonly file: string; readonly people: number } | { readonly atMost: number }> {
  const { filter, as, today } = request
  const limit = limits[as]
  const tiers = filter.text.trim() ? await tiersFor(around.db, filter.text, request.roles) : null
  const { rows, next } = await listPage(around.db, filter, tiers, today, { after: null, limit })
  if (next !== null) return { atMost: limit }
  const bytes = await (as === 'xlsx' ? spreadsheet(around, request, rows) : rollCallSheet(around, request, rows))
  return { file: Buffer.from(bytes).toString('base64'), people: rows.length }
}

async function spreadsheet(
  { db, places, resources }: PressContext<unknown>,
  { filter, now, facility, withPapers }: ListRequest,
  rows: readonly ResidentRow[],
): Promise<Uint8Array> {
  const texts = readTexts(resources, 'vi')
  return peopleWorkbook({
    facilityName: facility.name,
    about: `${aboutList(filter, texts)} · ${rows.length} người · lập lúc ${facilityClock(now)} ngày ${formatDate(facilityDay(now))}`,
    rows,
    columns: await paperColumns(
      db,
      rows.flatMap(({ stayId }) => stayId ?? []),
    ),
    withPapers,
    communeLabel: (code) => places.byCode(code)?.label ?? null,
    texts,
  })
}

async function rollCallSheet(
  { resources }: PressContext<unknown>,
  { filter, now, facility }: ListRequest,
  rows: readonly ResidentRow[],
): Promise<Uint8Array> {
  const texts = readTexts(resources, 'vi')
  const people = rows.map((row) => ({
    code: row.code,
    fullName: row.fullName,
    birthYear: row.birth.year,
    place: placeText(row, texts),
    present: row.state === 'ACTIVE',
  }))
  const data = { letterhead: letterheadOf(facility), madeAt: now, about: aboutList(filter, texts), people }
  return renderPdf([rollCall.layout(data)], { createdAt: new Date(now) })
}

export const listTask = pressTask('residents.list', wholeList)
