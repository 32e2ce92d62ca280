import type { Content } from 'pdfmake/interfaces'
import * as z from 'zod'
import { facilityClock, facilityDay, formatDate, Instant } from '#contract/values/calendar'
import { Letterhead, Text } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { plainHead, signatures, title } from '#host/prints/kit/letterhead'
import { textBlock } from '#host/prints/kit/page'
import { type PrintColumn, table } from '#host/prints/kit/table'
import { rollCallSamples } from './roll-call-samples'

/** Danh sách điểm danh: people as filtered, each with room to sign. */
export const RollCallData = z.strictObject({
  letterhead: Letterhead,
  /** When the list was made: where people are is of this moment. */
  madeAt: Instant,
  /** Whom it is about: 'Đang theo dõi; Bắt buộc'. */
  about: Text,
  people: z.array(z.strictObject({ code: Text, fullName: Text, birthYear: z.int(), place: Text, present: z.boolean() })),
})

/** The people of a list, to be called one by one. */
export const rollCall = definePrint({
  id: 'roll-call',
  templateVersion: 1,
  title: 'Danh sách điểm danh',
  data: RollCallData,
  layout: (list) => ({
    title: `Danh sách điểm danh ngày ${formatDate(facilityDay(list.madeAt))}`,
    orientation: 'portrait',
    settings: [{ size: 11, lineHeight: 1.06 }],
    maxPages: null,
    content: (size) => content(list, size),
    foot: null,
    draft: false,
  }),
  samples: rollCallSamples,
})

const columns: readonly PrintColumn[] = [
  { heading: 'STT', width: 26, align: 'center' },
  { heading: 'Họ và tên', width: '*' },
  { heading: 'Năm sinh', width: 34, align: 'center' },
  { heading: 'Mã', width: 76 },
  { heading: 'Tình trạng', width: 104 },
  { heading: 'Ký', width: 76 },
]
/** Enough to sign in, points. */
const rowHeight = 20

function content({ letterhead, madeAt, about, people }: z.infer<typeof RollCallData>, size: number): Content[] {
  const width = textBlock('portrait')
  const moment = `Lập lúc ${facilityClock(madeAt)} ngày ${formatDate(facilityDay(madeAt))}`
  const rows = people.map(({ code, fullName, birthYear, place }, i) => ({
    cells: [String(i + 1), fullName, String(birthYear), code.replaceAll('-', '\u2011'), place, ''],
  }))
  const present = people.filter((person) => person.present).length
  return [
    plainHead(letterhead, width),
    title('DANH SÁCH ĐIỂM DANH', about, width),
    { text: moment, italics: true, fontSize: 12, alignment: 'center', margin: [0, 0, 0, 8] },
    people.length === 0 ? { text: 'Không có học viên nào.', fontSize: 13, alignment: 'center' } : table(columns, rows, size, { rowHeight }),
    {
      unbreakable: true,
      stack: [
        {
          text: `Tổng số: ${people.length} người; theo sổ có mặt ${present}, vắng ${people.length - present}. Có mặt khi điểm danh: ........ người.`,
          fontSize: 12,
          margin: [0, 8, 0, 4],
        },
        signatures(
          [
            { title: 'NGƯỜI ĐIỂM DANH', name: null },
            { title: 'CÁN BỘ TRỰC', name: null },
          ],
          width,
          12,
        ),
      ],
    },
  ]
}
