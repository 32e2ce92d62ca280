import type * as z from 'zod'
import { identity } from '#host/prints/kit/sample-papers'
import type { Mau19Data } from './print'

const normal: z.input<typeof Mau19Data> = {
  draft: false,
  code: 'QN-7T5D-3NQR',
  place: 'Quảng Ninh',
  on: '2028-07-10',
  person: {
    fullName: 'Vi Hoàng Anh Dũng',
    sex: 'MALE',
    idNumber: '022092001287',
    idIssuedOn: '2022-06-18',
    idIssuedBy: 'Bộ Công an',
    age: 36,
  },
  plan: {
    residence: 'Tổ 5, khu 2, phường Hồng Gai, tỉnh Quảng Ninh',
    health: 'Tốt, lao động được.',
    refusal: 'Đã học và thực hành kỹ năng từ chối.',
    knowledge: 'Biết nghĩa vụ của người bị quản lý sau cai nghiện.',
    intendedJob: 'Thợ hàn tại xưởng của gia đình.',
    prevention: 'Sinh hoạt nhóm đồng đẳng mỗi tháng hai buổi, từ tháng 9/2028.',
    treatment: 'Khám sức khỏe định kỳ 6 tháng một lần.',
    study: 'Học nâng bậc nghề hàn, quý I/2029.',
    livelihood: 'Làm tại xưởng cơ khí của gia đình từ tháng 8/2028.',
    family: 'Bố mẹ cho ở cùng và tạo việc làm.',
    authorities: 'Giới thiệu tham gia nhóm sinh hoạt đồng đẳng của phường.',
    loan: 'Vay 50 triệu đồng mua máy hàn.',
  },
}

const story =
  'Sức khỏe đã ổn định sau thời gian cai nghiện, tăng 6 kg so với khi vào cơ sở; còn phải theo dõi viêm gan siêu vi B sáu tháng một lần tại bệnh viện và dùng thuốc xịt dự phòng hen hằng ngày.\nTinh thần thoải mái, ngủ được, không còn cảm giác thèm nhớ khi gặp hoàn cảnh gợi nhớ.'

/** Made-up people. */
export const mau19Samples = {
  normal,
  long: {
    ...normal,
    place: 'Thành phố Hồ Chí Minh',
    on: '2028-10-30',
    person: {
      fullName: identity.long.fullName,
      sex: identity.long.sex,
      idNumber: identity.long.idNumber,
      idIssuedOn: identity.long.idIssuedOn,
      idIssuedBy: identity.long.idIssuedBy,
      age: 28,
    },
    plan: {
      residence:
        'Căn hộ 1205, tòa nhà B2, nhà ở xã hội Hòa Bình, số 1187/24/5B đường Cách Mạng Tháng Tám, khu phố 7, xã Nghĩa Thành, Thành phố Hồ Chí Minh',
      health: story,
      refusal:
        'Nhận ra được hoàn cảnh có nguy cơ; biết từ chối lời rủ rê, biết gọi người hỗ trợ; đã thực hành tình huống ba lần theo nhóm.',
      knowledge:
        'Đã học chuyên đề pháp luật về phòng, chống ma túy, về quản lý sau cai nghiện và chính sách vay vốn; biết địa chỉ Trung tâm dịch vụ việc làm.',
      intendedJob: 'Thợ may công nghiệp tại công ty gần nhà hoặc nhận hàng may gia công tại nhà để có thời gian chăm ba con nhỏ.',
      prevention: `${story}\nTránh gặp nhóm bạn cũ; đổi số điện thoại; cam kết với chồng và bố mẹ.`,
      treatment: 'Tái khám viêm gan sáu tháng một lần; khám hô hấp ba tháng một lần; uống thuốc đều theo đơn; tham gia bảo hiểm y tế.',
      study: 'Học thêm kỹ thuật cắt may nâng cao vào các buổi tối, từ tháng 3/2029 đến tháng 9/2029.',
      livelihood:
        'Từ tháng 12/2028: nhận hàng may gia công; từ quý II/2029: xin việc tại công ty may; để dành tiền mua máy may công nghiệp.',
      family: 'Chồng đi làm ổn định, bố mẹ hai bên giúp trông con; gia đình có sẵn 01 máy may và chỗ ở.',
      authorities:
        'Đề nghị Ủy ban nhân dân xã Nghĩa Thành giới thiệu vào nhóm sinh hoạt đồng đẳng và lớp nghề ngắn hạn; đề nghị Hội Liên hiệp Phụ nữ xã hỗ trợ vay vốn.',
      loan: 'Vay 80 triệu đồng của Ngân hàng Chính sách xã hội để mua máy may, vải và thuê quầy tại chợ; trả dần trong 36 tháng.',
    },
  },
  missing: {
    ...normal,
    draft: true,
    code: null,
    place: null,
    on: null,
    person: { fullName: 'Lò Văn Đức', sex: null, idNumber: null, idIssuedOn: null, idIssuedBy: null, age: null },
    plan: null,
  },
} satisfies Record<string, z.input<typeof Mau19Data>>
