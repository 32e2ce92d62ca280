import { describe, expect, test } from 'vitest'
import { letter } from '#host/features/papers/forms/letter/print'
import { linesOf, read, testForm, textOf } from './official-form'

const { normal, long } = letter.samples

describe('a letter, Decree 30/2020 Annex III Mẫu 1.5', () => {
  testForm(letter, {
    captions: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Số:', 'V/v', 'Kính gửi:', 'Nơi nhận:', 'Lưu: VT'],
    signed: 'Nơi nhận:',
    pages: { normal: 1, long: 2, missing: 1 },
  })

  test('reads exactly like this', async () => {
    expect(await linesOf(letter, normal)).toEqual([
      'CÔNG AN TỈNH QUẢNG NINH  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'CƠ SỞ CAI NGHIỆN MA TÚY  Độc lập - Tự do - Hạnh phúc',
      'Số: 05/CSCN-HS  Quảng Ninh, ngày 05 tháng 02 năm 2027',
      'V/v phối hợp xác minh nơi cư trú',
      'của người cai nghiện ma túy',
      'Kính gửi: Công an phường Hồng Gai',
      'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh đang quản lý ông Huỳnh Đỗ Hoà',
      'Bình, sinh ngày 07/07/1984, chấp hành Quyết định số 118/QĐ-TA ngày 16 tháng',
      '12 năm 2025 của Tòa án nhân dân khu vực 2 - Quảng Ninh; thời hạn chấp hành',
      'đến hết ngày 16 tháng 3 năm 2027.',
      'Để chuẩn bị thủ tục hoàn thành cai nghiện, đề nghị Công an phường Hồng',
      'Gai:',
      '1. Xác minh nơi cư trú của ông Huỳnh Đỗ Hoà Bình tại tổ 5, khu 2, phường',
      'Hồng Gai.',
      '2. Cho biết họ tên, địa chỉ của người đại diện gia đình.',
      'Văn bản trả lời đề nghị gửi về Cơ sở cai nghiện ma túy tỉnh Quảng Ninh',
      'trước ngày 14 tháng 02 năm 2027.',
      'Rất mong nhận được sự phối hợp của Công an phường Hồng Gai./.',
      'Nơi nhận:  TRƯỞNG CƠ SỞ',
      '- Như trên;',
      '- Phòng Cảnh sát điều tra tội phạm về ma túy',
      '(để báo cáo);',
      '- Lưu: VT, QLHS.',
      'Thượng tá Đặng Quốc Hưng',
      'QN-7K3M-Q2XW · Bản 2/2',
    ])
  })

  test('is ended by "./." once, however its text ends', async () => {
    for (const end of ['', '.', './.', ' . ', '…']) {
      const text = await textOf(letter, { ...normal, paragraphs: [`Đề nghị quý cơ quan trả lời${end}`] })
      expect(text).toMatch(/trả lời…?\.\/\. Nơi nhận/)
    }
  })

  test('the signature never stands alone, whatever the length, and a page ends with two lines of a paragraph or more', async () => {
    const sentence = 'Đề nghị quý cơ quan phối hợp, trả lời bằng văn bản trong thời hạn ghi ở trên. '
    for (let sentences = 8; sentences <= 40; sentences += 4) {
      const pages = await read(letter, { ...normal, paragraphs: [sentence.repeat(sentences).trim()] })
      const last = pages.at(-1)!.lines.filter((line) => !/^\d+$/.test(line))
      expect(
        last.findIndex((line) => line.startsWith('Nơi nhận:')),
        `${sentences} sentences`,
      ).toBeGreaterThanOrEqual(2)
    }
  })

  test('says on whose behalf it is signed: KT., TL., TUQ.', async () => {
    for (const authority of ['KT. Trưởng cơ sở', 'TL. Trưởng cơ sở', 'TUQ. Trưởng cơ sở']) {
      const signer = { ...normal.signer, authority, title: 'Phó Trưởng cơ sở' }
      const lines = await linesOf(letter, { ...normal, signer })
      const at = lines.findIndex((line) => line.includes(authority.toLocaleUpperCase('vi')))
      expect(lines[at]).toMatch(/^Nơi nhận:/)
      expect(lines.slice(at).join(' ')).toContain('PHÓ TRƯỞNG CƠ SỞ')
    }
  })

  test('one addressee stands behind "Kính gửi", several in a list', async () => {
    expect(await linesOf(letter, normal)).toContain('Kính gửi: Công an phường Hồng Gai')
    const lines = await linesOf(letter, { ...normal, addressees: ['Công an phường Hồng Gai', 'Công an phường Bãi Cháy'] })
    expect(lines.slice(lines.indexOf('Kính gửi:')).slice(0, 3)).toEqual([
      'Kính gửi:',
      '- Công an phường Hồng Gai;',
      '- Công an phường Bãi Cháy.',
    ])
  })

  test('a line end begins a paragraph', async () => {
    const lines = await linesOf(letter, { ...normal, paragraphs: ['Một.\nHai.\n\nBa.'] })
    expect(lines).toEqual(expect.arrayContaining(['Một.', 'Hai.', 'Ba./.']))
  })

  test('names where its file copy goes', async () => {
    expect(await linesOf(letter, long)).toContain('- Lưu: VT, QLGD (02 bản).')
  })
})
