import type * as z from 'zod'
import type { SampleName } from '#host/prints/kit/define-print'
import { guardian, identity, paper, qr } from '#host/prints/kit/sample-papers'
import type { Mau50Data } from './print'

/** Made-up people. */
export const mau50Samples = {
  normal: {
    ...paper.normal,
    issuedOn: '2027-03-16',
    symbol: 'GXN-CSCN',
    decision: { number: '118/QĐ-TA', on: '2025-12-16', issuer: 'Tòa án nhân dân khu vực 2 - Quảng Ninh' },
    decisionAbout: 'áp dụng biện pháp đưa đi cai nghiện bắt buộc',
    proposedBy: 'Tổ trưởng Tổ Quản lý, giáo dục',
    person: identity.normal,
    guardian: guardian.normal,
    from: '2026-01-03',
    to: '2027-03-16',
    recipients: [
      'Ông Huỳnh Đỗ Hoà Bình',
      'Tòa án nhân dân khu vực 2 - Quảng Ninh',
      'Ủy ban nhân dân phường Hồng Gai',
      'Công an phường Hồng Gai',
    ],
    qr,
  },
  long: {
    ...paper.long,
    issuedOn: '2027-12-25',
    symbol: 'GXN-CSCNMT2',
    decision: { number: '1118/2025/QĐ-TA', on: '2025-12-16', issuer: 'Tòa án nhân dân khu vực 17 - Thành phố Hồ Chí Minh' },
    decisionAbout:
      'áp dụng biện pháp xử lý hành chính đưa đi cai nghiện bắt buộc đối với bà Công Tằng Tôn Nữ Nguyễn Hoàng Thị Phương Quỳnh Trâm',
    proposedBy: 'Tổ trưởng Tổ Quản lý, giáo dục, tư vấn và Tổ trưởng Tổ Y tế',
    person: identity.long,
    guardian: guardian.long,
    from: '2026-01-03',
    to: '2027-12-25',
    recipients: [
      'Bà Công Tằng Tôn Nữ Nguyễn Hoàng Thị Phương Quỳnh Trâm',
      'Tòa án nhân dân khu vực 17 - Thành phố Hồ Chí Minh',
      'Ủy ban nhân dân xã Nghĩa Thành, Thành phố Hồ Chí Minh',
      'Công an xã Nghĩa Thành, Thành phố Hồ Chí Minh',
      'Công Tằng Tôn Thất Nguyễn Hoàng Đăng Khoa (bố, đại diện gia đình)',
    ],
    qr: `${qr}${qr}`,
  },
  missing: {
    ...paper.missing,
    symbol: 'GXN-CSCN',
    decision: { number: null, on: null, issuer: null },
    decisionAbout: null,
    proposedBy: null,
    person: identity.missing,
    guardian: guardian.missing,
    from: null,
    to: null,
    recipients: [],
    qr: null,
  },
} satisfies Record<SampleName, z.input<typeof Mau50Data>>
