import { describe, expect, test } from 'vitest'
import { planFormSpecs } from '#contract/plans/forms'
import { mau18 } from '#host/features/plans/forms/mau-18/print'
import { expectInOrder, read, testForm, textOf } from './official-form'

const { normal, long, missing } = mau18.samples

describe('Mẫu số 18, Annex V of Decree 163/2026', () => {
  test('is asked for by Decree 163/2026 Art. 84(4)', () => {
    expect(planFormSpecs['mau-18'].numbers[0].article).toBe('Phụ lục V; Điều 84 khoản 4')
  })
  testForm(mau18, {
    captions: [
      'KẾ HOẠCH CAI NGHIỆN MA TÚY',
      'Người cai nghiện:',
      '; Tuổi',
      '; Giới tính',
      'Số CC/CCCD/CMND/HC:',
      'Ngày cấp:',
      'Nơi cấp:',
      'Hình thức cai nghiện ma túy:',
      'Ngày tiếp nhận: ngày',
      'Ngày dự kiến kết thúc: ngày',
      'I. ĐIỀU TRỊ Y TẾ',
      '1. Đánh giá:',
      '2. Mục tiêu:',
      '3. Kế hoạch điều trị:',
      '3.1. Điều trị cắt cơn, giải độc:',
      '3.2. Điều trị rối loạn tâm thần do sử dụng ma túy:',
      '3.3. Điều trị các bệnh lý khác:',
      'II. HỖ TRỢ PHỤC HỒI',
      '1. Đánh giá:',
      '2. Mục tiêu:',
      '3. Kế hoạch thực hiện:',
      '3.1. Điều trị phục hồi hành vi:',
      '3.2. Điều trị phục hồi tâm thần:',
      'III. GIÁO DỤC, TƯ VẤN PHỤC HỒI HÀNH VI, NHÂN CÁCH',
      '1. Đánh giá:',
      '2. Mục tiêu:',
      '3. Kế hoạch thực hiện:',
      '3.1. Giáo dục chuyên đề:',
      '3.2. Trị liệu tâm lý:',
      '3.3. Hoạt động thể thao, văn hóa, sinh hoạt tập thể:',
      'IV. LAO ĐỘNG TRỊ LIỆU, HỌC NGHỀ',
      '1. Đánh giá:',
      '2. Mục tiêu:',
      '3. Kế hoạch thực hiện:',
      '3.1. Lao động trị liệu:',
      '3.2. Học nghề:',
      'V. ĐÁNH GIÁ, CHUẨN BỊ TÁI HÒA NHẬP',
      '1. Đánh giá kế hoạch cai nghiện theo các mục tiêu (từ I đến IV); (đánh giá kết quả theo các mức độ: Tốt - Đạt - Không đạt).',
      '2. Cung cấp thông tin cho người cai nghiện',
      '3. Tư vấn cho người cai nghiện xây dựng kế hoạch tái hòa nhập cộng đồng.',
      'NGƯỜI CAI NGHIỆN',
      'TRƯỞNG CƠ SỞ',
    ],
    whenMissing: [
      '(loại ma túy sử dụng, hội chứng cai, rối loạn tâm thần, các bệnh lý khác qua thăm khám...)',
      '(xác định rõ các mục tiêu của việc điều trị y tế đối với người cai nghiện trên cơ sở đánh giá ở điểm 1)',
      '(phác đồ điều trị; địa điểm thực hiện; thời gian thực hiện; người phụ trách/thực hiện).',
      '(các ảnh hưởng của ma túy đối với thể chất, tâm thần của người cai nghiện ma túy)',
      '(xác định rõ các mục tiêu của việc điều trị, hỗ trợ phục hồi thể chất, tâm thần trên cơ sở đánh giá ở điểm 1)',
      '(phương pháp/cách thức thực hiện; địa điểm thực hiện; thời gian thực hiện; người phụ trách/thực hiện).',
      '(nhận thức, mức độ rối loạn hành vi, nhân cách, các yếu tố ảnh hưởng từ gia đình, cộng đồng, nơi làm việc...)',
      '(xác định rõ các mục tiêu của việc giáo dục, tư vấn, phục hồi hành vi, nhân cách đối với người cai nghiện trên cơ sở đánh giá ở điểm 1)',
      '(lựa chọn chuyên đề phù hợp trình độ nhận thức của người cai nghiện; phương pháp/cách thức thực hiện; địa điểm thực hiện; thời gian thực hiện; người phụ trách/thực hiện).',
      '(lựa chọn phương pháp trị liệu tâm lý (tư vấn cá nhân, tư vấn nhóm, thiền,...) phù hợp với cá nhân của người cai nghiện; địa điểm thực hiện; thời gian thực hiện; người phụ trách/thực hiện).',
      '(tổ chức, khuyến khích người cai nghiện tham gia các hoạt động thể thao, văn hóa, sinh hoạt tập thể).',
      '(tình trạng sức khỏe, giới tính, nghề nghiệp, kỹ năng lao động của người cai nghiện)',
      '(xác định các mục tiêu trên cơ sở đánh giá ở điểm 1)',
      '(tổ chức các hoạt động lao động trị liệu phù hợp với sức khỏe, giới tính, kỹ năng lao động của người cai nghiện).',
      '(tổ chức dạy nghề theo nhu cầu của người cai nghiện và khả năng thực hiện của cơ sở).',
      '2. Cung cấp thông tin cho người cai nghiện (biện pháp quản lý sau cai nghiện tại cộng đồng; các chính sách hỗ trợ; thông tin, địa chỉ dịch vụ công tác xã hội, nhóm sinh hoạt đồng đẳng).',
    ],
    signed: 'NGƯỜI CAI NGHIỆN',
    pages: { normal: 3, long: 5, missing: 4 },
    // In a column of a table, or in a third of the page.
    reworded: [long.treatment!.outcome!, long.person.fullName, long.preparedBy!, long.signer.rank!, long.signer.name!],
  })

  test('captions that the form prints without a colon have none', async () => {
    expectInOrder(await textOf(mau18, normal), [
      'Người cai nghiện: VI HOÀNG ANH DŨNG; Tuổi 34; Giới tính Nam',
      'Số CC/CCCD/CMND/HC: 022092001287 Ngày cấp: 18/06/2022 Nơi cấp: Bộ Công an',
    ])
    expectInOrder(await textOf(mau18, long), ['cho người cai nghiện: Biện pháp quản lý', 'hòa nhập cộng đồng. Đã hướng dẫn'])
  })

  test('the grades are crossed in the columns Tốt, Đạt, Không đạt', async () => {
    const pages = await read(mau18, long)
    const table = pages.find(({ lines }) => lines.some((line) => line.startsWith('V. ĐÁNH GIÁ')))!
    const column = (heading: string) => table.runs.find(({ text }) => text === heading)!
    const middle = ({ x, right }: { x: number; right: number }) => (x + right) / 2
    const columns = [column('Tốt'), column('Đạt'), column('Không')]
    const crosses = table.runs.filter(({ text }) => text === 'X').toSorted((a, b) => a.baseline - b.baseline)
    expect(crosses.map((cross) => columns.findIndex((each) => Math.abs(middle(each) - middle(cross)) < 3))).toEqual([0, 1, 1, 2])
  })

  test('what was written stands without what the form says about writing it', async () => {
    const text = await textOf(mau18, normal)
    expect(text).not.toContain('(loại ma túy sử dụng')
    expectInOrder(text, [
      '3.1. Điều trị cắt cơn, giải độc: Phác đồ điều trị hỗ trợ cắt cơn',
      'Địa điểm thực hiện: Khu y tế; Thời gian thực hiện: 12/08 - 22/08/2026; Người phụ trách/thực hiện: BS. Hoàng Minh Tuấn',
      '3.3. Hoạt động thể thao, văn hóa, sinh hoạt tập thể: Bóng chuyền, văn nghệ cuối tuần. IV.',
    ])
  })

  test('a part that the reader may not open says nothing', async () => {
    const text = await textOf(mau18, { ...normal, treatment: null })
    expect(text).not.toMatch(/methamphetamine|hội chứng cai ngày/)
    expect(await textOf(mau18, missing)).not.toContain('methamphetamine')
  })
})
