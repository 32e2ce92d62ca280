import type * as z from 'zod'
import type { SampleName } from '#host/prints/kit/define-print'
import { guardian, identity, paper } from '#host/prints/kit/sample-papers'
import type { Mau47Data } from './print'

const contact = ({ address, phone }: (typeof guardian)['normal']) => ({ address, phone })

/** Made-up people. */
export const mau47Samples = {
  normal: {
    ...paper.normal,
    symbol: 'QĐ-CSCN',
    request: {
      number: '214/CV-CSĐT',
      on: '2027-02-03',
      issuer: 'Cơ quan Cảnh sát điều tra Công an tỉnh Quảng Ninh',
      about: 'đề nghị đưa người đang cai nghiện ra khỏi cơ sở để tham gia tố tụng',
    },
    proposedBy: 'Tổ trưởng Tổ Quản lý, giáo dục',
    person: identity.normal,
    contact: contact(guardian.normal),
    from: '2027-02-06',
    to: '2027-02-20',
    recipients: ['Như Điều 3', 'Cơ quan Cảnh sát điều tra Công an tỉnh Quảng Ninh', 'Giám đốc Công an tỉnh Quảng Ninh (để báo cáo)'],
  },
  long: {
    ...paper.long,
    symbol: 'QĐ-CSCNMT2',
    request: {
      number: '4418/CSĐT-PC04-Đ3',
      on: '2027-11-19',
      issuer: 'Viện kiểm sát nhân dân khu vực 17 - Thành phố Hồ Chí Minh',
      about:
        'đề nghị đưa bà Công Tằng Tôn Nữ Nguyễn Hoàng Thị Phương Quỳnh Trâm ra khỏi cơ sở để tham gia tố tụng với tư cách người làm chứng trong vụ án xảy ra ngày 02 tháng 9 năm 2026 tại xã Nghĩa Thành, Thành phố Hồ Chí Minh',
    },
    proposedBy: 'Tổ trưởng Tổ Quản lý, giáo dục, tư vấn và Tổ trưởng Tổ Y tế',
    person: identity.long,
    contact: contact(guardian.long),
    from: '2027-11-23',
    to: '2027-12-05',
    recipients: [
      'Như Điều 3',
      'Viện kiểm sát nhân dân khu vực 17 - Thành phố Hồ Chí Minh',
      'Giám đốc Công an Thành phố Hồ Chí Minh (để báo cáo)',
      'Cục Cảnh sát quản lý trại giam, cơ sở giáo dục bắt buộc, trường giáo dưỡng (để báo cáo)',
    ],
  },
  missing: {
    ...paper.missing,
    symbol: 'QĐ-CSCN',
    request: { number: null, on: null, issuer: null, about: null },
    proposedBy: null,
    person: identity.missing,
    contact: contact(guardian.missing),
    from: null,
    to: null,
    recipients: [],
  },
} satisfies Record<SampleName, z.input<typeof Mau47Data>>
