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
    decision: { number: '118/QĐ-TA', on: '2025-02-12', issuer: 'Tòa án nhân dân khu vực 2 - Quảng Ninh' },
    endsOn: '2027-02-24',
    ground: 'ADULT',
    confirmation: null,
    evidence: 'văn bản xác định không có nơi cư trú ổn định của Công an phường Hồng Gai; biên bản giám định khả năng lao động',
    others: [],
    broughtOn: '2027-02-24',
    contact: { name: 'Vũ Thị Mai Hoa, cán bộ hồ sơ', phone: '0900 000 035' },
    recipients: ['Trung tâm Bảo trợ xã hội tỉnh Quảng Ninh', 'Công an tỉnh Quảng Ninh (để báo cáo)'],
  },
  long: {
    ...paper.long,
    symbol: 'CSCNMT2-QLHS',
    addressee: 'Trung tâm Công tác xã hội và Bảo trợ trẻ em có hoàn cảnh đặc biệt Thành phố Hồ Chí Minh',
    person: { ...noticePerson.long, birth: { year: 2009, month: 12, day: 31 } },
    decision: { number: '1118/2025/QĐ-TA', on: '2025-12-06', issuer: 'Tòa án nhân dân khu vực 17 - Thành phố Hồ Chí Minh' },
    endsOn: '2027-12-06',
    ground: 'MINOR',
    confirmation: { number: '1409/GXN-CSCNMT2', on: '2027-12-05' },
    evidence:
      'văn bản của Công an xã Nghĩa Thành, Thành phố Hồ Chí Minh xác định không có nơi cư trú ổn định; bản sao giấy khai sinh; biên bản làm việc với người thân ngày 03 tháng 11 năm 2027',
    others: [
      'Bản sao Quyết định số 1118/2025/QĐ-TA ngày 06 tháng 12 năm 2025 của Tòa án nhân dân khu vực 17 - Thành phố Hồ Chí Minh',
      'Học bạ và giấy chứng nhận hoàn thành chương trình xóa mù chữ',
      'Bản sao tóm tắt lý lịch',
      'Phiếu chuyển tiền và đồ vật lưu ký',
    ],
    broughtOn: '2027-12-06',
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
