import { randomUUID } from 'node:crypto'
import type { InputOf } from '#contract'
import { moneyKeepers } from '#contract/earnings/words'
import { formatDate, type Period, type PlainDate } from '#contract/values/calendar'
import { changesBetween } from '#host/api/changes-between'
import type { Caller, HandlersOf, QueryContext } from '#host/api/handlers'
import { expectVersion, found, RuleError } from '#host/api/rule-error'
import type { Reader } from '#host/database/tables'
import { listWorkbook } from '#host/files/list-workbook'
import { letterheadOf } from '#host/prints/kit/data'
import { periodName } from './prints/money-sheet'
import { priceOn, worth } from './settlement-rules'
import { closedOver } from './settlement-store'
import { dropOutput, jobById, membersOn, outputById, outputsOf, putOutput, teamDays, wasInCharge, wasMember } from './store'
import { sheetTask } from './tasks'

/** Only a team officer is held to their own teams. */
export const isHeldToOwn = ({ roles }: Caller): boolean => !roles.some((role) => moneyKeepers.includes(role))

/** @throws RuleError `periodReversed` */
export function expectInOrder({ from, to }: Period): void {
  if (from > to) throw new RuleError('periodReversed')
}

/** @throws RuleError `daySettled` where a closed settlement holds the day */
export async function expectUnsettled(db: Reader, day: PlainDate): Promise<void> {
  const closed = await closedOver(db, day)
  if (closed) throw new RuleError('daySettled', { from: formatDate(closed.fromOn), to: formatDate(closed.toOn) })
}

export const outputHandlers: HandlersOf<'earnings'>['output'] = {
  list: async (context, input) => {
    const rows = await rowsOf(context, input)
    return { rows, worth: rows.reduce((sum, row) => sum + row.worth, 0) }
  },

  members: async (context, { teamId, on }) => {
    const team = found(await teamDays(context.db, teamId))
    await expectMine(context, { teamId, madeOn: on })
    context.note({ subject: `${team.name} ${on}` })
    return membersOn(context.db, teamId, on)
  },

  save: async (context, { id: known, version, ...entry }) => {
    const { db, today, note } = context
    const before = known === null ? null : found(await outputById(db, known))
    if (before) {
      expectVersion(before, version)
      await expectMine(context, before)
      await expectUnsettled(db, before.madeOn)
    }
    if (entry.madeOn > today) throw new RuleError('outputInFuture')
    await expectUnsettled(db, entry.madeOn)
    const team = found(await teamDays(db, entry.teamId))
    await expectMine(context, entry)
    const outside = entry.madeOn < team.openedOn || (team.closedOn !== null && entry.madeOn > team.closedOn)
    if (outside) throw new RuleError('teamNotOpen', { team: team.name, on: formatDate(entry.madeOn) })
    if (entry.stayId !== null && !(await wasMember(db, entry.teamId, entry.stayId, entry.madeOn))) throw new RuleError('notInTeam')
    const job = found(await jobById(db, entry.jobId))
    // A row keeps the price of its day, unless it is now about another day or job.
    const same = before?.jobId === entry.jobId && before.madeOn === entry.madeOn
    const price = same ? before.price : priceOn(job.prices, entry.madeOn)
    if (price === null) throw new RuleError('noPriceYet', { job: job.name, on: formatDate(entry.madeOn) })
    const id = known ?? randomUUID()
    note({ subject: `${team.name} ${entry.madeOn}`, changes: changesBetween(before ?? {}, entry) })
    await putOutput(db, { id, ...entry, price, worth: worth(entry.quantity, price) })
    return { id }
  },

  remove: async (context, { id, version }) => {
    const { db, note } = context
    const row = found(await outputById(db, id))
    expectVersion(row, version)
    await expectMine(context, row)
    await expectUnsettled(db, row.madeOn)
    const { teamName, jobName, madeOn, quantity } = row
    note({ subject: `${teamName} ${madeOn}`, changes: changesBetween({ jobName, quantity }, { jobName: null, quantity: null }) })
    await dropOutput(db, id)
    return { id }
  },

  file: async (context, input) => {
    const { facility, caller, db, note } = context
    const rows = (await rowsOf(context, input)).toReversed()
    note({ subject: `${input.from}_${input.to} ${input.as}` })
    const team = input.teamId === null ? null : found(await teamDays(db, input.teamId)).name
    const named = `san-luong_${facility.code}_${input.from}_${input.to}.${input.as}`
    if (input.as === 'xlsx') return { file: await spreadsheet(facility.name, input, team, rows), fileName: named }
    const data = {
      letterhead: letterheadOf(facility),
      from: input.from,
      to: input.to,
      preparedBy: caller.fullName,
      draft: false,
      team,
      rows: rows.map(({ madeOn, teamName, jobName, unit, fullName, quantity, price, worth, note }) => ({
        madeOn,
        teamName,
        jobName,
        unit,
        fullName,
        quantity,
        price,
        worth,
        note,
      })),
    }
    const { file } = await context.office.press.ask(sheetTask, { sheet: 'output-book', data })
    return { file, fileName: named }
  },
}

async function rowsOf({ db, caller, note }: QueryContext, input: Omit<InputOf<'earnings.output.list'>, 'as'>) {
  expectInOrder(input)
  note({ subject: `${input.from}_${input.to}` })
  return outputsOf(db, {
    from: input.from,
    to: input.to,
    teamId: input.teamId,
    officerId: isHeldToOwn(caller) ? caller.accountId : null,
  })
}

/** @throws RuleError `notYourTeam` */
async function expectMine(
  { db, caller }: Pick<QueryContext, 'db' | 'caller'>,
  { teamId, madeOn }: { readonly teamId: string; readonly madeOn: PlainDate },
) {
  if (isHeldToOwn(caller) && !(await wasInCharge(db, caller.accountId, teamId, madeOn))) throw new RuleError('notYourTeam')
}

async function spreadsheet(facilityName: string, span: Period, team: string | null, rows: Awaited<ReturnType<typeof rowsOf>>) {
  const bytes = await listWorkbook({
    sheet: 'Sản lượng',
    facilityName,
    title: 'SỔ SẢN LƯỢNG',
    about: `Lao động trị liệu ${periodName(span)}${team ? ` · ${team}` : ''}`,
    columns: [
      { heading: 'Ngày', width: 12, holds: 'day' },
      { heading: 'Tổ', width: 22, holds: 'text' },
      { heading: 'Công việc', width: 30, holds: 'text' },
      { heading: 'Người làm', width: 26, holds: 'text' },
      { heading: 'Mã học viên', width: 15, holds: 'text' },
      { heading: 'Số lượng', width: 12, holds: { format: '#,##0.###' } },
      { heading: 'Đơn vị', width: 9, holds: 'text' },
      { heading: 'Đơn giá', width: 12, holds: 'amount' },
      { heading: 'Thành tiền', width: 16, holds: 'amount' },
      { heading: 'Ghi chú', width: 26, holds: 'text' },
    ],
    rows: rows.map((row) => [
      row.madeOn,
      row.teamName,
      row.jobName,
      row.fullName,
      row.code,
      row.quantity / 1000,
      row.unit,
      row.price,
      row.worth,
      row.note,
    ]),
    total: [null, 'Cộng', null, null, null, null, null, null, rows.reduce((sum, row) => sum + row.worth, 0), null],
  })
  return Buffer.from(bytes).toString('base64')
}
