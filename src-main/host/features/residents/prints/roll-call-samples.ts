import type * as z from 'zod'
import { longLetterhead } from '#host/prints/kit/sample-letterhead'
import type { RollCallData } from './roll-call'

const names = [
  'Huỳnh Đỗ Hoà Bình',
  'Lò Văn Đức',
  'Đặng Thị Ngọc Ánh',
  'Nguyễn Hữu Nghĩa',
  'H’Hen Niê Êban',
  'Công Tằng Tôn Nữ Hoàng Phương Thảo',
]
const places = ['Có mặt', 'Có mặt', 'Có mặt', 'Về chịu tang, từ 18/11/2026 đến 22/11/2026', 'Có mặt', 'Đi bệnh viện, từ 12/11/2026']

const people = (count: number): z.input<typeof RollCallData>['people'] =>
  Array.from({ length: count }, (_, i) => ({
    code: `HV-2026-${String(118 + i * 7).padStart(4, '0')}`,
    fullName: names[i % names.length]!,
    birthYear: 1968 + ((i * 5) % 40),
    place: places[i % places.length]!,
    present: places[i % places.length] === 'Có mặt',
  }))

const normal: z.input<typeof RollCallData> = {
  letterhead: { parentLines: ['Công an tỉnh Quảng Ninh'], letterName: 'Cơ sở cai nghiện ma túy', place: 'Quảng Ninh' },
  madeAt: '2026-11-20T23:30:00.000Z',
  about: 'Đang quản lý; Bắt buộc',
  people: people(18),
}

/** Made-up people. */
export const rollCallSamples = {
  normal,
  long: {
    ...normal,
    letterhead: longLetterhead,
    about: 'Đang theo dõi; Chưa có quyết định; Luật 120/2025/QH15; Tiếp nhận; Dưới 18 tuổi; Không nơi cư trú ổn định; Hạn: 30 ngày tới',
    people: people(70),
  },
  missing: { ...normal, people: [] },
}
