import type * as z from 'zod'
import { addDays } from '#contract/values/calendar'
import { longLetterhead } from '#host/prints/kit/sample-letterhead'
import type { TimesheetData } from './timesheet'

type Data = z.input<typeof TimesheetData>

const names = [
  'Huỳnh Đỗ Hoà Bình',
  'Lò Văn Đức',
  'Đặng Thị Ngọc Ánh',
  'Nguyễn Hữu Nghĩa',
  'H’Hen Niê Êban',
  'Công Tằng Tôn Nữ Hoàng Phương Thảo',
]
const week = '2026-11-16'
const worked: Data['people'][number]['days'][number]['entry'][] = [480, 480, 450, 'SICK', 480, 240]

const days: Data['days'] = Array.from({ length: 7 }, (_, at) => ({
  day: addDays(week, at),
  kind: at === 6 ? 'REST' : at === 4 ? 'HOLIDAY' : 'WORKDAY',
}))

const people = (count: number): Data['people'] =>
  Array.from({ length: count }, (_, i) => ({
    code: `HV-2026-${String(118 + i * 7).padStart(4, '0')}`,
    fullName: names[i % names.length]!,
    days: days.map((_, at) => ({
      entry: at === 6 || (i % 9 === 8 && at > 2) ? null : (worked[(i + at) % worked.length] ?? null),
      away: i % 9 === 8 && at > 2 ? 'BV' : null,
      closed: i % 11 === 10 && at < 2,
    })),
    note: i % 5 === 3 ? 'Phiếu y tế số 212 ngày 18/11' : null,
  }))

const normal: Data = {
  letterhead: { parentLines: ['Công an tỉnh Quảng Ninh'], letterName: 'Cơ sở cai nghiện ma túy', place: 'Quảng Ninh' },
  team: 'Tổ đan lưới 1',
  trade: 'Đan lưới',
  week,
  filled: true,
  days,
  people: people(18),
  officer: 'Vũ Thị Hạnh',
  signerTitle: 'Trưởng cơ sở',
  signed: 'Ký xác nhận trong sổ: Vũ Thị Hạnh, 17:05 ngày 21/11/2026',
}

/** Made-up people. */
export const timesheetSamples = {
  normal,
  long: { ...normal, letterhead: longLetterhead, team: 'Tổ chế biến nông sản, trồng nấm và chăn nuôi gia cầm số 2', people: people(60) },
  missing: { ...normal, filled: false, officer: null, signed: null, people: people(12) },
}
