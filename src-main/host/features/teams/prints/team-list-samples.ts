import type * as z from 'zod'
import { longLetterhead } from '#host/prints/kit/sample-letterhead'
import type { TeamListData } from './team-list'

type Sample = z.input<typeof TeamListData>

const normal: Sample = {
  letterhead: { parentLines: ['Công an tỉnh Quảng Ninh'], letterName: 'Cơ sở cai nghiện ma túy', place: 'Quảng Ninh' },
  on: '2026-11-21',
  preparedBy: 'Vũ Thị Hạnh',
  teams: [
    {
      name: 'Tổ đan lưới 1',
      trade: 'Đan lưới',
      place: 'Xưởng 1',
      officers: ['Nguyễn Hữu Nghĩa'],
      leader: 'Lò Văn Đức',
      members: 38,
      capacity: 40,
      planned: 2640,
      openedOn: '2025-03-10',
    },
    {
      name: 'Tổ mi mắt 2',
      trade: 'Làm mi mắt giả',
      place: 'Xưởng 2',
      officers: ['Trần Thị Mai', 'Hoàng Văn Út'],
      leader: 'Mạc Thị Bích',
      members: 26,
      capacity: 24,
      planned: 2400,
      openedOn: '2026-07-01',
    },
    {
      name: 'Tổ trồng rau',
      trade: 'Trồng trọt, trồng rau',
      place: null,
      officers: [],
      leader: null,
      members: 0,
      capacity: null,
      planned: null,
      openedOn: '2026-11-16',
    },
  ],
}

/** Made-up teams. */
export const teamListSamples = {
  normal,
  long: {
    ...normal,
    letterhead: longLetterhead,
    teams: Array.from({ length: 40 }, (_, at) => ({
      ...normal.teams[at % 2]!,
      name: `Tổ chế biến nông sản, trồng nấm và chăn nuôi gia cầm số ${at + 1}`,
      officers: ['Công Tằng Tôn Nữ Huỳnh Thị Phương Quỳnh Trâm', 'Nguyễn Hữu Nghĩa'],
      leader: 'Nguyễn Phúc Công Tằng Hoàng Phương Thảo',
    })),
  },
  missing: { ...normal, preparedBy: null, teams: [] },
} satisfies Record<string, Sample>
