import { describe, expect, test } from 'vitest'
import { mau30 } from '#host/features/stays/forms/mau-30/print'
import { expectInOrder, linesOf, testForm, textOf } from './official-form'

const { normal, long } = mau30.samples

describe('Mẫu số 30, Annex V of Decree 163/2026', () => {
  testForm(mau30, {
    captions: [
      'GIẤY XÁC NHẬN',
      'CƠ SỞ CAI NGHIỆN',
      'Căn cứ Nghị định số 163/2026/NĐ-CP ngày 15 tháng 5 năm 2026 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Phòng, chống ma túy;',
      'Căn cứ Quyết định số:',
      '/QĐ-CAX ngày',
      'của Trưởng Công an',
      'về việc cai nghiện ma túy tự nguyện;',
      'Căn cứ kết quả cai nghiện tự nguyện của ông (bà):',
      'XÁC NHẬN:',
      '1. Ông (bà)',
      '; Giới tính',
      'Ngày, tháng, năm sinh:',
      'Số CC/CCCD/CMND/HC:',
      'ngày cấp:',
      'nơi cấp:',
      'Nơi cư trú:',
      '2. Xác nhận:',
      'Thời gian: từ ngày',
      'đến ngày',
      'Nơi nhận:',
    ],
    whenMissing: ['Căn cứ Hợp đồng dịch vụ cai nghiện số', '/HĐCN ngày', 'giữa cơ sở cai nghiện ma túy', 'Căn cứ kết quả'],
    signed: 'Nơi nhận:',
    pages: { normal: 1, long: 2, missing: 1 },
  })

  test('completion in a public facility (Art. 97(2)) reads like this', async () => {
    const lines = await linesOf(mau30, normal)
    expect(
      lines.slice(
        3,
        lines.findIndex((line) => line.startsWith('Nơi nhận:')),
      ),
    ).toEqual([
      'GIẤY XÁC NHẬN',
      'Hoàn thành cai nghiện ma túy tự nguyện',
      'CƠ SỞ CAI NGHIỆN MA TÚY TỈNH QUẢNG NINH',
      'Căn cứ Nghị định số 163/2026/NĐ-CP ngày 15 tháng 5 năm 2026 của',
      'Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Phòng,',
      'chống ma túy;',
      'Căn cứ Quyết định số: 27/QĐ-CAX ngày 03 tháng 8 năm 2026 của Trưởng',
      'Công an phường Hồng Gai về việc cai nghiện ma túy tự nguyện;',
      'Căn cứ kết quả cai nghiện tự nguyện của ông (bà): HUỲNH ĐỖ HOÀ',
      'BÌNH.',
      'XÁC NHẬN:',
      '1. Ông (bà) HUỲNH ĐỖ HOÀ BÌNH; Giới tính Nam',
      'Ngày, tháng, năm sinh: 07/07/1984',
      'Số CC/CCCD/CMND/HC: 022084004218  ngày cấp: 10/05/2021',
      'nơi cấp: Cục Cảnh sát quản lý hành chính về trật tự xã hội',
      'Nơi cư trú: Tổ 5, khu 2, phường Hồng Gai, tỉnh Quảng Ninh',
      '2. Xác nhận: Hoàn thành cai nghiện ma túy tự nguyện',
      'Thời gian: từ ngày 05 tháng 8 năm 2026 đến ngày 05 tháng 8 năm 2028./.',
    ])
  })

  test('the stages done in a private facility are named (Art. 94(4))', async () => {
    expectInOrder(await textOf(mau30, { ...long, stages: { done: 'ba giai đoạn đầu' } }), [
      'GIẤY XÁC NHẬN Thời gian, quy trình người cai nghiện ma túy đã thực hiện tại cơ sở cai nghiện ma túy tư nhân',
      'Căn cứ Hợp đồng dịch vụ cai nghiện số 0118/2026/HĐCN ngày 12 tháng 7 năm 2026 giữa cơ sở cai nghiện ma túy và ông (bà)',
      '2. Xác nhận: Thời gian, quy trình người cai nghiện ma túy đã thực hiện ba giai đoạn đầu tại cơ sở cai nghiện ma túy tư nhân',
    ])
    expect(await textOf(mau30, { ...long, stages: null })).not.toContain('tư nhân')
  })

  test('who came by contract before July 2026 has no decision to cite, who is in a public facility no contract', async () => {
    const byContract = await textOf(mau30, { ...normal, decision: null, contract: { number: '12/HĐCN', on: '2026-01-05' } })
    expect(byContract).not.toContain('QĐ-CAX')
    expect(byContract).toContain('số 12/HĐCN ngày 05 tháng 01 năm 2026')
    expect(await textOf(mau30, normal)).not.toContain('Hợp đồng')
  })
})
