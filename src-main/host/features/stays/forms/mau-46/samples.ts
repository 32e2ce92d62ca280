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
  remaining: '10 tháng 28 ngày',
  reason: 'Ốm nặng, đưa về gia đình điều trị',
  evidence: 'Giấy xác nhận của bệnh viện: 01 bản',
}

const long: ListedPerson = {
  fullName: quynhTram.fullName,
  birth: quynhTram.birth,
  sex: quynhTram.sex,
  decision: { number: '1118/2025/QĐ-TA', on: '2025-12-16', issuer: 'Tòa án nhân dân khu vực 17 - Thành phố Hồ Chí Minh' },
  served: '23 tháng 05 ngày',
  remaining: '12 tháng 25 ngày',
  reason: 'Phụ nữ mang thai, được miễn chấp hành phần thời gian còn lại theo khoản 3 Điều 39 Luật Phòng, chống ma túy năm 2025',
  evidence: 'Giấy chứng nhận của Bệnh viện Đa khoa khu vực Long Khánh: 01 bản; biên bản họp Tổ Y tế: 01 bản',
}

const names = ['Trần Quốc Vượng', 'Đặng Thị Ngọc Ánh', 'Nguyễn Hữu Nghĩa', 'H’Hen Niê Êban', 'Lò Văn Đức', 'Vi Hoàng Anh Dũng']

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
    people: [
      long,
      ...Array.from({ length: 3 }, () => names)
        .flat()
        .map((fullName): ListedPerson => ({ ...normal, fullName })),
    ],
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
