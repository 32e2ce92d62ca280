import { describe, expect, test } from 'vitest'
import { planFormSpecs } from '#contract/plans/forms'
import { mau17 } from '#host/features/plans/forms/mau-17/print'
import { expectInOrder, linesOf, read, testForm, textOf } from './official-form'

const { normal, long, missing } = mau17.samples

describe('Mẫu số 17, Annex V of Decree 163/2026', () => {
  test('is asked for by Decree 163/2026 Art. 84(2)', () => {
    expect(planFormSpecs['mau-17'].numbers[0].article).toBe('Phụ lục V; Điều 84 khoản 2')
  })
  testForm(mau17, {
    captions: [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'PHIẾU THU THẬP THÔNG TIN NGƯỜI CAI NGHIỆN MA TÚY',
      'I. THÔNG TIN VỀ NHÂN THÂN',
      '1. Họ, tên (viết in hoa):',
      '2. Giới tính:',
      '3. Ngày, tháng, năm sinh:',
      '4. Số CC/CCCD/CMND/HC:',
      'Ngày cấp:',
      'Nơi cấp:',
      '5. Nơi cư trú:',
      '6. Quốc tịch:',
      '; Dân tộc',
      '; Tôn giáo',
      '7. Đối tượng chính sách:',
      '8. Trình độ học vấn:',
      'Văn bằng, chứng chỉ:',
      '9. Nghề nghiệp:',
      'Trình độ chuyên môn cao nhất:',
      '10. Tình trạng việc làm:',
      'Có việc làm',
      'Việc làm không ổn định',
      'Thất nghiệp',
      '11. Tình trạng hôn nhân:',
      'Độc thân',
      'Đã kết hôn',
      'Ly hôn',
      'Góa',
      '12. Tình trạng pháp lý (tiền án, tiền sự, giấy tờ tùy thân...):',
      '13. Người khi cần báo tin:',
      'Điện thoại:',
      'Mối quan hệ:',
      'Địa chỉ:',
      'II. THÔNG TIN VỀ GIA ĐÌNH',
      ...['1. Họ, tên bố:', '2. Họ, tên mẹ:', '3. Họ, tên vợ/chồng:', '4. Họ, tên con thứ nhất:', '5. Họ, tên con thứ hai:'].flatMap(
        (who) => [who, 'Tuổi:', 'Địa chỉ'],
      ),
      'III. THÔNG TIN VỀ SỨC KHỎE, Y TẾ',
      '1. Tiền sử bệnh lý:',
      'a) Đã từng mắc các bệnh cơ thể (HIV, lao, gan mật, hen, dị ứng, tim mạch, nội tiết, tiết niệu - sinh dục, ngoại khoa, bệnh da liễu, dị ứng...):',
      'Có',
      'Không',
      'Nếu CÓ, ghi rõ:',
      '- Thời gian phát hiện bệnh:',
      'Thời gian điều trị:',
      '- Kết quả hiện tại:',
      'b) Đã từng mắc các bệnh tâm thần (lo âu, trầm cảm, ý tưởng và hành vi tự sát, tâm thần phân liệt, rối loạn stress sau sang chấn, rối loạn nhân cách',
      'thời gian phát hiện bệnh, điều trị và kết quả) Có',
      'Không',
      'Nếu CÓ, ghi rõ:',
      '- Thời gian phát hiện bệnh:',
      'Thời gian điều trị:',
      '- Kết quả hiện tại:',
      'c) Tiền sử bệnh gia đình (bệnh tâm thần, nghiện ma túy, nghiện rượu, lao',
      'Có',
      'Không',
      'Nếu CÓ, ghi rõ:',
      '- Tổng số người mắc bệnh:',
      'Mối quan hệ (bố, mẹ, anh, chị, em, con):',
      'd) Tình trạng gia đình (bạo lực trong lạm dụng tình dục, xung đột thường xuyên giữa các thành viên trong gia đình...) Có',
      'Không',
      'Nếu CÓ, ghi rõ:',
      '- Tần suất xảy ra:',
      'Thường xuyên',
      'Thỉnh thoảng',
      'Hiếm khi',
      '2. Tình trạng sức khỏe hiện tại',
      'a) Chiều cao:',
      'm',
      'Cân nặng:',
      'kg',
      'b) Nhịp tim:',
      'Huyết áp:',
      'c) Bệnh mãn tính (huyết áp cao, tiểu đường):',
      'd) Các dấu hiệu thể chất:',
      'đ) Các dấu hiệu tâm thần:',
      'IV. THÔNG TIN LIÊN QUAN ĐẾN CHẤT GÂY NGHIỆN, CAI NGHIỆN',
      '1. Các chất gây nghiện đã và đang sử dụng',
      '(*) Cách sử dụng: 1= Uống, 2= Hít, 3= Hút, 4= Tiêm tĩnh mạch',
      '(**) CDTP (Chất dạng thuốc phiện): 1= Thuốc phiện, 2= Morphine, 3= Heroin',
      '(***) ATS: 1= Amphetamine, 2= Methamphetamine',
      '2. Lịch sử cai nghiện',
      '(*) Địa điểm: 1= Cơ sở cai nghiện; 2= Tại gia đình và cộng đồng; 3= Cơ sở cai nghiện tự nguyện; 4= Bệnh viện; 5= Khác.',
      '(**) Phương pháp: 1= Hỗ trợ điều trị cắt cơn bằng thuốc an thần kinh; 2= Châm cứu; 3= Thuốc y học cổ truyền; 4= Phục hồi chức năng tại Trung tâm; 5= Hỗ trợ bằng thuốc Naltrexone; 6= Không sử dụng thuốc; 7= Khác.',
      'NGƯỜI CUNG CẤP THÔNG TIN',
      'NGƯỜI LẬP PHIẾU',
    ],
    signed: 'NGƯỜI CUNG CẤP THÔNG TIN',
    pages: { normal: 3, long: 4, missing: 3 },
    // Stand in a column of a table, broken into its lines.
    reworded: [
      ...long.substances!.used.flatMap(({ name, lastUse, frequency, dose }) => [name, lastUse, frequency, dose]),
      ...long.substances!.rehabs.map(({ result }) => result),
    ].filter((text) => text !== null),
  })

  test('captions that the form prints without a colon have none', async () => {
    expectInOrder(await textOf(mau17, normal), [
      'Ngày cấp: 18/06/2022 Nơi cấp: Bộ Công an',
      '6. Quốc tịch: Việt Nam; Dân tộc Tày; Tôn giáo Không',
      '1. Họ, tên bố: Vi Văn Bố; Tuổi: 62 Địa chỉ Tổ 5,',
      'b) Nhịp tim: 78 lần/phút; Huyết áp: 120/80 mmHg',
    ])
    expect(await textOf(mau17, missing)).toContain('b) Nhịp tim: ; Huyết áp: c)')
  })

  test('the answers that were given are ticked, and no others', async () => {
    const pages = await read(mau17, normal)
    expect(pages.flatMap(({ boxes }) => boxes)).toHaveLength(3 + 4 + 4 * 2 + 3)
    const crosses = pages.flatMap(({ lines }) => lines.filter((line) => / X( |$)/.test(line)).map((line) => line.replace(/ {2,}/g, ' | ')))
    expect(crosses).toEqual([
      'Có việc làm | Việc làm không ổn định X | Thất nghiệp',
      'Độc thân | Đã kết hôn | Ly hôn X | Góa',
      'Có X | Không',
      'Có | Không X',
      'Có X | Không',
      'Có | Không X',
    ])
    expect((await linesOf(mau17, missing)).filter((line) => / X( |$)/.test(line))).toEqual([])
  })

  test('what is told of illnesses stands in pairs of lines, one for each', async () => {
    expectInOrder(await textOf(mau17, long), [
      '- Thời gian phát hiện bệnh: 2008 (hen phế quản); Thời gian điều trị: liên tục đến nay - Kết quả hiện tại: Ổn định',
      '- Thời gian phát hiện bệnh: tháng 4/2022 (viêm gan siêu vi B);',
      '- Thời gian phát hiện bệnh: 2016 (gãy xương đòn trái do tai nạn giao thông);',
    ])
  })

  test('substances and earlier rehab are told in the words of the legends', async () => {
    const text = await textOf(mau17, normal)
    expectInOrder(text, [
      '1 ATS (***): 2 -',
      '2017 tháng 7/2026 Hằng ngày 0,2 g 3 - Hút',
      '1 03/2021 03/2023 1 - Cơ sở cai nghiện 4 - Phục hồi chức',
    ])
  })

  test('more children than the form has lines for are added', async () => {
    expectInOrder(await textOf(mau17, long), [
      '5. Họ, tên con thứ hai: Lê Công Bảo Lâm; Tuổi: 6',
      '6. Họ, tên con thứ ba: Lê Công Bảo Ngọc; Tuổi: 3',
    ])
  })

  test('without the medical parts it says nothing of them', async () => {
    const text = await textOf(mau17, { ...long, health: null, substances: null })
    expect(text).not.toMatch(/hen phế quản|HEROIN|tháng 10\/2026|trầm cảm\)/)
  })

  test('a long history goes on over the page under the same headings', async () => {
    const rehabs = Array.from({ length: 30 }, (_, i) => ({ ...long.substances!.rehabs[0]!, result: `Lần thứ ${i + 1}` }))
    const pages = await read(mau17, { ...long, substances: { ...long.substances!, rehabs } })
    const text = pages.flatMap(({ lines }) => lines).join('\n')
    for (let i = 1; i <= 30; i++) expect(text).toContain(`Lần thứ ${i}`)
    expect(text.match(/STT {2}Từ {2}Đến/g)!.length).toBeGreaterThan(1)
  })
})
