import { describe, expect, test } from 'vitest'
import { mau43 } from '#host/features/stays/forms/mau-43/print'
import { expectInOrder, linesOf, read, testForm, textOf } from './official-form'

const { normal, long } = mau43.samples

const relative = (word: string) => [`- Họ, tên ${word}:`, 'Tuổi:', 'Nghề nghiệp:', 'Nơi cư trú hoặc chỗ ở hiện nay:', 'Điện thoại liên hệ:']

describe('Mẫu số 43, Annex V of Decree 163/2026', () => {
  testForm(mau43, {
    captions: [
      'QUYẾT ĐỊNH',
      'Truy tìm người nghiện đang được quản lý trong thời gian lập hồ sơ, người đang cai nghiện bắt buộc bỏ trốn',
      'Căn cứ Luật Phòng, chống ma túy năm 2025;',
      'Căn cứ Nghị định số 163/2026/NĐ-CP ngày 15 tháng 5 năm 2026 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Phòng, chống ma túy;',
      'Theo đề nghị của',
      'QUYẾT ĐỊNH:',
      'Điều 1. Truy tìm người nghiện đang được quản lý trong thời gian lập hồ sơ, người đang cai nghiện bắt buộc bỏ trốn có lai lịch và đặc điểm nhận dạng như sau:',
      '1. Họ và tên (viết in hoa):',
      'Giới tính:',
      'Tên gọi khác (nếu có):',
      'Ngày, tháng, năm sinh:',
      'Số CC/CCCD/CMND/HC:',
      'Ngày cấp:',
      'Nơi cấp:',
      'Nơi cư trú hoặc chỗ ở hiện nay:',
      '2. Đặc điểm nhận dạng:',
      'Chiều cao:',
      'm; Cân nặng:',
      'kg',
      'Dấu hiệu riêng biệt:',
      '3. Các mối quan hệ',
      ...relative('bố'),
      ...relative('mẹ'),
      '- Các mối quan hệ liên quan khác:',
      '4. Đã bỏ trốn khỏi',
      'hồi',
      'giờ',
      'ngày',
      'Khi phát hiện đối tượng có lai lịch nêu trên, yêu cầu báo ngay cho:',
      '- Ông (bà):',
      'Điện thoại:',
      'Địa chỉ:',
      '- Cơ quan:',
      'Điện thoại:',
      'Địa chỉ:',
      'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.',
      'Các ông (bà)',
      'chịu trách nhiệm thi hành Quyết định này',
      'Nơi nhận:',
    ],
    signed: 'Nơi nhận:',
    pages: { normal: 2, long: 2, missing: 2 },
  })

  test('what is known of the person reads like this', async () => {
    const lines = await linesOf(mau43, normal)
    expect(lines.slice(lines.indexOf('2. Đặc điểm nhận dạng:'), lines.indexOf('3. Các mối quan hệ'))).toEqual([
      '2. Đặc điểm nhận dạng:',
      'Chiều cao: 1,68 m; Cân nặng: 57,5 kg',
      'Dấu hiệu riêng biệt: Sẹo dài 03 cm ở đuôi mắt trái',
    ])
    expectInOrder(lines.join(' '), [
      '4. Đã bỏ trốn khỏi khu sản xuất của Cơ sở cai nghiện ma túy tỉnh Quảng Ninh hồi 14 giờ 40 phút ngày 05 tháng 02 năm 2027',
      '- Ông (bà): Vũ Đình Khải, trực ban; Điện thoại: 0900 000 031',
      '- Cơ quan: Cơ sở cai nghiện ma túy tỉnh Quảng Ninh; Điện thoại: 0900 000 030',
    ])
  })

  test('a height in whole metres and a weight in whole kilograms carry no decimals', async () => {
    expect(await textOf(mau43, { ...normal, height: 200, weight: 90 })).toContain('Chiều cao: 2 m; Cân nặng: 90 kg')
  })

  test('what is said of one parent is not parted by a page', async () => {
    for (const marks of [
      null,
      'Sẹo',
      'Sẹo dài ở tay. '.repeat(20).trim(),
      'Sẹo dài ở tay. '.repeat(40).trim(),
      'Sẹo dài ở tay. '.repeat(60).trim(),
    ]) {
      const pages = await read(mau43, { ...long, marks })
      for (const word of ['bố', 'mẹ']) {
        const page = pages.find(({ lines }) => lines.some((line) => line.startsWith(`- Họ, tên ${word}:`)))!
        const from = page.lines.findIndex((line) => line.startsWith(`- Họ, tên ${word}:`))
        expect(page.lines.slice(from).some((line) => line.startsWith('Điện thoại liên hệ:'))).toBe(true)
      }
    }
  })

  test.each([
    ['height', 1.68],
    ['height', 16],
    ['weight', 0],
  ])('%s %d is a slip, not a figure', (key, value) => {
    expect(mau43.data.safeParse({ ...normal, [key]: value }).success).toBe(false)
  })
})
