import { describe, expect, test } from 'vitest'
import { mau49 } from '#host/features/stays/forms/mau-49/print'
import { linesOf, testForm } from './official-form'

const { normal } = mau49.samples

describe('Mẫu số 49, Annex V of Decree 163/2026', () => {
  testForm(mau49, {
    captions: [
      'QUYẾT ĐỊNH',
      'Cho phép người đang chấp hành biện pháp cai nghiện về chịu tang',
      'TRƯỞNG CƠ SỞ CAI NGHIỆN',
      'Căn cứ Luật Phòng, chống ma túy năm 2025;',
      'Căn cứ Nghị định số 163/2026/NĐ-CP ngày 15 tháng 5 năm 2026 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Phòng, chống ma túy;',
      'Xét Đơn đề nghị cho phép người đang chấp hành biện pháp cai nghiện về chịu tang của Ông (bà)',
      'ngày',
      'Theo đề nghị của',
      'QUYẾT ĐỊNH:',
      'Điều 1. Cho phép người đang chấp hành biện pháp cai nghiện dưới đây được về chịu tang',
      '1. Họ, tên (viết in hoa):',
      'Giới tính:',
      'Ngày, tháng, năm sinh:',
      'Số CC/CCCD/CMND/HC:',
      'Ngày cấp:',
      'Nơi cấp:',
      '- Họ và tên cha/mẹ/người giám hộ/người đại diện hợp pháp:',
      'Địa chỉ liên hệ:',
      'Số điện thoại:',
      '2. Thời hạn về chịu tang: từ ngày:',
      'đến',
      'Điều 2. Ông/bà',
      'có trách nhiệm quản lý, giám sát không để người đang chấp hành biện pháp cai nghiện sử dụng trái phép chất ma túy và có các hành vi vi phạm pháp luật khác trong thời gian về chịu tang; đón, đưa trở lại cơ sở khi hết thời gian chịu tang và chi trả mọi chi phí đón, đưa trở lại cơ sở cai nghiện.',
      'Điều 3. Quyết định này có hiệu lực kể từ ngày ký.',
      'Điều 4. Những người có tên tại Điều 1 và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này',
      'Nơi nhận:',
    ],
    signed: 'Nơi nhận:',
    pages: { normal: 1, long: 2, missing: 1 },
  })

  test('reads exactly like this', async () => {
    expect(await linesOf(mau49, normal)).toEqual([
      'CÔNG AN TỈNH QUẢNG NINH  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'CƠ SỞ CAI NGHIỆN MA TÚY  Độc lập - Tự do - Hạnh phúc',
      'Số: 05/QĐ-CSCN  Quảng Ninh, ngày 05 tháng 02 năm 2027',
      'QUYẾT ĐỊNH',
      'Cho phép người đang chấp hành biện pháp cai nghiện về chịu tang',
      'TRƯỞNG CƠ SỞ CAI NGHIỆN MA TÚY TỈNH QUẢNG NINH',
      'Căn cứ Luật Phòng, chống ma túy năm 2025;',
      'Căn cứ Nghị định số 163/2026/NĐ-CP ngày 15 tháng 5 năm 2026 của Chính phủ',
      'quy định chi tiết và hướng dẫn thi hành một số điều của Luật Phòng, chống ma túy;',
      'Xét Đơn đề nghị cho phép người đang chấp hành biện pháp cai nghiện về chịu',
      'tang của Ông (bà) Huỳnh Thị Lụa ngày 04 tháng 02 năm 2027;',
      'Theo đề nghị của Tổ trưởng Tổ Quản lý, giáo dục.',
      'QUYẾT ĐỊNH:',
      'Điều 1. Cho phép người đang chấp hành biện pháp cai nghiện dưới đây được về',
      'chịu tang',
      '1. Họ, tên (viết in hoa): HUỲNH ĐỖ HOÀ BÌNH; Giới tính: Nam',
      'Ngày, tháng, năm sinh: 07/07/1984',
      'Số CC/CCCD/CMND/HC: 022084004218; Ngày cấp: 10/05/2021',
      'Nơi cấp: Cục Cảnh sát quản lý hành chính về trật tự xã hội',
      '- Họ và tên cha/mẹ/người giám hộ/người đại diện hợp pháp: Huỳnh Thị Lụa',
      'Địa chỉ liên hệ: Tổ 5, khu 2, phường Hồng Gai, tỉnh Quảng Ninh',
      'Số điện thoại: 0900 000 018',
      '2. Thời hạn về chịu tang: từ ngày: 05/02/2027 đến 09/02/2027',
      'Điều 2. Ông/bà Huỳnh Thị Lụa có trách nhiệm quản lý, giám sát không để người',
      'đang chấp hành biện pháp cai nghiện sử dụng trái phép chất ma túy và có các hành vi vi',
      'phạm pháp luật khác trong thời gian về chịu tang; đón, đưa trở lại cơ sở khi hết thời gian',
      'chịu tang và chi trả mọi chi phí đón, đưa trở lại cơ sở cai nghiện.',
      'Điều 3. Quyết định này có hiệu lực kể từ ngày ký.',
      'Điều 4. Những người có tên tại Điều 1 và các tổ chức, cá nhân có liên quan chịu',
      'trách nhiệm thi hành Quyết định này./.',
      'Nơi nhận:  TRƯỞNG CƠ SỞ',
      '- Như Điều 1, Điều 2;',
      '- Gia đình ông Huỳnh Đỗ Hoà Bình;',
      '- Ủy ban nhân dân phường Hồng Gai;',
      '- Lưu: VT, HS.',
      'Thượng tá Đặng Quốc Hưng',
      'QN-7K3M-Q2XW · Bản 2/3',
    ])
  })
})
