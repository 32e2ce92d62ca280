import { describe, expect, test } from 'vitest'
import { escapeNotice } from '#host/features/stays/forms/escape-notice/print'
import { linesOf, testForm, textOf } from './official-form'

const { normal } = escapeNotice.samples

describe('notice of an escape, Law 120/2025 Art. 46(2)(i)', () => {
  testForm(escapeNotice, {
    captions: [
      'THÔNG BÁO',
      'Về việc người',
      'bỏ trốn',
      'Kính gửi: Công an',
      'Thực hiện điểm i khoản 2 Điều 46 Luật Phòng, chống ma túy năm 2025',
      'có tên sau đã bỏ trốn:',
      'Họ và tên:',
      'Giới tính:',
      'Ngày, tháng, năm sinh:',
      'Số CC/CCCD/CMND/HC:',
      'ngày cấp:',
      'nơi cấp:',
      'Nơi cư trú hoặc chỗ ở hiện nay:',
      'Được đưa vào cơ sở theo Quyết định số',
      'ngày tiếp nhận:',
      'Thời điểm bỏ trốn:',
      'nơi bỏ trốn:',
      'Đặc điểm nhận dạng, quần áo khi bỏ trốn:',
      'Quyết định truy tìm số',
      'Người nhận tin của cơ sở:',
      'điện thoại:',
      'phối hợp truy tìm; khi phát hiện người có tên trên, đề nghị báo ngay cho cơ sở',
      'Nơi nhận:',
    ],
    signed: 'Nơi nhận:',
    pages: { normal: 1, long: 2, missing: 1 },
  })

  test('reads exactly like this', async () => {
    const lines = await linesOf(escapeNotice, normal)
    expect(lines.slice(3)).toEqual([
      'THÔNG BÁO',
      'Về việc người đang cai nghiện bắt buộc bỏ trốn',
      'Kính gửi: Công an phường Hồng Gai',
      'Thực hiện điểm i khoản 2 Điều 46 Luật Phòng, chống ma túy năm 2025, Cơ',
      'sở cai nghiện ma túy tỉnh Quảng Ninh thông báo tới Công an phường Hồng Gai về',
      'việc người đang cai nghiện bắt buộc có tên sau đã bỏ trốn:',
      'Họ và tên: HUỲNH ĐỖ HOÀ BÌNH; Giới tính: Nam',
      'Tên gọi khác: Bình “còi”',
      'Ngày, tháng, năm sinh: 07/07/1984',
      'Số CC/CCCD/CMND/HC: 022084004218; ngày cấp: 10/05/2021;',
      'nơi cấp: Cục Cảnh sát quản lý hành chính về trật tự xã hội',
      'Nơi cư trú hoặc chỗ ở hiện nay: Tổ 5, khu 2, phường Hồng Gai, tỉnh Quảng',
      'Ninh',
      'Được đưa vào cơ sở theo Quyết định số 118/QĐ-TA ngày 16 tháng 12 năm',
      '2025 của Tòa án nhân dân khu vực 2 - Quảng Ninh; ngày tiếp nhận: 03/01/2026.',
      'Thời điểm bỏ trốn: 14 giờ 40 phút ngày 05 tháng 02 năm 2027; nơi bỏ trốn:',
      'khu sản xuất của cơ sở.',
      'Đặc điểm nhận dạng, quần áo khi bỏ trốn: Cao 1,68 m; sẹo dài 03 cm ở đuôi',
      'mắt trái; khi bỏ trốn mặc quần áo xanh của cơ sở, đi dép nhựa.',
      'Quyết định truy tìm số 06/QĐ-CSCN ngày 05 tháng 02 năm 2027 của',
      'Trưởng cơ sở được gửi kèm theo Thông báo này.',
      'Người nhận tin của cơ sở: Vũ Đình Khải, trực ban; điện thoại: 0900 000 031',
      'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh thông báo để Công an phường',
      'Hồng Gai phối hợp truy tìm; khi phát hiện người có tên trên, đề nghị báo ngay cho',
      'cơ sở./.',
      'Nơi nhận:  TRƯỞNG CƠ SỞ',
      '- Như trên;',
      '- Phòng Cảnh sát điều tra tội phạm về ma túy',
      '(để báo cáo);',
      '- Lưu: VT, HS.',
      'Thượng tá Đặng Quốc Hưng',
      'QN-7K3M-Q2XW · Bản 2/2',
    ])
  })

  test('a person in custody is not said to be in compulsory rehab', async () => {
    const text = await textOf(escapeNotice, { ...normal, measure: 'CUSTODY' })
    expect(text).toContain('Về việc người nghiện đang được quản lý trong thời gian lập hồ sơ bỏ trốn')
    expect(text).not.toContain('bắt buộc')
  })

  test('of whoever is not pursued says neither what they are not nor that they are — Decree 163/2026 Art. 109(2)', async () => {
    const tested = await textOf(escapeNotice, { ...normal, measure: 'STATUS_TEST', pursuit: null })
    expect(tested).toContain('Về việc người được đề nghị xác định tình trạng nghiện ma túy bỏ trốn')
    expect(await textOf(escapeNotice, { ...normal, measure: 'VOLUNTARY', pursuit: null })).toContain('phối hợp tìm kiếm')
    expect(tested).not.toMatch(/truy tìm|trong thời gian lập hồ sơ/)
  })

  test('goes out before there is a pursuit decision, and before everything is known', async () => {
    const text = await textOf(escapeNotice, { ...normal, pursuit: null, person: { ...normal.person, otherName: null } })
    expect(text).not.toContain('truy tìm số')
    expect(text).not.toContain('Tên gọi khác')
  })
})
