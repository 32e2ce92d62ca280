import type { Facility } from '#contract/facility'
import type { LabourLines, MovementReport, PeriodChoice, ReportPeriod } from '#contract/reports'
import type { Period } from '#contract/values/calendar'
import type { HandlersOf, QueryContext } from '#host/api/handlers'
import type { Office } from '#host/api/office'
import { RuleError } from '#host/api/rule-error'
import { logHead } from '#host/database/log-book'
import type { Reader } from '#host/database/tables'
import { labourFigures, labourPeopleOf } from '#host/features/earnings/handlers'
import { readRows } from '#host/features/residents/handlers'
import { readTexts } from '#host/files/texts'
import { renderPdf } from '#host/prints/engine/render'
import { letterheadOf } from '#host/prints/kit/data'
import { labourLines } from './labour'
import { monthReport } from './prints/month-report'
import { movement, periodOf, staysBehindFigure } from './rules'
import { type PeriodStay, stayColumns, staysOfPeriod } from './store'
import { movementWorkbook } from './workbook'

export const reports: HandlersOf<'reports'> = {
  movement: async (context, { period }) => (await reportOf(context, period)).report,

  labour: async (context, { period }) => labourOf(context, countedPeriod(period, context.facility)),

  people: async ({ db, facility, today, note }, { period: choice, ...figure }) => {
    const period = countedPeriod(choice, facility)
    note({ subject: `${nameOf(period)} line.${figure.line} column.${figure.column}` })
    const counted = staysBehindFigure(await staysOfPeriod(db, period), period, facility.separateNoResidence, figure)
    const rows = await readRows(db, [...new Set(counted.map(({ stay }) => stay.residentId))], today)
    const stays = new Map(
      (
        await stayColumns(
          db,
          counted.map(({ stay }) => stay.id),
        )
      ).map((stay) => [stay.stayId, stay]),
    )
    const byResident = Map.groupBy(counted, ({ stay }) => stay.residentId)
    return rows.flatMap((row) =>
      (byResident.get(row.id) ?? []).map(({ stay, happenedOn, kind }) => ({
        ...row,
        ...stays.get(stay.id),
        kind,
        ...(stay.id === row.stayId ? {} : { phase: null, since: null, untilOn: null }),
        happenedOn,
      })),
    )
  },

  labourPeople: async ({ db, facility, note }, { period: choice, line }) => {
    const period = countedPeriod(choice, facility)
    note({ subject: `${nameOf(period)} labour.${line}` })
    const people = (await labourPeopleOf(db, period)).filter(({ minutes, inTeam }) => (line === 'labour_in_teams' ? inTeam : minutes > 0))
    return people.map(({ inTeam: _, ...person }) => person)
  },

  file: async (context, { period, as }) => {
    const { facility, note } = context
    const { report } = await reportOf(context, period)
    const labour = await labourOf(context, report.period)
    note({ subject: `${nameOf(report.period)} ${as}` })
    const bytes = as === 'pdf' ? await onPaper(context, report, labour) : await movementWorkbook(facility, report, labour)
    return { file: Buffer.from(bytes).toString('base64'), fileName: `bao-cao_${facility.code}_${nameOf(report.period)}.${as}` }
  },
}

/** '2026-10', or '2020-12-15_2021-10-31'. */
const nameOf = ({ month, from, to }: ReportPeriod): string => month ?? `${from}_${to}`

/** @throws RuleError `periodReversed` */
function countedPeriod(choice: PeriodChoice, facility: Facility): ReportPeriod {
  const period = periodOf(choice, facility.cutOff)
  if (period.from > period.to) throw new RuleError('periodReversed')
  return period
}

/**
 * A movement report and the stays it was counted from, both of one moment.
 * @throws RuleError `periodReversed`
 */
export async function reportOf(
  { db, facility, office }: { db: Reader; facility: Facility; office: Office },
  choice: PeriodChoice,
): Promise<{ report: MovementReport; stays: PeriodStay[] }> {
  const period = countedPeriod(choice, facility)
  const stays = await staysOfPeriod(db, period)
  return {
    stays,
    report: movement(stays, period, facility.separateNoResidence, readTexts(office.resources, 'vi').of('reports')),
  }
}

/** What labour therapy came to in a period. */
async function labourOf({ db, office }: Pick<QueryContext, 'db' | 'office'>, period: Period): Promise<LabourLines> {
  const worked = (await labourPeopleOf(db, period)).filter(({ minutes }) => minutes > 0).length
  return labourLines(await labourFigures(db, period), worked, readTexts(office.resources, 'vi').of('reports'))
}

async function onPaper(
  { db, facility, office, caller, now }: QueryContext,
  report: MovementReport,
  labour: LabourLines,
): Promise<Uint8Array> {
  const { signer, reportSymbol, name, provinceCode } = facility
  const province = office.places.provinces.find(({ code }) => code === provinceCode)?.name
  const document = monthReport.layout({
    letterhead: letterheadOf(facility),
    // Number and day are written in when the paper is signed.
    number: null,
    symbol: reportSymbol,
    issuedOn: null,
    draft: false,
    signer,
    code: null,
    facilityName: name,
    addressee: province
      ? `Phòng Cảnh sát điều tra tội phạm về ma túy, Công an ${province.charAt(0).toLocaleLowerCase('vi')}${province.slice(1)}`
      : null,
    report,
    labour,
    preparedBy: caller.fullName,
    recipients: ['Như trên'],
    logHead: (await logHead(db)).slice(0, 12),
  })
  return renderPdf([document], { createdAt: new Date(now) })
}

export { movementWorkbook }
