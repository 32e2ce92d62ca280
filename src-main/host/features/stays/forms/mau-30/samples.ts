import type * as z from 'zod'
import type { SampleName } from '#host/prints/kit/define-print'
import { huynh, identity, lo, paper, qr, quynhTram } from '#host/prints/kit/sample-papers'
import type { Mau30Data } from './print'

/** Made-up people. */
export const mau30Samples = {
  normal: {
    ...paper.normal,
    issuedOn: '2028-08-04',
    symbol: 'GXN-CSCN',
    decision: { number: '27/QĐ-CAX', on: '2026-08-03', issuer: 'Trưởng Công an phường Hồng Gai' },
    contract: null,
    person: { ...identity.normal, currentAddress: huynh.currentAddress },
    stages: null,
    from: '2026-08-05',
    to: '2028-08-05',
    recipients: ['Ông Huỳnh Đỗ Hoà Bình', 'Chủ tịch Ủy ban nhân dân phường Hồng Gai', 'Trưởng Công an phường Hồng Gai'],
    qr,
  },
  long: {
    ...paper.long,
    letterhead: {
      parentLines: ['Công ty Trách nhiệm hữu hạn Dịch vụ Y tế Ví Dụ'],
      letterName: 'Cơ sở cai nghiện ma túy tư nhân Nghĩa Thành',
      place: 'Thành phố Hồ Chí Minh',
    },
    facilityName: 'Cơ sở cai nghiện ma túy tư nhân Nghĩa Thành, Thành phố Hồ Chí Minh',
    signer: { authority: null, title: 'Giám đốc', rank: null, name: 'Nguyễn Hoàng Thị Phương Thảo' },
    symbol: 'GXN-CSNT',
    decision: { number: '127/QĐ-CAX', on: '2026-07-10', issuer: 'Trưởng Công an xã Nghĩa Thành, Thành phố Hồ Chí Minh' },
    contract: { number: '0118/2026/HĐCN', on: '2026-07-12' },
    person: { ...identity.long, currentAddress: quynhTram.currentAddress },
    stages: {
      done: 'các giai đoạn tiếp nhận, phân loại; điều trị cắt cơn, giải độc, điều trị các rối loạn tâm thần, điều trị các bệnh lý khác; giáo dục, tư vấn, phục hồi hành vi, nhân cách',
    },
    from: '2026-07-12',
    to: '2027-11-22',
    recipients: [
      'Bà Công Tằng Tôn Nữ Nguyễn Hoàng Thị Phương Quỳnh Trâm',
      'Công an xã Nghĩa Thành, Thành phố Hồ Chí Minh',
      'Công Tằng Tôn Thất Nguyễn Hoàng Đăng Khoa (bố, đại diện gia đình)',
    ],
    qr: `${qr}${qr}`,
  },
  missing: {
    ...paper.missing,
    symbol: 'GXN-CSCN',
    decision: { number: null, on: null, issuer: null },
    contract: { number: null, on: null },
    person: { ...identity.missing, currentAddress: lo.currentAddress },
    stages: null,
    from: null,
    to: null,
    recipients: [],
    qr: null,
  },
} satisfies Record<SampleName, z.input<typeof Mau30Data>>
