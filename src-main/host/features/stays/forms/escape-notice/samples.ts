import type * as z from 'zod'
import type { SampleName } from '#host/prints/kit/define-print'
import { noticePerson, paper } from '#host/prints/kit/sample-papers'
import type { EscapeNoticeData } from './print'

/** Made-up people. */
export const escapeNoticeSamples = {
  normal: {
    ...paper.normal,
    symbol: 'TB-CSCN',
    addressee: 'Công an phường Hồng Gai',
    measure: 'COMPULSORY',
    person: { ...noticePerson.normal, otherName: 'Bình “còi”' },
    decision: { number: '118/QĐ-TA', on: '2025-12-16', issuer: 'Tòa án nhân dân khu vực 2 - Quảng Ninh' },
    admittedOn: '2026-01-03',
    escaped: { on: '2027-02-05', at: '14:40' },
    from: 'khu sản xuất của cơ sở',
    description: 'Cao 1,68 m; sẹo dài 03 cm ở đuôi mắt trái; khi bỏ trốn mặc quần áo xanh của cơ sở, đi dép nhựa.',
    pursuit: { number: '06/QĐ-CSCN', on: '2027-02-05' },
    contact: { name: 'Vũ Đình Khải, trực ban', phone: '0900 000 031' },
    recipients: ['Công an phường Hồng Gai', 'Phòng Cảnh sát điều tra tội phạm về ma túy (để báo cáo)'],
  },
  long: {
    ...paper.long,
    symbol: 'TB-CSCNMT2',
    addressee: 'Công an xã Nghĩa Thành, Thành phố Hồ Chí Minh',
    measure: 'CUSTODY',
    person: noticePerson.long,
    decision: { number: '118/QĐ-CAX', on: '2027-11-16', issuer: 'Trưởng Công an xã Nghĩa Thành, Thành phố Hồ Chí Minh' },
    admittedOn: '2027-11-16',
    escaped: { on: '2027-11-20', at: '23:00' },
    from: 'khoa Cấp cứu của Bệnh viện Đa khoa khu vực Long Khánh, tỉnh Đồng Nai, nơi người có tên trên được đưa đến khám',
    description:
      'Cao 1,56 m, nặng 47 kg; hình xăm hoa sen ở bả vai trái; nốt ruồi ở cằm; tóc nhuộm nâu, dài ngang vai.\nKhi bỏ trốn mặc quần áo thường: áo thun trắng, quần bò xanh; đi chân đất.\nCó thể đến nhà chị gái ở phường Tam Thử, tỉnh Đồng Nai hoặc nơi làm việc cũ tại quán ăn Mẫu Mực, xã Nghĩa Thành, Thành phố Hồ Chí Minh.',
    pursuit: { number: '1413/QĐ-CSCNMT2', on: '2027-11-21' },
    contact: { name: 'Nguyễn Thị Phương Thảo, Phó Trưởng cơ sở', phone: '0900 000 032, 0900 000 034' },
    recipients: [
      'Công an xã Nghĩa Thành, Thành phố Hồ Chí Minh',
      'Phòng Cảnh sát điều tra tội phạm về ma túy, Công an Thành phố Hồ Chí Minh (để báo cáo)',
      'Công an phường Tam Thử, tỉnh Đồng Nai (để phối hợp)',
    ],
  },
  missing: {
    ...paper.missing,
    symbol: 'TB-CSCN',
    addressee: null,
    measure: 'COMPULSORY',
    person: noticePerson.missing,
    decision: { number: null, on: null, issuer: null },
    admittedOn: null,
    escaped: { on: null, at: null },
    from: null,
    description: null,
    pursuit: { number: null, on: null },
    contact: { name: null, phone: null },
    recipients: [],
  },
} satisfies Record<SampleName, z.input<typeof EscapeNoticeData>>
