import * as z from 'zod'
import { facilityClock, facilityDay, formatDate, Instant } from '#contract/values/calendar'
import { Letterhead, Text } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { printedList, unbroken } from '#host/prints/kit/printed-list'
import type { PrintColumn } from '#host/prints/kit/table'
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
  templateVersion: 2,
  title: 'Danh sách điểm danh',
  data: RollCallData,
  layout: (list) => laidOut(list),
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

function laidOut({ letterhead, madeAt, about, people }: z.infer<typeof RollCallData>) {
  const day = formatDate(facilityDay(madeAt))
  const present = people.filter((person) => person.present).length
  return printedList({
    name: `Danh sách điểm danh ngày ${day}`,
    orientation: 'portrait',
    letterhead,
    kind: 'DANH SÁCH ĐIỂM DANH',
    about,
    said: `Lập lúc ${facilityClock(madeAt)} ngày ${day}`,
    columns,
    rows: people.map(({ code, fullName, birthYear, place }, i) => ({
      cells: [String(i + 1), fullName, String(birthYear), unbroken(code), place, ''],
    })),
    none: 'Không có học viên nào.',
    rowHeight: 20,
    notes: [
      `Tổng số: ${people.length} người; theo sổ có mặt ${present}, vắng ${people.length - present}. Có mặt khi điểm danh: ........ người.`,
    ],
    signs: [
      { title: 'NGƯỜI ĐIỂM DANH', name: null },
      { title: 'CÁN BỘ TRỰC', name: null },
    ],
  })
}
