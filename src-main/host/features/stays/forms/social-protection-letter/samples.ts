import type * as z from 'zod'
import type { SampleName } from '#host/prints/kit/define-print'
import { noticePerson, paper } from '#host/prints/kit/sample-papers'
import type { SocialProtectionLetterData } from './print'

/** Made-up people. */
export const socialProtectionLetterSamples = {
  normal: {
    ...paper.normal,
    symbol: 'CSCN-HS',
    addressee: 'Trung tâm Bảo trợ xã hội tỉnh Quảng Ninh',
    person: { ...noticePerson.normal, currentAddress: 'Không xác định được' },
    decision: { number: '118/QĐ-TA', on: '2025-12-16', issuer: 'Tòa án nhân dân khu vực 2 - Quảng Ninh' },
    endsOn: '2027-03-16',
    ground: 'ADULT',
    confirmation: null,
    evidence: 'văn bản xác định không có nơi cư trú ổn định của Công an phường Hồng Gai; biên bản giám định khả năng lao động',
    others: [],
    broughtOn: '2027-03-16',
    contact: { name: 'Vũ Thị Mai Hoa, cán bộ hồ sơ', phone: '0900 000 035' },
    recipients: ['Trung tâm Bảo trợ xã hội tỉnh Quảng Ninh', 'Công an tỉnh Quảng Ninh (để báo cáo)'],
  },
  long: {
    ...paper.long,
    issuedOn: '2028-11-14',
    symbol: 'CSCNMT2-QLHS',
    addressee: 'Trung tâm Công tác xã hội và Bảo trợ trẻ em có hoàn cảnh đặc biệt Thành phố Hồ Chí Minh',
    person: {
      ...noticePerson.long,
      otherName: null,
      birth: { year: 2011, month: 12, day: 31 },
      idNumber: '077311004218',
      idIssuedOn: '2025-12-31',
      idIssuedBy: 'Bộ Công an',
    },
    decision: { number: '1118/2026/QĐ-TA', on: '2026-12-06', issuer: 'Tòa án nhân dân khu vực 17 - Thành phố Hồ Chí Minh' },
    endsOn: '2028-12-06',
    ground: 'MINOR',
    confirmation: { number: '1409/GXN-CSCNMT2', on: '2028-12-05' },
    evidence:
      'văn bản của Công an xã Nghĩa Thành, Thành phố Hồ Chí Minh xác định không có nơi cư trú ổn định; bản sao giấy khai sinh; biên bản làm việc với người thân ngày 03 tháng 11 năm 2028',
    others: [
      'Bản sao Quyết định số 1118/2026/QĐ-TA ngày 06 tháng 12 năm 2026 của Tòa án nhân dân khu vực 17 - Thành phố Hồ Chí Minh',
      'Học bạ và giấy chứng nhận hoàn thành chương trình xóa mù chữ',
      'Bản sao tóm tắt lý lịch',
      'Phiếu chuyển tiền và đồ vật lưu ký',
    ],
    broughtOn: '2028-12-06',
    contact: { name: 'Nguyễn Thị Phương Thảo, Phó Trưởng cơ sở', phone: '0900 000 032, 0900 000 034' },
    recipients: [
      'Trung tâm Công tác xã hội và Bảo trợ trẻ em có hoàn cảnh đặc biệt Thành phố Hồ Chí Minh',
      'Giám đốc Công an Thành phố Hồ Chí Minh (để báo cáo)',
      'Ủy ban nhân dân xã Nghĩa Thành, Thành phố Hồ Chí Minh',
    ],
  },
  missing: {
    ...paper.missing,
    symbol: 'CSCN-HS',
    addressee: null,
    person: noticePerson.missing,
    decision: { number: null, on: null, issuer: null },
    endsOn: null,
    ground: 'ADULT',
    confirmation: { number: null, on: null },
    evidence: null,
    others: [],
    broughtOn: null,
    contact: { name: null, phone: null },
    recipients: [],
  },
} satisfies Record<SampleName, z.input<typeof SocialProtectionLetterData>>
