import * as z from 'zod'
import { formatDate, PlainDate } from '#contract/values/calendar'
import { Gap, Letterhead, Text } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { type ListedColumn, onPaper } from '#host/prints/kit/list-columns'
import { printedList } from '#host/prints/kit/printed-list'
import { teamMembersSamples } from './team-members-samples'

/** Danh sách học viên của tổ: who is in a team on a day. */
export const TeamMembersData = z.strictObject({
  letterhead: Letterhead,
  on: PlainDate,
  preparedBy: Gap,
  team: Text,
  trade: Text,
  officers: z.array(Text),
  leader: Gap,
  /** Whoever asked may know what people are fit for; of nobody it is printed why. */
  withFitness: z.boolean(),
  members: z.array(
    z.strictObject({ code: Text, fullName: Text, isLeader: z.boolean(), fitness: Gap, where: Text, fromOn: PlainDate, note: Gap }),
  ),
})
type TeamMembersData = z.infer<typeof TeamMembersData>

type MemberLine = TeamMembersData['members'][number]
const fitnessColumn: ListedColumn<MemberLine> = {
  heading: 'Sức khỏe lao động',
  paper: 92,
  width: 20,
  holds: 'text',
  cell: ({ fitness }) => fitness,
}

export const memberColumns = (withFitness: boolean): readonly ListedColumn<MemberLine>[] => [
  {
    heading: 'Họ và tên',
    paper: '*',
    width: 32,
    holds: 'text',
    cell: ({ fullName, isLeader }) => (isLeader ? `${fullName} (tổ trưởng)` : fullName),
  },
  { heading: 'Mã', paper: 74, width: 15, holds: 'text', unbroken: true, cell: ({ code }) => code },
  { heading: 'Vào tổ', paper: 54, align: 'center', width: 12, holds: 'day', cell: ({ fromOn }) => fromOn },
  ...(withFitness ? [fitnessColumn] : []),
  { heading: 'Đang ở', paper: 110, width: 22, holds: 'text', cell: ({ where }) => where },
  { heading: 'Ghi chú', paper: 130, width: 30, holds: 'text', cell: ({ note }) => note },
]

export const teamMembers = definePrint({
  id: 'team-members',
  templateVersion: 1,
  title: 'Danh sách học viên của tổ',
  data: TeamMembersData,
  layout: ({ letterhead, on, preparedBy, team, trade, officers, leader, withFitness, members }) =>
    printedList({
      name: `Danh sách học viên ${team} ngày ${formatDate(on)}`,
      orientation: 'landscape',
      letterhead,
      kind: 'DANH SÁCH HỌC VIÊN CỦA TỔ',
      about: `${team} (${trade}), ngày ${formatDate(on)}`,
      ...onPaper(memberColumns(withFitness), members),
      none: 'Tổ chưa có học viên.',
      notes: [
        `Cộng: ${members.length} học viên. Tổ trưởng: ${leader ?? 'chưa cử'}. Cán bộ quản giáo: ${officers.join(', ') || 'chưa phân công'}.`,
      ],
      signs: [
        { title: 'NGƯỜI LẬP', name: preparedBy },
        { title: 'CÁN BỘ QUẢN GIÁO', name: officers.length === 1 ? officers[0]! : null },
      ],
    }),
  samples: teamMembersSamples,
})
