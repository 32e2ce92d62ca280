import type * as z from 'zod'
import { longLetterhead } from '#host/prints/kit/sample-letterhead'
import type { TeamMembersData } from './team-members'

type Sample = z.input<typeof TeamMembersData>

const normal: Sample = {
  letterhead: { parentLines: ['Công an tỉnh Quảng Ninh'], letterName: 'Cơ sở cai nghiện ma túy', place: 'Quảng Ninh' },
  on: '2026-11-21',
  preparedBy: 'Vũ Thị Hạnh',
  team: 'Tổ đan lưới 1',
  trade: 'Đan lưới',
  officers: ['Nguyễn Hữu Nghĩa'],
  leader: 'Lò Văn Đức',
  withFitness: true,
  members: [
    {
      code: 'HV-2026-0118',
      fullName: 'Huỳnh Đỗ Hoà Bình',
      isLeader: false,
      fitness: 'Đủ sức khỏe',
      where: 'Có mặt',
      fromOn: '2026-09-14',
      note: null,
    },
    {
      code: 'HV-2025-0466',
      fullName: 'Lò Văn Đức',
      isLeader: true,
      fitness: 'Việc nhẹ',
      where: 'Có mặt',
      fromOn: '2026-07-06',
      note: null,
    },
    {
      code: 'HV-2026-0087',
      fullName: 'H’Hen Niê Êban',
      isLeader: false,
      fitness: 'Tạm miễn lao động',
      where: 'Đi khám, chữa bệnh',
      fromOn: '2026-10-05',
      note: 'chuyển từ tổ mi mắt 2',
    },
  ],
}

/** Made-up people. */
export const teamMembersSamples = {
  normal,
  long: {
    ...normal,
    letterhead: longLetterhead,
    team: 'Tổ chế biến nông sản, trồng nấm và chăn nuôi gia cầm số 2',
    members: Array.from({ length: 60 }, (_, at) => ({
      ...normal.members[at % 3]!,
      code: `HV-2026-${String(1000 + at)}`,
      isLeader: at === 7,
      fullName: at % 2 === 0 ? 'Công Tằng Tôn Nữ Huỳnh Thị Phương Quỳnh Trâm' : 'Lò Văn Ún',
    })),
  },
  missing: { ...normal, preparedBy: null, officers: [], leader: null, withFitness: false, members: [] },
} satisfies Record<string, Sample>
