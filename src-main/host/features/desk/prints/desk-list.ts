import type { Content } from 'pdfmake/interfaces'
import * as z from 'zod'
import { daysBetween, facilityClock, facilityDay, formatDate, PlainDate } from '../../../../../src-preload/contract/calendar'
import { Duty, type DutyKind } from '../../../../../src-preload/contract/desk'
import { Letterhead } from '../../../prints/data'
import { definePrint } from '../../../prints/define-print'
import { plainHead, title } from '../../../prints/letterhead'
import { textBlock } from '../../../prints/page'
import { type Column, table } from '../../../prints/table'
import { deskListSamples } from './desk-list-samples'

/** Danh sách việc đến hạn: the desk of one day on paper. */
export const DeskListData = z.strictObject({
  letterhead: Letterhead,
  on: PlainDate,
  /** Last day the list looks at. */
  until: PlainDate,
  duties: z.array(Duty.pick({ kind: true, article: true, stayCode: true, fullName: true, dueAt: true, overdue: true })),
})

/** The duties of one day, to take along. */
export const deskList = definePrint({
  id: 'desk-list',
  form: null,
  decree: null,
  validFrom: '2026-07-01',
  templateVersion: 1,
  title: 'Danh sách việc đến hạn',
  data: DeskListData,
  layout: (list) => ({
    title: `Danh sách việc đến hạn ngày ${formatDate(list.on)}`,
    orientation: 'portrait',
    settings: [{ size: 10.5, lineHeight: 1.06 }],
    maxPages: null,
    content: (size) => content(list, size),
    foot: null,
    draft: false,
  }),
  samples: deskListSamples,
})

const work: Record<DutyKind, string> = {
  notice: 'Thông báo (Mẫu\u00a0số\u00a051)',
  confirmation: 'Giấy xác nhận (Mẫu\u00a0số\u00a050,\u00a030)',
  intake: 'Kết thúc tiếp nhận, phân loại',
  reintegration: 'Chuẩn bị tái hòa nhập',
}

const columns: readonly Column[] = [
  { heading: 'STT', width: 22, align: 'center' },
  { heading: 'Việc', width: '*' },
  { heading: 'Căn cứ', width: 60 },
  { heading: 'Học viên', width: 92 },
  { heading: 'Mã', width: 66 },
  { heading: 'Hạn', width: 55, align: 'center' },
  { heading: 'Còn lại', width: 54, align: 'center' },
]

function content({ letterhead, on, until, duties }: z.infer<typeof DeskListData>, size: number): Content[] {
  const width = textBlock('portrait')
  const span = until === on ? `Ngày ${formatDate(on)}` : `Ngày ${formatDate(on)}, các việc đến hạn hết ngày ${formatDate(until)}`
  const rows = duties.map(({ kind, article, fullName, stayCode, dueAt, overdue }, i) => ({
    cells: [String(i + 1), work[kind], article, fullName, stayCode.replaceAll('-', '\u2011'), due(dueAt), left(on, dueAt, overdue)],
    ...(overdue && { bold: 'last' as const }),
  }))
  return [
    plainHead(letterhead, width),
    title('DANH SÁCH VIỆC ĐẾN HẠN', span, width),
    duties.length === 0 ? { text: 'Không có việc đến hạn.', fontSize: 13, alignment: 'center' } : table(columns, rows, size),
  ]
}

/** The day; with the hour where it is not the end of the day. */
function due(at: string): string {
  const clock = facilityClock(at)
  return clock === '23:59' ? formatDate(facilityDay(at)) : `${clock} ${formatDate(facilityDay(at))}`
}

function left(on: string, dueAt: string, overdue: boolean): string {
  const days = daysBetween(on, facilityDay(dueAt))
  if (overdue) return days < 0 ? `quá ${-days} ngày` : 'quá hạn'
  return days === 0 ? 'hôm nay' : `${days} ngày`
}
