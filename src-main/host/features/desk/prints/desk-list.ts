import * as z from 'zod'
import { Duty, DutyFilter, type DutyGroup, DutyNote } from '#contract/desk/operations'
import type { Role } from '#contract/roles'
import { daysBetween, facilityClock, facilityDay, formatDate, PlainDate } from '#contract/values/calendar'
import { Gap, Letterhead } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { printedList, unbroken } from '#host/prints/kit/printed-list'
import type { PrintColumn } from '#host/prints/kit/table'
import { deskListSamples } from './desk-list-samples'

/** Danh sách việc đến hạn: the desk of one day on paper. */
export const DeskListData = z.strictObject({
  letterhead: Letterhead,
  on: PlainDate,
  /** Last day the list looks at. */
  until: PlainDate,
  /** Which of the duties the list is about; null: all. */
  filter: DutyFilter.omit({ kind: true }).extend({ work: Gap }).nullable(),
  duties: z.array(
    Duty.pick({ article: true, dueAt: true, overdue: true, atOnce: true }).extend({
      /** The person, or what else it is about: 'Tháng 10/2026'. */
      about: z.string(),
      /** Of the person's stay. */
      stayCode: Gap,
      /** What is to be done. */
      work: z.string(),
      /** Number of the form that the duty is named by, on the day of the list. */
      formNumber: Gap.default(null),
      settled: DutyNote.pick({ outcome: true, doneOn: true, reason: true }).nullable(),
    }),
  ),
})

/** The duties of one day, to take along. */
export const deskList = definePrint({
  id: 'desk-list',
  templateVersion: 5,
  title: 'Danh sách việc đến hạn',
  data: DeskListData,
  layout: (list) => laidOut(list),
  samples: deskListSamples,
})

type ListedDuty = z.infer<typeof DeskListData>['duties'][number]

/** 'Thông báo (Mẫu số 51)': the number is not torn off. */
const named = ({ work, formNumber }: ListedDuty): string =>
  formNumber === null ? work : `${work} (${`Mẫu số ${formNumber}`.replaceAll(' ', '\u00a0')})`

const groups: Record<DutyGroup, string> = {
  late: 'việc quá hạn',
  today: 'việc hôm nay',
  week: 'việc trong tuần',
  later: 'việc sau đó',
  settled: 'việc đã giải trình',
}

const offices: Record<Role, string> = {
  head: 'lãnh đạo',
  records: 'cán bộ hồ sơ',
  medical: 'y tế',
  education: 'giáo dục, dạy nghề',
  team: 'quản giáo',
  accountant: 'kế toán',
  gate: 'thăm gặp',
  admin: 'quản trị',
}

/** What the list leaves out, told under its title; null where it is whole. */
function chosen(filter: z.infer<typeof DeskListData>['filter']): string | null {
  const parts = [
    filter?.work,
    filter?.group && groups[filter.group],
    filter?.fromBefore && 'có từ trước khi ghi sổ',
    filter?.roles && `việc của ${filter.roles.map((role) => offices[role]).join(', ')}`,
    filter?.text && `tên hoặc mã có “${filter.text}”`,
  ].filter(Boolean)
  return parts.length === 0 ? null : `Chỉ gồm: ${parts.join('; ')}`
}

const columns: readonly PrintColumn[] = [
  { heading: 'STT', width: 22, align: 'center' },
  { heading: 'Việc', width: '*' },
  { heading: 'Căn cứ', width: 60 },
  { heading: 'Học viên, nội dung', width: 92 },
  { heading: 'Mã', width: 66 },
  { heading: 'Hạn', width: 55, align: 'center' },
  { heading: 'Còn lại', width: 62, align: 'center' },
]

function laidOut({ letterhead, on, until, filter, duties }: z.infer<typeof DeskListData>) {
  const day = `Ngày ${formatDate(on)}`
  return printedList({
    name: `Danh sách việc đến hạn ngày ${formatDate(on)}`,
    orientation: 'portrait',
    letterhead,
    kind: 'DANH SÁCH VIỆC ĐẾN HẠN',
    about: until === on ? day : `${day}, các việc đến hạn hết ngày ${formatDate(until)}`,
    said: chosen(filter),
    columns,
    rows: duties.map((duty, i) => ({
      cells: [
        ...[String(i + 1), named(duty), duty.article, duty.about, duty.stayCode ? unbroken(duty.stayCode) : ''],
        ...[due(duty.dueAt), left(on, duty)],
      ],
      ...(duty.overdue && { bold: 'last' as const }),
    })),
    none: 'Không có việc đến hạn.',
    size: 10.5,
  })
}

/** The day; with the hour where it is not the end of the day. */
function due(at: string): string {
  const clock = facilityClock(at)
  return clock === '23:59' ? formatDate(facilityDay(at)) : `${clock} ${formatDate(facilityDay(at))}`
}

function left(on: string, { dueAt, overdue, atOnce, settled }: z.infer<typeof DeskListData>['duties'][number]): string {
  if (settled) return settled.doneOn === null ? `giải trình: ${settled.reason ?? ''}` : `đã làm ${formatDate(settled.doneOn)}`
  const days = daysBetween(on, facilityDay(dueAt))
  if (overdue) return days < 0 ? `quá hạn ${-days} ngày` : 'quá hạn'
  if (atOnce) return 'làm ngay'
  return days === 0 ? 'hôm nay' : `${days} ngày`
}
