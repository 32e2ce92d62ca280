import { describe, expect, test } from 'vitest'
import { mau50 } from '#host/features/stays/forms/mau-50/print'
import { renderPdf } from '#host/prints/engine/render'
import { linesOf, testForm, textOf } from './official-form'
import { readCodes } from './read-qr'

const { normal } = mau50.samples

describe('Mẫu số 50, Annex V of Decree 163/2026', () => {
  testForm(mau50, {
    captions: [
      'GIẤY XÁC NHẬN',
      'Chấp hành xong Quyết định đưa đi cai nghiện bắt buộc',
      'TRƯỞNG CƠ SỞ CAI NGHIỆN MA TÚY',
      'Căn cứ Luật Phòng, chống ma túy năm 2025;',
      'Căn cứ Nghị định số 163/2026/NĐ-CP ngày 15 tháng 5 năm 2026 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Phòng, chống ma túy;',
      'Căn cứ Quyết định số:',
      'ngày',
      'của Tòa án nhân dân khu vực',
      'về việc',
      'Theo đề nghị của',
      'XÁC NHẬN',
      '1. Họ, tên (viết in hoa):',
      'Giới tính:',
      'Ngày, tháng, năm sinh:',
      'Số CC/CCCD/CMND/HC:',
      'Ngày cấp:',
      'Nơi cấp:',
      '- Họ và tên cha/mẹ/người giám hộ/người đại diện hợp pháp:',
      'Địa chỉ liên hệ:',
      'Số điện thoại:',
      '2. Xác nhận: Chấp hành xong Quyết định đưa đi cai nghiện bắt buộc.',
      'Thời gian chấp hành: từ ngày:',
      'đến',
      'Nơi nhận:',
    ],
    signed: 'Nơi nhận:',
    pages: { normal: 1, long: 2, missing: 1 },
  })

  test('what is confirmed reads like this', async () => {
    const lines = await linesOf(mau50, normal)
    expect(lines.slice(lines.indexOf('XÁC NHẬN'))).toEqual([
      'XÁC NHẬN',
      '1. Họ, tên (viết in hoa): HUỲNH ĐỖ HOÀ BÌNH; Giới tính: Nam',
      'Ngày, tháng, năm sinh: 07/07/1984',
      'Số CC/CCCD/CMND/HC: 022084004218; Ngày cấp: 10/05/2021',
      'Nơi cấp: Cục Cảnh sát quản lý hành chính về trật tự xã hội',
      '- Họ và tên cha/mẹ/người giám hộ/người đại diện hợp pháp: Huỳnh Thị Lụa',
      'Địa chỉ liên hệ: Tổ 5, khu 2, phường Hồng Gai, tỉnh Quảng Ninh',
      'Số điện thoại: 0900 000 018',
      '2. Xác nhận: Chấp hành xong Quyết định đưa đi cai nghiện bắt buộc.',
      'Thời gian chấp hành: từ ngày: 03/01/2026 đến 16/03/2027./.',
      'Nơi nhận:  TRƯỞNG CƠ SỞ',
      '- Ông Huỳnh Đỗ Hoà Bình;',
      '- Tòa án nhân dân khu vực 2 - Quảng Ninh;',
      '- Ủy ban nhân dân phường Hồng Gai;',
      '- Công an phường Hồng Gai;',
      '- Lưu: VT, HS.',
      'Thượng tá Đặng Quốc Hưng',
      'Quét mã để kiểm tra giấy này',
      'QN-7K3M-Q2XW · Bản 2/4',
    ])
  })

  test('a decision of a court before July 2026 is cited with the name that court had', async () => {
    const decision = { number: '118/QĐ-TA', on: '2025-02-12', issuer: 'Tòa án nhân dân thành phố Hạ Long' }
    expect(await textOf(mau50, { ...normal, decision })).toContain(
      'Căn cứ Quyết định số: 118/QĐ-TA ngày 12/02/2025 của Tòa án nhân dân thành phố Hạ Long về việc áp dụng biện pháp đưa đi cai nghiện bắt buộc;',
    )
  })

  test('carries a code only where one was given', async () => {
    const codes = async (qr: string | null) => readCodes(await renderPdf([mau50.layout({ ...normal, qr })]))
    expect((await codes('QN 5/2026')).map(({ text }) => text)).toEqual(['QN 5/2026'])
    expect(await codes(null)).toEqual([])
    expect(await textOf(mau50, { ...normal, qr: null })).not.toContain('Quét mã')
    expect(mau50.data.safeParse({ ...normal, qr: 'ữ'.repeat(200) }).success).toBe(false)
  })
})
