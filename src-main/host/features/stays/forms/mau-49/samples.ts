import type * as z from 'zod'
import type { SampleName } from '#host/prints/kit/define-print'
import { guardian, identity, paper } from '#host/prints/kit/sample-papers'
import type { Mau49Data } from './print'

type Leave = z.input<typeof Mau49Data>

/** Made-up people. */
export const mau49Samples = {
  normal: {
    ...paper.normal,
    symbol: 'QĐ-CSCN',
    person: identity.normal,
    guardian: guardian.normal,
    request: { by: 'Huỳnh Thị Lụa', on: '2027-02-04' },
    proposedBy: 'Tổ trưởng Tổ Quản lý, giáo dục',
    from: '2027-02-05',
    to: '2027-02-09',
    escort: 'Huỳnh Thị Lụa',
    recipients: ['Như Điều 1, Điều 2', 'Gia đình ông Huỳnh Đỗ Hoà Bình', 'Ủy ban nhân dân phường Hồng Gai'],
  },
  long: {
    ...paper.long,
    symbol: 'QĐ-CSCNMT2',
    person: identity.long,
    guardian: guardian.long,
    request: { by: 'Công Tằng Tôn Thất Nguyễn Hoàng Đăng Khoa, cha của người đang chấp hành biện pháp cai nghiện', on: '2027-11-20' },
    proposedBy: 'Tổ trưởng Tổ Quản lý, giáo dục, tư vấn và Tổ trưởng Tổ Y tế',
    from: '2027-11-21',
    to: '2027-11-25',
    escort: 'Công Tằng Tôn Thất Nguyễn Hoàng Đăng Khoa và ông Công Tằng Tôn Thất Nguyễn Hoàng Gia Bảo',
    recipients: [
      'Như Điều 1, Điều 2',
      'Gia đình bà Công Tằng Tôn Nữ Nguyễn Hoàng Thị Phương Quỳnh Trâm',
      'Ủy ban nhân dân xã Nghĩa Thành, Thành phố Hồ Chí Minh',
      'Công an xã Nghĩa Thành, Thành phố Hồ Chí Minh (để phối hợp)',
    ],
  },
  missing: {
    ...paper.missing,
    symbol: 'QĐ-CSCN',
    person: identity.missing,
    guardian: guardian.missing,
    request: { by: null, on: null },
    proposedBy: null,
    from: null,
    to: null,
    escort: null,
    recipients: [],
  },
} satisfies Record<SampleName, Leave>
