import type { AwayState } from '#contract/timesheets/cautions'
import type { Timesheet } from '#contract/timesheets/operations'
import { facilityClock, facilityDay, formatDate, type Instant } from '#contract/values/calendar'
import { readTexts } from '#host/files/texts'
import { type PressContext, pressTask } from '#host/press/task'
import { renderPdf } from '#host/prints/engine/render'
import type { Letterhead } from '#host/prints/kit/data'
import { timesheet } from './prints/timesheet'
import { sheetWorkbook } from './workbook'

export interface SheetFileRequest {
  readonly sheet: Timesheet
  readonly as: 'filled' | 'empty' | 'xlsx'
  readonly facilityName: string
  readonly letterhead: Letterhead
  readonly officer: string | null
  readonly signerTitle: string
  readonly now: Instant
}

/** A timesheet to be signed, or as a spreadsheet. @returns base64 */
async function sheetFile({ resources }: PressContext<unknown>, request: SheetFileRequest): Promise<string> {
  const texts = readTexts(resources, 'vi').of('timesheets')
  const awayText = (state: AwayState) => texts(`awayLetter.${state}`)
  const bytes =
    request.as === 'xlsx'
      ? await sheetWorkbook(request.sheet, request.facilityName, awayText)
      : await renderPdf([timesheet.layout(printed(request, awayText))], { createdAt: new Date(request.now) })
  return Buffer.from(bytes).toString('base64')
}

function printed({ sheet, as, letterhead, officer, signerTitle }: SheetFileRequest, awayText: (state: AwayState) => string) {
  const { team, week, days, rows, signedBy, signedAt } = sheet
  return {
    letterhead,
    team: team.name,
    trade: team.trade,
    week,
    filled: as === 'filled',
    days: days.map(({ day, kind }) => ({ day, kind })),
    people: rows.map(({ residentCode, fullName, days: cells, note }) => ({
      code: residentCode,
      fullName,
      days: cells.map(({ entry, away, closed }) => ({
        entry,
        away: away && awayText(away),
        closed: closed === 'notMember' || closed === 'notHere',
      })),
      note,
    })),
    officer,
    signerTitle,
    signed:
      signedBy && signedAt
        ? `Ký xác nhận trong sổ: ${signedBy}, ${facilityClock(signedAt)} ngày ${formatDate(facilityDay(signedAt))}`
        : null,
  }
}

export const sheetFileTask = pressTask('timesheets.file', sheetFile)
