import type * as z from 'zod'
import { addDays, startOfFacilityDay } from '#contract/values/calendar'
import { longLetterhead } from '#host/prints/kit/sample-letterhead'
import type { DeskListData } from './desk-list'

const on = '2026-11-21'
const names = ['Huỳnh Đỗ Hoà Bình', 'Lò Văn Đức', 'Đặng Thị Ngọc Ánh', 'Nguyễn Hữu Nghĩa', 'H’Hen Niê Êban', 'Trần Quốc Vượng']
const intake = 'Tiếp nhận, phân loại'
const works = [
  ['Thông báo trước 30 ngày', 'Đ163 Đ123 khoản 1'],
  ['Chuẩn bị tái hòa nhập', 'Đ163 Đ88 khoản 7'],
  [intake, 'Đ163 Đ84 khoản 6'],
  ['Giấy xác nhận', 'Đ163 Đ123 khoản 2'],
  ['Báo Công an cấp xã về việc bỏ trốn', 'L120 Đ46 khoản 2 điểm i'],
  ['Đăng ký nơi cư trú sau cai nghiện', 'L120 Đ42 khoản 3'],
  ['Trở lại sau khi về chịu tang', 'Đ163 Đ121 khoản 4'],
] as const

const endOf = (day: string) => new Date(Date.parse(startOfFacilityDay(addDays(day, 1))) - 1).toISOString()

const duties = (count: number): z.input<typeof DeskListData>['duties'] =>
  Array.from({ length: count }, (_, i) => {
    const [work, article] = works[i % works.length]!
    const dueAt = work === intake ? `${addDays(on, Math.floor(i / 4))}T02:30:00Z` : endOf(addDays(on, Math.floor(i / 4) - 1))
    const overdue = dueAt < `${on}T01:00:00Z`
    return {
      work,
      article,
      stayCode: `26-${String(118 + i * 7).padStart(4, '0')}`,
      about: names[i % names.length]!,
      dueAt,
      overdue,
      atOnce: false,
      settled: null,
    }
  })

const letterhead = { parentLines: ['Công an tỉnh Quảng Ninh'], letterName: 'Cơ sở cai nghiện ma túy', place: 'Quảng Ninh' }

/** Made-up people. */
export const deskListSamples = {
  normal: { letterhead, on, until: addDays(on, 6), filter: null, duties: duties(11) },
  long: {
    letterhead: longLetterhead,
    on,
    until: addDays(on, 30),
    filter: { work: null, roles: ['head', 'records'], group: null, text: 'nguyễn' },
    duties: duties(70).map((duty, i) => ({
      ...duty,
      ...(i % 9 === 0 && { about: 'Công Tằng Tôn Nữ Nguyễn Hoàng Thị Phương Quỳnh Trâm' }),
      ...(i % 13 === 0 && {
        overdue: false,
        settled: { outcome: 'EXPLAINED' as const, doneOn: null, reason: 'Không thuộc diện: gia đình đã nhận về' },
      }),
    })),
  },
  missing: { letterhead, on, until: on, filter: null, duties: [] },
} satisfies Record<string, z.input<typeof DeskListData>>
