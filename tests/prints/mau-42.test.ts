import { describe, expect, test } from 'vitest'
import { mau42 } from '#host/features/stays/forms/mau-42/print'
import { expectInOrder, linesOf, testForm, textOf } from './official-form'

const { normal, long, missing } = mau42.samples

describe('Mẫu số 42, Annex V of Decree 163/2026', () => {
  testForm(mau42, {
    captions: [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'BIÊN BẢN',
      'Giao, nhận hồ sơ, người vào cơ sở cai nghiện công lập',
      'Căn cứ Nghị định số 163/2026/NĐ-CP ngày 15 tháng 5 năm 2026 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Phòng, chống ma túy;',
      'Căn cứ Quyết định số:',
      'của Tòa án nhân dân khu vực',
      'về việc áp dụng biện pháp đưa đi cai nghiện bắt buộc;',
      '1. Hôm nay, hồi',
      'phút, ngày',
      'tại Cơ sở cai nghiện',
      'chúng tôi gồm:',
      'a) Đại diện bên giao:',
      'Họ và tên:',
      'Chức vụ:',
      'b) Đại diện bên nhận:',
      'Họ và tên:',
      'Chức vụ:',
      '2. Tiến hành giao, nhận hồ sơ, người vào cơ sở cai nghiện công lập với các nội dung sau:',
      'a) Người bị áp dụng biện pháp đưa đi cai nghiện bắt buộc:',
      'Họ và tên (viết in hoa):',
      'Giới tính:',
      'Tên gọi khác (nếu có):',
      'Ngày, tháng, năm sinh:',
      'Số CC/CCCD/CMND/HC:',
      'ngày cấp:',
      'nơi cấp:',
      'b) Tình trạng:',
      'c) Hồ sơ kèm theo gồm:',
      '1)',
      '2)',
      'd) Tư trang, đồ dùng cá nhân của người nghiện ma túy (ghi rõ từng loại):',
      '1)',
      '2)',
      '3. Biên bản này gồm',
      'trang, được lập thành',
      'bản có giá trị pháp lý như nhau, được lập xong vào lúc',
      'giờ',
      ', ngày',
      'năm',
      'hai bên đã thống nhất các nội dung giao, nhận và cùng ký xác nhận.',
      'Bên giao giữ',
      'Bên nhận giữ',
      'ĐẠI DIỆN BÊN GIAO',
      'ĐẠI DIỆN BÊN NHẬN',
    ],
    whenMissing: ['(cơ sở tiếp nhận phải quan sát ghi những đặc điểm chung, tình trạng sức khỏe', 'tại thời điểm giao, nhận):'],
    signed: 'ĐẠI DIỆN BÊN GIAO',
    pages: { normal: 2, long: 2, missing: 2 },
  })

  test('begins like this', async () => {
    expect((await linesOf(mau42, normal)).slice(0, 23)).toEqual([
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Quảng Ninh, ngày 10 tháng 8 năm 2026',
      'BIÊN BẢN',
      'Giao, nhận hồ sơ, người vào cơ sở cai nghiện công lập',
      'Căn cứ Nghị định số 163/2026/NĐ-CP ngày 15 tháng 5 năm 2026 của',
      'Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Phòng,',
      'chống ma túy;',
      'Căn cứ Quyết định số: 86/QĐ-TA, ngày 03 tháng 8 năm 2026 của Tòa án',
      'nhân dân khu vực 2 - Quảng Ninh về việc áp dụng biện pháp đưa đi cai nghiện bắt',
      'buộc;',
      '1. Hôm nay, hồi 09 giờ 05 phút, ngày 10/08/2026 tại Cơ sở cai nghiện ma',
      'túy tỉnh Quảng Ninh chúng tôi gồm:',
      'a) Đại diện bên giao:',
      'Họ và tên: Trịnh Công Vinh; Chức vụ: Phó Trưởng Công an phường',
      'Cơ quan: Công an phường Hồng Gai, tỉnh Quảng Ninh',
      'b) Đại diện bên nhận:',
      'Họ và tên: Vũ Thị Mai Hoa; Chức vụ: Cán bộ tiếp nhận',
      'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh',
      '2. Tiến hành giao, nhận hồ sơ, người vào cơ sở cai nghiện công lập với các',
      'nội dung sau:',
      'a) Người bị áp dụng biện pháp đưa đi cai nghiện bắt buộc:',
      'Họ và tên (viết in hoa): VI HOÀNG ANH DŨNG; Giới tính: Nam',
    ])
  })

  test('says how many pages it has, counted when it is set', async () => {
    const short = { ...normal, documents: ['Quyết định'], belongings: ['Không'], condition: 'Bình thường' }
    const one = { ...short, court: null, person: { ...short.person, otherName: 'Tí' } }
    for (const minutes of [normal, short, one, long, missing]) {
      const lines = await linesOf(mau42, minutes)
      const pages = lines.filter((line) => /^[2-9]$/.test(line)).length + 1
      expect(lines.join(' ')).toContain(`3. Biên bản này gồm 0${pages} trang`)
    }
  })

  test('a body of criminal procedure takes the person out and brings the person back on the form as it is (Art. 111(2))', async () => {
    const exit = { way: 'OUT', decision: { number: '21/QĐ-CSCN', on: '2026-11-20', issuer: 'Trưởng cơ sở' } } as const
    const [giver, receiver] = [normal.receiver, { name: 'Lê Văn Thử', title: 'Điều tra viên', agency: 'Viện kiểm sát' }]
    const out = await textOf(mau42, { ...normal, exit, giver, receiver })
    expectInOrder(out, [
      'Giao, nhận hồ sơ, người vào cơ sở cai nghiện công lập',
      'Căn cứ Quyết định số: 21/QĐ-CSCN, ngày 20 tháng 11 năm 2026 của Trưởng cơ sở về việc tạm thời đưa người cai nghiện ra khỏi cơ sở',
      'a) Đại diện bên giao:',
      'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh',
      'b) Đại diện bên nhận:',
      'Cơ quan: Viện kiểm sát',
      '2. Tiến hành giao, nhận hồ sơ, người vào cơ sở',
    ])
    const back = await textOf(mau42, { ...normal, exit: { ...exit, way: 'BACK' }, giver: receiver, receiver: giver })
    expectInOrder(back, [
      'người vào cơ sở',
      'số: 21/QĐ-CSCN',
      'Cơ quan: Viện kiểm sát',
      'b) Đại diện bên nhận:',
      'Vũ Thị Mai Hoa',
      'người vào cơ sở',
    ])
  })

  test('somebody who is not in compulsory rehab is not said to be', async () => {
    const text = await textOf(mau42, { ...normal, court: null, documents: [] })
    expect(text).not.toContain('bắt buộc')
    expect(text).toContain('a) Người cai nghiện ma túy:')
  })

  test('whole hours are written without minutes', async () => {
    const text = await textOf(mau42, { ...normal, finished: { on: '2026-02-01', at: '10:00' } })
    expect(text).toContain('được lập xong vào lúc 10 giờ, ngày 01 tháng 02 năm 2026 hai bên')
  })
})
