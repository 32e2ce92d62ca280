import type * as z from 'zod'
import type { SampleName } from '#host/prints/kit/define-print'
import { noticePerson, paper } from '#host/prints/kit/sample-papers'
import type { DeathNoticeData } from './print'

const nearby = [
  'Cơ quan Cảnh sát điều tra Công an tỉnh Quảng Ninh',
  'Viện kiểm sát nhân dân khu vực 2 - Quảng Ninh',
  'Trạm Y tế phường Hồng Gai',
  'Bà Huỳnh Thị Lụa (mẹ của người chết)',
]

const faraway = [
  'Cơ quan Cảnh sát điều tra Công an Thành phố Hồ Chí Minh',
  'Viện kiểm sát nhân dân khu vực 17 - Thành phố Hồ Chí Minh',
  'Trung tâm Y tế khu vực Xuyên Mộc - Hồ Tràm, Sở Y tế Thành phố Hồ Chí Minh',
  'Ông Công Tằng Tôn Thất Nguyễn Hoàng Đăng Khoa (bố của người chết), ở Căn hộ 1205, tòa nhà B2, nhà ở xã hội Hòa Bình, xã Nghĩa Thành, Thành phố Hồ Chí Minh',
]

/** Made-up people. */
export const deathNoticeSamples = {
  normal: {
    ...paper.normal,
    symbol: 'TB-CSCN',
    addressees: nearby,
    person: noticePerson.normal,
    decision: { number: '118/QĐ-TA', on: '2025-12-16', issuer: 'Tòa án nhân dân khu vực 2 - Quảng Ninh' },
    died: { on: '2027-02-05', at: '03:15' },
    place: 'Tổ Y tế của cơ sở',
    minutes: { on: '2027-02-05', at: '10:00' },
    minutesAt: 'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh',
    relatives: true,
    contact: { name: 'Vũ Đình Khải, trực ban', phone: '0900 000 031' },
    recipients: [...nearby, 'Công an tỉnh Quảng Ninh (để báo cáo)'],
    copy: 4,
  },
  long: {
    ...paper.long,
    symbol: 'TB-CSCNMT2',
    addressees: faraway,
    person: noticePerson.long,
    decision: { number: '1118/2025/QĐ-TA', on: '2025-12-16', issuer: 'Tòa án nhân dân khu vực 17 - Thành phố Hồ Chí Minh' },
    died: { on: '2027-11-20', at: '23:00' },
    place: 'Bệnh viện Đa khoa khu vực Long Khánh, tỉnh Đồng Nai',
    minutes: { on: '2027-11-21', at: '14:30' },
    minutesAt: 'Nhà đại thể Bệnh viện Đa khoa khu vực Long Khánh, phường Long Khánh, tỉnh Đồng Nai',
    relatives: true,
    contact: { name: 'Nguyễn Thị Phương Thảo, Phó Trưởng cơ sở', phone: '0900 000 032, 0900 000 034' },
    recipients: [
      ...faraway,
      'Giám đốc Công an Thành phố Hồ Chí Minh (để báo cáo)',
      'Phòng Cảnh sát điều tra tội phạm về ma túy, Công an Thành phố Hồ Chí Minh (để báo cáo)',
    ],
  },
  missing: {
    ...paper.missing,
    symbol: 'TB-CSCN',
    addressees: [],
    person: noticePerson.missing,
    decision: { number: null, on: null, issuer: null },
    died: { on: null, at: null },
    place: null,
    minutes: { on: null, at: null },
    minutesAt: null,
    relatives: false,
    contact: { name: null, phone: null },
    recipients: [],
  },
} satisfies Record<SampleName, z.input<typeof DeathNoticeData>>
