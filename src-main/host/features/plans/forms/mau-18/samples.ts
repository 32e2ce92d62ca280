import type * as z from 'zod'
import { longLetterhead } from '#host/prints/kit/sample-letterhead'
import { identity } from '#host/prints/kit/sample-papers'
import type { Mau18Data } from './print'

const normal: z.input<typeof Mau18Data> = {
  draft: false,
  code: 'QN-2X7C-5VHM',
  letterhead: { parentLines: ['Công an tỉnh Quảng Ninh'], letterName: 'Cơ sở cai nghiện ma túy', place: 'Quảng Ninh' },
  issuedOn: '2026-08-12',
  person: {
    fullName: 'Vi Hoàng Anh Dũng',
    sex: 'MALE',
    idNumber: '022092001287',
    idIssuedOn: '2022-06-18',
    idIssuedBy: 'Bộ Công an',
    age: 34,
  },
  measure: 'Bắt buộc',
  admittedOn: '2026-08-10',
  expectedEndOn: '2028-08-03',
  treatment: {
    assessment: 'Sử dụng methamphetamine từ năm 2017; hội chứng cai mức độ vừa; mất ngủ.',
    goals: 'Hết hội chứng cai trong 10 ngày; ngủ được 6 giờ mỗi đêm.',
    activities: {
      detox: {
        content: 'Phác đồ điều trị hỗ trợ cắt cơn nghiện ma túy tổng hợp dạng amphetamine.',
        place: 'Khu y tế',
        time: '12/08 - 22/08/2026',
        inCharge: 'BS. Hoàng Minh Tuấn',
      },
      mental: { content: 'Theo dõi giấc ngủ, lo âu.', place: 'Khu y tế', time: '12/08 - 22/08/2026', inCharge: 'BS. Hoàng Minh Tuấn' },
      diseases: { content: 'Không.', place: null, time: null, inCharge: null },
    },
    outcome: null,
  },
  recovery: {
    assessment: 'Giảm tập trung, dễ cáu gắt.',
    goals: 'Ổn định sinh hoạt, kiểm soát được cơn thèm nhớ.',
    activities: {
      behaviour: {
        content: 'Liệu pháp nhận thức hành vi theo nhóm.',
        place: 'Phòng tư vấn',
        time: 'thứ Ba hằng tuần',
        inCharge: 'Trần Thị Hạnh',
      },
      mind: { content: 'Tư vấn cá nhân.', place: 'Phòng tư vấn', time: '2 lần/tháng', inCharge: 'Trần Thị Hạnh' },
    },
    outcome: null,
  },
  education: {
    assessment: 'Nhận thức được tác hại của ma túy; gia đình ủng hộ.',
    goals: 'Nắm vững kỹ năng từ chối; chấp hành tốt nội quy.',
    activities: {
      lessons: { content: 'Sáu chuyên đề.', place: 'Hội trường', time: 'thứ Năm hằng tuần', inCharge: 'Tổ giáo dục' },
      therapy: { content: 'Tư vấn nhóm.', place: 'Phòng tư vấn', time: '2 lần/tháng', inCharge: 'Trần Thị Hạnh' },
      together: { content: 'Bóng chuyền, văn nghệ cuối tuần.', place: null, time: null, inCharge: null },
    },
    outcome: null,
  },
  labour: {
    assessment: 'Sức khỏe tốt, có nghề cơ khí.',
    goals: 'Có chứng chỉ sơ cấp nghề hàn.',
    activities: {
      work: { content: 'Tổ cơ khí.', place: 'Xưởng 1', time: 'buổi sáng', inCharge: 'Bùi Văn Lực' },
      trade: { content: 'Lớp hàn trình độ sơ cấp.', place: 'Xưởng 2', time: '02/2027 - 05/2027', inCharge: null },
    },
    outcome: null,
  },
  evaluation: null,
  preparedBy: 'Trần Thị Hạnh',
  signer: { authority: null, title: 'Trưởng cơ sở', rank: 'Thượng tá', name: 'Đặng Quốc Hưng' },
}

const sentence =
  'Người cai nghiện tiếp xúc được, hợp tác với nhân viên y tế, nhận thức được tác hại của ma túy đối với bản thân, gia đình và cộng đồng; còn lo lắng về việc làm và về quan hệ với người thân sau khi về nơi cư trú.'
const longActivity = {
  content: `${sentence}\nThực hiện theo nhóm từ 08 đến 12 người, mỗi buổi 90 phút; sau mỗi tháng đánh giá lại và điều chỉnh cho phù hợp.`,
  place: 'Phòng tư vấn số 2, khu quản lý người cai nghiện nữ, phân khu Nghĩa Thành',
  time: 'các ngày thứ Ba, thứ Năm hằng tuần, từ tháng 12/2026 đến hết tháng 11/2027',
  inCharge: 'Thượng úy Nguyễn Thị Phương Thảo, cán bộ tư vấn; phối hợp: Trung tâm Công tác xã hội Thành phố Hồ Chí Minh',
}
const longPart = { assessment: `${sentence}\n${sentence}`, goals: sentence, outcome: 'Đạt phần lớn mục tiêu; còn hai buổi vắng có lý do.' }

/** Made-up people. */
export const mau18Samples = {
  normal,
  long: {
    ...normal,
    letterhead: longLetterhead,
    issuedOn: '2028-11-20',
    person: {
      fullName: identity.long.fullName,
      sex: identity.long.sex,
      idNumber: identity.long.idNumber,
      idIssuedOn: identity.long.idIssuedOn,
      idIssuedBy: identity.long.idIssuedBy,
      age: 28,
    },
    admittedOn: '2026-11-20',
    expectedEndOn: '2028-11-20',
    measure: 'Tự nguyện tại cơ sở cai nghiện ma túy công lập',
    treatment: { ...longPart, activities: { detox: longActivity, mental: longActivity, diseases: longActivity } },
    recovery: { ...longPart, activities: { behaviour: longActivity, mind: longActivity } },
    education: { ...longPart, activities: { lessons: longActivity, therapy: longActivity, together: longActivity } },
    labour: { ...longPart, activities: { work: longActivity, trade: longActivity } },
    evaluation: {
      grades: { treatment: 'GOOD', recovery: 'PASS', education: 'PASS', labour: 'FAIL' },
      informed:
        'Biện pháp quản lý sau cai nghiện tại nơi cư trú trong 01 năm; vay vốn của Ngân hàng Chính sách xã hội; địa chỉ, số điện thoại của Trung tâm Công tác xã hội Thành phố Hồ Chí Minh và nhóm sinh hoạt đồng đẳng xã Nghĩa Thành.',
      advised: 'Đã hướng dẫn lập kế hoạch tái hòa nhập cộng đồng trong hai buổi, ngày 02/11/2028 và ngày 09/11/2028.',
      closedOn: '2028-11-17',
    },
    preparedBy: 'Thượng úy Nguyễn Thị Phương Thảo',
    signer: { authority: 'KT. Trưởng cơ sở', title: 'Phó Trưởng cơ sở', rank: 'Trung tá', name: 'Phạm Ngọc Khánh Tường Nguyên' },
  },
  missing: {
    ...normal,
    draft: true,
    code: null,
    issuedOn: null,
    person: { fullName: 'Lò Văn Đức', sex: null, idNumber: null, idIssuedOn: null, idIssuedBy: null, age: null },
    measure: null,
    admittedOn: null,
    expectedEndOn: null,
    treatment: null,
    recovery: null,
    education: null,
    labour: null,
    evaluation: null,
    preparedBy: null,
    signer: { authority: null, title: 'Trưởng cơ sở', rank: null, name: null },
  },
} satisfies Record<string, z.input<typeof Mau18Data>>
