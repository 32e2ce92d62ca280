import type * as z from 'zod'
import { longLetterhead } from '#host/prints/kit/sample-letterhead'
import type { MonthReportData } from './month-report'

type Sample = z.input<typeof MonthReportData>

const columns: Sample['report']['columns'] = [
  { code: 'total', label: 'Tổng số' },
  { code: 'compulsory', label: 'Bắt buộc' },
  { code: 'compulsory_minor', label: 'Trong đó từ đủ 12 đến dưới 18 tuổi' },
  { code: 'voluntary', label: 'Tự nguyện' },
  { code: 'custody', label: 'Chờ lập hồ sơ, chờ xác định' },
  { code: 'no_stable_residence', label: 'Không nơi cư trú ổn định' },
  { code: 'female', label: 'Nữ' },
]

const lines = [
  ['opening', 'Đang quản lý đầu kỳ', 779, 512, 9, 203, 18, 46, 38],
  ['admitted', 'Tiếp nhận mới', 73, 37, 1, 18, 14, 4, 5],
  ['admitted_first', 'Cai nghiện lần đầu', 51, 25, 1, 15, 9, 3, 4],
  ['admitted_repeat', 'Cai nghiện từ lần thứ hai', 22, 12, 0, 3, 5, 1, 1],
  ['transferred_in', 'Cơ sở khác chuyển đến', 2, 2, 0, 0, 0, 0, 0],
  ['returned', 'Trở lại sau bỏ trốn, chấp hành án', 2, 2, 0, 0, 0, 0, 0],
  ['treated', 'Tổng số lượt người cai nghiện trong kỳ', 856, 553, 10, 221, 32, 50, 43],
  ['kind_changed', 'Chuyển diện tại cơ sở', 0, 13, 1, 1, -14, 0, 0],
  ['completed', 'Hoàn thành cai nghiện', 44, 29, 0, 12, 0, 3, 2],
  ['exempted', 'Được miễn phần thời gian còn lại', 1, 1, 0, 0, 0, 0, 0],
  ['transferred_out', 'Chuyển đến cơ sở khác', 3, 2, 0, 1, 0, 0, 0],
  ['escaped', 'Bỏ trốn', 1, 1, 0, 0, 0, 0, 0],
  ['imprisoned', 'Chấp hành án phạt tù', 1, 1, 0, 0, 0, 0, 0],
  ['died', 'Tử vong', 0, 0, 0, 0, 0, 0, 0],
  ['released', 'Thôi quản lý, không có quyết định', 4, 0, 0, 0, 4, 0, 0],
  ['quit', 'Tự ý chấm dứt cai nghiện tự nguyện', 3, 0, 0, 3, 0, 0, 0],
  ['other_exits', 'Ra khỏi cơ sở vì lý do khác', 0, 0, 0, 0, 0, 0, 0],
  ['closing', 'Đang quản lý cuối kỳ', 799, 532, 11, 206, 14, 47, 41],
  ['present', 'Có mặt tại cơ sở', 780, 518, 11, 201, 14, 47, 40],
  ['in_hospital', 'Đi bệnh viện', 11, 8, 0, 3, 0, 0, 1],
  ['on_leave', 'Về chịu tang', 1, 1, 0, 0, 0, 0, 0],
  ['suspended', 'Tạm đình chỉ', 3, 3, 0, 0, 0, 0, 0],
  ['out_for_procedure', 'Ra theo yêu cầu tố tụng', 2, 2, 0, 0, 0, 0, 0],
  ['absent', 'Tự ý rời cơ sở', 2, 0, 0, 2, 0, 0, 0],
] as const

const none = { total: 0, compulsory: 0, compulsory_minor: 0, voluntary: 0, custody: 0, no_stable_residence: 0, female: 0 }

const labourOfMonth: Sample['labour'] = [
  { code: 'labour_teams', label: 'Số tổ lao động', value: 25 },
  { code: 'labour_in_care', label: 'Lượt học viên trong kỳ', value: 856 },
  { code: 'labour_in_teams', label: 'Học viên ở tổ lao động', value: 812 },
  { code: 'labour_share', label: 'Tỷ lệ học viên ở tổ lao động', value: 948 },
  { code: 'labour_worked', label: 'Học viên có giờ lao động', value: 790 },
  { code: 'labour_hours', label: 'Số giờ lao động', value: 6_834_570 },
  { code: 'labour_income', label: 'Thu từ lao động (đồng)', value: 412_350_000 },
  { code: 'labour_costs', label: 'Chi cho lao động (đồng)', value: 118_204_500 },
  { code: 'labour_surplus', label: 'Chênh lệch thu, chi (đồng)', value: 294_145_500 },
  { code: 'labour_residents', label: 'Đã chia: cho học viên (đồng)', value: 58_829_100 },
]

const normal: Sample = {
  letterhead: { parentLines: ['Công an tỉnh Quảng Ninh'], letterName: 'Cơ sở cai nghiện ma túy', place: 'Quảng Ninh' },
  number: 9,
  symbol: 'BC-CSCN',
  issuedOn: '2026-10-16',
  draft: false,
  signer: { authority: null, title: 'Trưởng cơ sở', rank: 'Thượng tá', name: 'Đặng Quốc Hưng' },
  code: 'QN-BC-2026-10',
  facilityName: 'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh',
  addressee: 'Phòng Cảnh sát điều tra tội phạm về ma túy, Công an tỉnh Quảng Ninh',
  report: {
    period: { from: '2026-09-15', to: '2026-10-14', cutOff: 'DAY_15_TO_14', month: '2026-10' },
    separateNoResidence: true,
    columns,
    lines: lines.map(([code, label, ...values]) => ({
      code,
      label,
      values: Object.fromEntries(columns.map((column, i) => [column.code, values[i]!])) as Sample['report']['balance'],
    })),
    balance: none,
  },
  labour: labourOfMonth,
  preparedBy: 'Vũ Thị Mai Hoa',
  recipients: ['Như trên'],
  logHead: '9f2c41d07ab3',
}

/** Made-up figures. */
export const monthReportSamples = {
  normal,
  long: {
    ...normal,
    letterhead: longLetterhead,
    number: 1412,
    issuedOn: '2026-11-21',
    signer: { authority: 'KT. Trưởng cơ sở', title: 'Phó Trưởng cơ sở', rank: 'Trung tá', name: 'Nguyễn Thị Phương Thảo' },
    report: {
      ...normal.report,
      period: { from: '2020-12-15', to: '2021-10-31', cutOff: 'CUSTOM', month: null },
      balance: { ...none, total: -1, voluntary: -1 },
      lines: normal.report.lines.map((line) => ({
        ...line,
        values: Object.fromEntries(Object.entries(line.values).map(([code, value]) => [code, value * 1113])) as Sample['report']['balance'],
      })),
    },
    recipients: ['Như trên', 'Phòng Tham mưu, Công an Thành phố Hồ Chí Minh', 'Ban Giám đốc Công an Thành phố Hồ Chí Minh (để báo cáo)'],
  },
  missing: {
    ...normal,
    number: null,
    issuedOn: null,
    draft: true,
    signer: { authority: null, title: 'Trưởng cơ sở', rank: null, name: null },
    code: null,
    addressee: null,
    report: { ...normal.report, separateNoResidence: false, columns: columns.slice(0, 1), lines: normal.report.lines.slice(0, 2) },
    labour: [],
    preparedBy: null,
    recipients: [],
    logHead: null,
  },
} satisfies Record<string, Sample>
