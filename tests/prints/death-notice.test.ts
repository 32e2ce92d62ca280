import { describe, expect, test } from 'vitest'
import { deathNotice } from '#host/features/stays/forms/death-notice/print'
import { linesOf, read, testForm, textOf } from './official-form'

const { normal } = deathNotice.samples

describe('notice of a death, Decree 163/2026 Art. 122', () => {
  testForm(deathNotice, {
    captions: [
      'THÔNG BÁO',
      'Về việc người cai nghiện ma túy chết trong thời gian chấp hành quyết định',
      'Kính gửi:',
      'Thực hiện Điều 122 Nghị định số 163/2026/NĐ-CP ngày 15 tháng 5 năm 2026 của Chính phủ',
      'thông báo người có tên sau đã chết trong thời gian chấp hành quyết định tại cơ sở:',
      'Họ và tên:',
      'Giới tính:',
      'Ngày, tháng, năm sinh:',
      'Số CC/CCCD/CMND/HC:',
      'ngày cấp:',
      'nơi cấp:',
      'Nơi cư trú hoặc chỗ ở hiện nay:',
      'Đang chấp hành Quyết định số',
      'Thời điểm chết:',
      'nơi chết:',
      'Đề nghị các cơ quan có tên trên cử người đến lập biên bản xác nhận nguyên nhân chết hồi',
      'thân nhân',
      'tiến hành lập biên bản và tổ chức mai táng theo quy định.',
      'Người liên hệ của cơ sở:',
      'điện thoại:',
      'thông báo để biết, phối hợp thực hiện',
      'Nơi nhận:',
    ],
    signed: 'Nơi nhận:',
    pages: { normal: 1, long: 2, missing: 1 },
  })

  test('several addressees stand below each other, their hyphens under the colon, ended by semicolons and a full stop', async () => {
    const [page] = await read(deathNotice, normal)
    const at = page!.runs.findIndex(({ text }) => text === 'Kính gửi:')
    const greeting = page!.runs[at]!
    const names = page!.runs.slice(at + 1, at + 5)
    expect(names.map(({ text }) => text)).toEqual([
      '- Cơ quan Cảnh sát điều tra Công an tỉnh Quảng Ninh;',
      '- Viện kiểm sát nhân dân khu vực 2 - Quảng Ninh;',
      '- Trạm Y tế phường Hồng Gai;',
      '- Bà Huỳnh Thị Lụa (mẹ của người chết).',
    ])
    for (const { x } of names) {
      expect(x).toBeGreaterThan(greeting.right - 6)
      expect(x).toBeLessThan(greeting.right)
    }
  })

  test('"Như trên" stands once for all addressees, and is marked on the copy of each', async () => {
    for (const copy of [0, 1, 2, 3]) {
      const [page] = await read(deathNotice, { ...normal, copy, markRecipient: true })
      const above = page!.runs.filter(({ text }) => text.startsWith('- Như trên'))
      expect(above.map(({ font }) => font)).toEqual(['Tinos-Bold'])
      expect(page!.lines.at(-1)).toBe(`QN-7K3M-Q2XW · Bản ${copy + 1}/5`)
    }
    expect(await linesOf(deathNotice, normal)).toContain('- Công an tỉnh Quảng Ninh (để báo cáo);')
  })

  test('relatives are asked to come within 24 hours, where there are any', async () => {
    expect(await textOf(deathNotice, normal)).toContain(
      'Đề nghị thân nhân có mặt tại cơ sở trong thời hạn 24 giờ kể từ khi được thông báo để cùng lập biên bản và mai táng.',
    )
    const alone = await textOf(deathNotice, { ...normal, relatives: false })
    expect(alone).not.toContain('24 giờ')
    expect(alone).toContain('không có thân nhân hoặc chưa biết thân nhân')
  })

  test.each(['cause', 'illness', 'health'])('the cause is not told: %s is refused', (key) => {
    expect(deathNotice.data.safeParse({ ...normal, [key]: 'suy tim' }).success).toBe(false)
    expect(deathNotice.data.safeParse({ ...normal, person: { ...normal.person, [key]: 'suy tim' } }).success).toBe(false)
  })
})
