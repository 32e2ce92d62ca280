import * as z from 'zod'
import { formatDate, PlainDate } from '#contract/values/calendar'
import { Gap, Letterhead, Text } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { type ListedColumn, onPaper } from '#host/prints/kit/list-columns'
import { printedList } from '#host/prints/kit/printed-list'
import { withoutTeamSamples } from './without-team-samples'

/** Danh sách học viên chưa có tổ: who is in no team and why, and who waits for another. */
export const WithoutTeamData = z.strictObject({
  letterhead: Letterhead,
  on: PlainDate,
  preparedBy: Gap,
  people: z.array(
    z.strictObject({
      code: Text,
      fullName: Text,
      why: Text,
      sinceOn: PlainDate,
      where: Text,
      /** In which they are, or were last. */
      team: Gap,
      /** For which they asked. */
      wish: Gap,
      askedOn: PlainDate.nullable(),
    }),
  ),
})
type WithoutTeamData = z.infer<typeof WithoutTeamData>

export const withoutTeamColumns: readonly ListedColumn<WithoutTeamData['people'][number]>[] = [
  { heading: 'Họ và tên', paper: '*', width: 30, holds: 'text', cell: ({ fullName }) => fullName },
  { heading: 'Mã', paper: 74, width: 15, holds: 'text', unbroken: true, cell: ({ code }) => code },
  { heading: 'Lý do', paper: 96, width: 28, holds: 'text', cell: ({ why }) => why },
  { heading: 'Từ ngày', paper: 54, align: 'center', width: 12, holds: 'day', cell: ({ sinceOn }) => sinceOn },
  { heading: 'Đang ở', paper: 84, width: 22, holds: 'text', cell: ({ where }) => where },
  { heading: 'Tổ gần nhất', paper: 84, width: 24, holds: 'text', cell: ({ team }) => team },
  { heading: 'Đề nghị', paper: 70, width: 24, holds: 'text', cell: ({ wish }) => wish },
  { heading: 'Ngày đề nghị', paper: 54, align: 'center', width: 12, holds: 'day', cell: ({ askedOn }) => askedOn },
]

export const withoutTeamList = definePrint({
  id: 'without-team',
  templateVersion: 1,
  title: 'Danh sách học viên chưa có tổ lao động trị liệu',
  data: WithoutTeamData,
  layout: ({ letterhead, on, preparedBy, people }) =>
    printedList({
      name: `Danh sách học viên chưa có tổ ngày ${formatDate(on)}`,
      orientation: 'landscape',
      letterhead,
      kind: 'DANH SÁCH HỌC VIÊN CHƯA CÓ TỔ LAO ĐỘNG',
      about: `Và học viên đề nghị đổi tổ, ngày ${formatDate(on)}`,
      ...onPaper(withoutTeamColumns, people),
      none: 'Không có học viên nào chờ xếp tổ.',
      notes: people.length === 0 ? [] : [`Cộng: ${people.length} học viên.`],
      signs: [
        { title: 'NGƯỜI LẬP', name: preparedBy },
        { title: 'THỦ TRƯỞNG CƠ SỞ', name: null },
      ],
    }),
  samples: withoutTeamSamples,
})
