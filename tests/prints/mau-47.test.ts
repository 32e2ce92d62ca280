import { describe, expect, test } from 'vitest'
import { mau47 } from '#host/features/stays/forms/mau-47/print'
import { linesOf, testForm, textOf } from './official-form'

const { normal, missing } = mau47.samples

describe('Mẫu số 47, Annex V of Decree 163/2026', () => {
  testForm(mau47, {
    captions: [
      'QUYẾT ĐỊNH',
      'Tạm thời đưa người cai nghiện ra khỏi cơ sở cai nghiện ma túy công lập, trường giáo dưỡng theo yêu cầu của cơ quan tố tụng hình sự',
      'TRƯỞNG CƠ SỞ',
      'Căn cứ Luật Phòng, chống ma túy năm 2025;',
      'Căn cứ Nghị định số 163/2026/NĐ-CP ngày 15 tháng 5 năm 2026 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Phòng, chống ma túy;',
      'Căn cứ Văn bản số:',
      'ngày',
      'của',
      'về việc',
      'Theo đề nghị của',
      'QUYẾT ĐỊNH:',
      'Điều 1. Tạm thời đưa người cai nghiện ra khỏi cơ sở cai nghiện ma túy công lập, trường giáo dưỡng theo yêu cầu của cơ quan tố tụng hình sự đối với:',
      '1. Họ, tên (viết in hoa):',
      'Giới tính:',
      'Ngày, tháng, năm sinh:',
      'Số CC/CCCD/CMND/HC:',
      'ngày cấp:',
      'nơi cấp:',
      'Địa chỉ liên hệ:',
      ', Số điện thoại:',
      '2. Thời hạn:',
      '3.',
      'có trách nhiệm đưa người cai nghiện trở lại cơ sở cai nghiện đúng thời hạn theo đề nghị.',
      'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.',
      'Điều 3. Người cai nghiện ma túy có tên tại Điều 1 và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này',
      'Nơi nhận:',
    ],
    whenMissing: ['3. Cơ quan có trách nhiệm'],
    signed: 'Nơi nhận:',
    pages: { normal: 1, long: 2, missing: 1 },
  })

  test('what is decided reads like this', async () => {
    const lines = await linesOf(mau47, normal)
    expect(
      lines.slice(
        lines.indexOf('QUYẾT ĐỊNH:'),
        lines.findIndex((line) => line.startsWith('Nơi nhận:')),
      ),
    ).toEqual([
      'QUYẾT ĐỊNH:',
      'Điều 1. Tạm thời đưa người cai nghiện ra khỏi cơ sở cai nghiện ma túy công lập,',
      'trường giáo dưỡng theo yêu cầu của cơ quan tố tụng hình sự đối với:',
      '1. Họ, tên (viết in hoa): HUỲNH ĐỖ HOÀ BÌNH; Giới tính: Nam',
      'Ngày, tháng, năm sinh: 07/07/1984',
      'Số CC/CCCD/CMND/HC: 022084004218  ngày cấp: 10/05/2021',
      'nơi cấp: Cục Cảnh sát quản lý hành chính về trật tự xã hội',
      'Địa chỉ liên hệ: Tổ 5, khu 2, phường Hồng Gai, tỉnh Quảng Ninh,',
      'Số điện thoại: 0900 000 018',
      '2. Thời hạn: từ ngày 06/02/2027 đến ngày 20/02/2027',
      '3. Cơ quan Cảnh sát điều tra Công an tỉnh Quảng Ninh có trách nhiệm đưa người',
      'cai nghiện trở lại cơ sở cai nghiện đúng thời hạn theo đề nghị.',
      'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.',
      'Điều 3. Người cai nghiện ma túy có tên tại Điều 1 và các tổ chức, cá nhân có liên',
      'quan chịu trách nhiệm thi hành Quyết định này./.',
    ])
  })

  test.each([
    ['Tòa án nhân dân khu vực 2 - Quảng Ninh', '3. Tòa án nhân dân khu vực 2 - Quảng Ninh có trách nhiệm'],
    ['Viện kiểm sát nhân dân khu vực 2', '3. Viện kiểm sát nhân dân khu vực 2 có trách nhiệm'],
    ['Cơ quan An ninh điều tra Công an tỉnh', '3. Cơ quan An ninh điều tra Công an tỉnh có trách nhiệm'],
    ['Cảnh sát điều tra Công an tỉnh', '3. Cơ quan Cảnh sát điều tra Công an tỉnh có trách nhiệm'],
  ])('the body that asks brings the person back under its own name: %s (Art. 111(2))', async (issuer, sentence) => {
    expect(await textOf(mau47, { ...normal, request: { ...normal.request, issuer } })).toContain(sentence)
  })

  test('an open end is left open', async () => {
    expect(await linesOf(mau47, { ...normal, to: null })).toContain('2. Thời hạn: từ ngày 06/02/2027 đến ngày ....../....../......')
    expect(await textOf(mau47, missing)).toMatch(/2\. Thời hạn: 3\./)
  })
})
