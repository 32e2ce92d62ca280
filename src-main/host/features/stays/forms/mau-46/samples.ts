import type * as z from 'zod'
import type { SampleName } from '#host/prints/kit/define-print'
import { huynh, lo, paper, quynhTram } from '#host/prints/kit/sample-papers'
import type { Mau46Data } from './print'

type ListedPerson = z.input<typeof Mau46Data>['people'][number]

const normal: ListedPerson = {
  fullName: huynh.fullName,
  birth: huynh.birth,
  sex: huynh.sex,
  decision: { number: '118/QĐ-TA', on: '2025-12-16', issuer: 'Tòa án nhân dân khu vực 2 - Quảng Ninh' },
  served: '13 tháng 02 ngày',
  remaining: '01 tháng 11 ngày',
  reason: 'Ốm nặng, đưa về gia đình điều trị',
  evidence: 'Giấy xác nhận của bệnh viện: 01 bản',
}

const long: ListedPerson = {
  fullName: quynhTram.fullName,
  birth: quynhTram.birth,
  sex: quynhTram.sex,
  decision: { number: '1118/QĐ-CAX', on: '2026-07-10', issuer: 'Trưởng Công an xã Nghĩa Thành, Thành phố Hồ Chí Minh' },
  served: '16 tháng 09 ngày',
  remaining: '07 tháng 21 ngày',
  reason: 'Phụ nữ mang thai, được miễn chấp hành phần thời gian còn lại theo khoản 3 Điều 39 Luật Phòng, chống ma túy năm 2025',
  evidence: 'Giấy chứng nhận của Bệnh viện Đa khoa khu vực Long Khánh: 01 bản; biên bản họp Tổ Y tế: 01 bản',
}

/** Eighteen people in voluntary rehab, each decided on a day of her own. */
const others: ListedPerson[] = ['Trần', 'Đặng', 'Niê'].flatMap((family, i) =>
  ['Ngọc Ánh', 'Hồng Hạnh', 'Thu Nghĩa', 'Bích Đào', 'Lan Đức', 'Anh Dung'].map((given, j) => ({
    fullName: `${family} Thị ${given}`,
    birth: { year: 1988 + i * 4 + j, month: j + 1, day: 10 + i },
    sex: 'FEMALE' as const,
    decision: { number: `${410 + i * 6 + j}/QĐ-CAX`, on: `2026-09-${10 + i * 6 + j}`, issuer: 'Trưởng Công an xã Nghĩa Thành' },
    served: `14 tháng ${String(11 - j).padStart(2, '0')} ngày`,
    remaining: `09 tháng ${19 + j} ngày`,
    reason: normal.reason,
    evidence: normal.evidence,
  })),
)

/** Made-up people. */
export const mau46Samples = {
  normal: {
    ...paper.normal,
    symbol: 'ĐN-CSCN',
    addressee: 'Tòa án nhân dân khu vực 2 - Quảng Ninh',
    measure: 'SUSPENSION',
    people: [normal],
    recipients: ['Tòa án nhân dân khu vực 2 - Quảng Ninh', 'Công an phường Hồng Gai (để biết)'],
  },
  long: {
    ...paper.long,
    symbol: 'ĐN-CSCNMT2',
    addressee: 'Giám đốc Công an Thành phố Hồ Chí Minh',
    measure: null,
    people: [long, ...others],
    recipients: [
      'Giám đốc Công an Thành phố Hồ Chí Minh',
      'Phòng Cảnh sát điều tra tội phạm về ma túy, Công an Thành phố Hồ Chí Minh (để báo cáo)',
      'Công an các xã, phường nơi lập hồ sơ (để biết)',
    ],
  },
  missing: {
    ...paper.missing,
    symbol: 'ĐN-CSCN',
    addressee: null,
    measure: null,
    people: [
      {
        fullName: lo.fullName,
        birth: null,
        sex: null,
        decision: { number: null, on: null, issuer: null },
        served: null,
        remaining: null,
        reason: null,
        evidence: null,
      },
    ],
    recipients: [],
  },
} satisfies Record<SampleName, z.input<typeof Mau46Data>>
