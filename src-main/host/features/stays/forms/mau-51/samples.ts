import type * as z from 'zod'
import type { SampleName } from '#host/prints/kit/define-print'
import { huynh, lo, paper, quynhTram } from '#host/prints/kit/sample-papers'
import type { Mau51Data } from './print'

type Notice = z.input<typeof Mau51Data>

const person = ({ currentAddress: _, workplace: __, ...person }: typeof huynh): Notice['person'] => person

/** Made-up people. */
export const mau51Samples = {
  normal: {
    ...paper.normal,
    symbol: 'TB-CSCN',
    addressee: 'Công an phường Hồng Gai',
    person: person(huynh),
    decision: { number: '118/QĐ-TA', on: '2025-12-16', issuer: 'Tòa án nhân dân khu vực 2 - Quảng Ninh' },
    startedOn: '2026-01-03',
    completesOn: '2027-03-16',
    recipients: ['Công an phường Hồng Gai', 'Tòa án nhân dân khu vực 2 - Quảng Ninh', 'Huỳnh Thị Lụa (mẹ, đại diện gia đình)'],
  },
  long: {
    ...paper.long,
    symbol: 'TB-CSCNMT2',
    addressee: 'Công an xã Nghĩa Thành, Thành phố Hồ Chí Minh',
    person: person(quynhTram),
    decision: { number: '1118/2025/QĐ-TA', on: '2025-12-16', issuer: 'Tòa án nhân dân khu vực 17 - Thành phố Hồ Chí Minh' },
    startedOn: '2026-01-03',
    completesOn: '2027-12-25',
    recipients: [
      'Công an xã Nghĩa Thành, Thành phố Hồ Chí Minh',
      'Tòa án nhân dân khu vực 17 - Thành phố Hồ Chí Minh',
      'Công Tằng Tôn Thất Nguyễn Hoàng Đăng Khoa (bố, đại diện gia đình)',
    ],
  },
  missing: {
    ...paper.missing,
    symbol: 'TB-CSCN',
    addressee: null,
    person: person(lo),
    decision: { number: null, on: null, issuer: null },
    startedOn: null,
    completesOn: null,
    recipients: [],
  },
} satisfies Record<SampleName, Notice>
