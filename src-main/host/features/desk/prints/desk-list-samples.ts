import type * as z from 'zod'
import { addDays, startOfFacilityDay } from '#contract/values/calendar'
import { longLetterhead } from '#host/prints/kit/sample-letterhead'
import type { DeskListData } from './desk-list'

const on = '2026-11-21'
const names = ['Huỳnh Đỗ Hoà Bình', 'Lò Văn Đức', 'Đặng Thị Ngọc Ánh', 'Nguyễn Hữu Nghĩa', 'H’Hen Niê Êban', 'Trần Quốc Vượng']
const kinds = ['notice', 'reintegration', 'intake', 'confirmation', 'escapeNotice', 'residence', 'leaveReturn'] as const
const articles = {
  notice: 'Đ163 Đ123 khoản 1',
  reintegration: 'Đ163 Đ88 khoản 7',
  intake: 'Đ163 Đ84 khoản 6',
  confirmation: 'Đ163 Đ123 khoản 2',
  escapeNotice: 'L120 Đ46 khoản 2 điểm i',
  residence: 'L120 Đ42 khoản 3',
  leaveReturn: 'Đ163 Đ121 khoản 4',
}

const endOf = (day: string) => new Date(Date.parse(startOfFacilityDay(addDays(day, 1))) - 1).toISOString()

const duties = (count: number): z.input<typeof DeskListData>['duties'] =>
  Array.from({ length: count }, (_, i) => {
    const kind = kinds[i % kinds.length]!
    const dueAt = kind === 'intake' ? `${addDays(on, Math.floor(i / 4))}T02:30:00Z` : endOf(addDays(on, Math.floor(i / 4) - 1))
    const overdue = dueAt < `${on}T01:00:00Z`
    return {
      kind,
      article: articles[kind],
      stayCode: `26-${String(118 + i * 7).padStart(4, '0')}`,
      fullName: names[i % names.length]!,
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
    filter: { kind: null, roles: ['head', 'records'], group: null, text: 'nguyễn' },
    duties: duties(70).map((duty, i) => ({
      ...duty,
      ...(i % 9 === 0 && { fullName: 'Công Tằng Tôn Nữ Nguyễn Hoàng Thị Phương Quỳnh Trâm' }),
      ...(i % 13 === 0 && {
        overdue: false,
        settled: { outcome: 'EXPLAINED' as const, doneOn: null, reason: 'Không thuộc diện: gia đình đã nhận về' },
      }),
    })),
  },
  missing: { letterhead, on, until: on, filter: null, duties: [] },
} satisfies Record<string, z.input<typeof DeskListData>>
