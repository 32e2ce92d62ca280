import type * as z from 'zod'
import { longLetterhead } from '#host/prints/kit/sample-letterhead'
import type { WithoutTeamData } from './without-team'

type Sample = z.input<typeof WithoutTeamData>

const normal: Sample = {
  letterhead: { parentLines: ['Công an tỉnh Quảng Ninh'], letterName: 'Cơ sở cai nghiện ma túy', place: 'Quảng Ninh' },
  on: '2026-11-21',
  preparedBy: 'Vũ Thị Hạnh',
  people: [
    {
      code: 'HV-2026-0312',
      fullName: 'Đặng Thị Ngọc Ánh',
      why: 'Mới vào giai đoạn lao động',
      sinceOn: '2026-11-18',
      where: 'Có mặt',
      team: null,
      wish: 'Tổ may 1',
      askedOn: '2026-11-19',
    },
    {
      code: 'HV-2026-0087',
      fullName: 'H’Hen Niê Êban',
      why: 'Tạm miễn lao động',
      sinceOn: '2026-11-02',
      where: 'Đi khám, chữa bệnh',
      team: 'Tổ mi mắt 2',
      wish: null,
      askedOn: null,
    },
    {
      code: 'HV-2025-0466',
      fullName: 'Lò Văn Đức',
      why: 'Đề nghị đổi tổ',
      sinceOn: '2026-11-16',
      where: 'Có mặt',
      team: 'Tổ đan lưới 1',
      wish: 'Tổ bất kỳ',
      askedOn: '2026-11-16',
    },
  ],
}

/** Made-up people. */
export const withoutTeamSamples = {
  normal,
  long: {
    ...normal,
    letterhead: longLetterhead,
    people: Array.from({ length: 60 }, (_, at) => ({
      ...normal.people[at % 3]!,
      code: `HV-2026-${String(1000 + at)}`,
      fullName: at % 2 === 0 ? 'Công Tằng Tôn Nữ Huỳnh Thị Phương Quỳnh Trâm' : 'Lò Văn Ún',
      team: 'Tổ chế biến nông sản, trồng nấm và chăn nuôi gia cầm số 2',
    })),
  },
  missing: { ...normal, preparedBy: null, people: [] },
} satisfies Record<string, Sample>
