import type * as z from 'zod'
import { addDays, startOfFacilityDay } from '../../../../../src-preload/contract/calendar'
import type { DeskListData } from './desk-list'

const on = '2026-11-21'
const names = ['Huỳnh Đỗ Hoà Bình', 'Lò Văn Đức', 'Đặng Thị Ngọc Ánh', 'Nguyễn Hữu Nghĩa', 'H’Hen Niê Êban', 'Trần Quốc Vượng']
const kinds = ['notice', 'reintegration', 'intake', 'confirmation'] as const
const articles = {
  notice: 'NĐ163 Đ123 khoản 1',
  reintegration: 'NĐ163 Đ88 khoản 7',
  intake: 'NĐ163 Đ84 khoản 6',
  confirmation: 'NĐ163 Đ123 khoản 2',
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
    }
  })

const letterhead = { parentLines: ['Công an tỉnh Quảng Ninh'], letterName: 'Cơ sở cai nghiện ma túy', place: 'Quảng Ninh' }

/** Made-up people. */
export const deskListSamples = {
  normal: { letterhead, on, until: addDays(on, 6), duties: duties(11) },
  long: {
    letterhead: {
      parentLines: ['Công an Thành phố Hồ Chí Minh', 'Phòng Cảnh sát điều tra tội phạm về ma túy'],
      letterName: 'Cơ sở cai nghiện ma túy số 2 Thành phố Hồ Chí Minh',
      place: 'Thành phố Hồ Chí Minh',
    },
    on,
    until: addDays(on, 30),
    duties: duties(70).map((duty, i) =>
      i % 9 === 0 ? { ...duty, fullName: 'Công Tằng Tôn Nữ Nguyễn Hoàng Thị Phương Quỳnh Trâm' } : duty,
    ),
  },
  missing: { letterhead, on, until: on, duties: [] },
} satisfies Record<string, z.input<typeof DeskListData>>
