import * as z from 'zod'
import { formatDate, PlainDate } from '#contract/values/calendar'
import { Gap, Letterhead, Text } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { type ListedColumn, onPaper } from '#host/prints/kit/list-columns'
import { printedList } from '#host/prints/kit/printed-list'
import { teamListSamples } from './team-list-samples'

/** Danh sách tổ: the teams of a day with who is in charge of each, who leads it, how many are in it. */
export const TeamListData = z.strictObject({
  letterhead: Letterhead,
  on: PlainDate,
  preparedBy: Gap,
  teams: z.array(
    z.strictObject({
      name: Text,
      trade: Text,
      place: Gap,
      officers: z.array(Text),
      leader: Gap,
      members: z.int(),
      capacity: z.int().nullable(),
      /** Minutes a week. */
      planned: z.int().nullable(),
      openedOn: PlainDate,
    }),
  ),
})
type TeamListData = z.infer<typeof TeamListData>

export const teamColumns: readonly ListedColumn<TeamListData['teams'][number]>[] = [
  { heading: 'Tổ', paper: '*', width: 28, holds: 'text', cell: ({ name }) => name },
  { heading: 'Nghề', paper: 92, width: 24, holds: 'text', cell: ({ trade }) => trade },
  { heading: 'Nơi làm', paper: 66, width: 20, holds: 'text', cell: ({ place }) => place },
  { heading: 'Cán bộ quản giáo', paper: 96, width: 28, holds: 'text', cell: ({ officers }) => officers.join(', ') || null },
  { heading: 'Tổ trưởng', paper: 92, width: 26, holds: 'text', cell: ({ leader }) => leader },
  { heading: 'Sĩ số', paper: 30, align: 'center', width: 8, holds: { format: '0' }, cell: ({ members }) => members },
  { heading: 'Định mức', paper: 34, align: 'center', width: 10, holds: { format: '0' }, cell: ({ capacity }) => capacity },
  {
    heading: 'Giờ một tuần',
    paper: 38,
    align: 'center',
    width: 12,
    holds: { format: '0.##' },
    cell: ({ planned }) => planned && planned / 60,
  },
  { heading: 'Ngày lập', paper: 54, align: 'center', width: 12, holds: 'day', cell: ({ openedOn }) => openedOn },
]

export const teamList = definePrint({
  id: 'team-list',
  templateVersion: 1,
  title: 'Danh sách tổ lao động trị liệu',
  data: TeamListData,
  layout: ({ letterhead, on, preparedBy, teams }) =>
    printedList({
      name: `Danh sách tổ lao động trị liệu ngày ${formatDate(on)}`,
      orientation: 'landscape',
      letterhead,
      kind: 'DANH SÁCH TỔ LAO ĐỘNG TRỊ LIỆU',
      about: `Ngày ${formatDate(on)}`,
      ...onPaper(teamColumns, teams),
      none: 'Chưa lập tổ nào.',
      notes: [`Cộng: ${teams.length} tổ, ${teams.reduce((sum, { members }) => sum + members, 0)} học viên.`],
      signs: [
        { title: 'NGƯỜI LẬP', name: preparedBy },
        { title: 'THỦ TRƯỞNG CƠ SỞ', name: null },
      ],
    }),
  samples: teamListSamples,
})
