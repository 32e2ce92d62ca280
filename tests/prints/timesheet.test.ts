import { describe, expect, test } from 'vitest'
import { timesheet } from '#host/features/timesheets/prints/timesheet'
import { linesOf, read, textOf } from './official-form'

describe('Bảng chấm công lao động trị liệu', () => {
  const { normal, long, missing } = timesheet.samples

  test('has the days of the week with their dates, hours and letters, sums, three signatures', async () => {
    const text = await textOf(timesheet, normal)
    expect(text).toContain('BẢNG CHẤM CÔNG LAO ĐỘNG TRỊ LIỆU')
    expect(text).toContain('Tổ đan lưới 1 (Đan lưới), từ ngày 16/11/2026 đến ngày 22/11/2026')
    for (const day of ['Thứ 2', '16/11', 'CN', '22/11']) expect(text).toContain(day)
    for (const title of ['TỔ TRƯỞNG', 'CÁN BỘ QUẢN GIÁO', 'TRƯỞNG CƠ SỞ']) expect(text).toContain(title)
    expect(text).toContain('Vũ Thị Hạnh')
    expect(text).toContain('Nghị định 163/2026/NĐ-CP, Điều 117, Điều 128')
  })

  test('sixty people: everybody once, the head of the table on each page', async () => {
    const pages = await read(timesheet, long)
    expect(pages.length).toBeGreaterThan(1)
    const cells = pages.flatMap(({ runs }) => runs.map(({ text }) => text.trim()))
    for (const { code } of long.people)
      expect(
        cells.filter((cell) => cell === code.replaceAll('-', '\u2011')),
        code,
      ).toHaveLength(1)
    for (const { runs, width, height } of pages.slice(0, -1)) {
      expect(width).toBeGreaterThan(height)
      expect(runs.some(({ text }) => text.includes('Thứ 2'))).toBe(true)
    }
  })

  test('an empty sheet has nobody’s hours, no sum, and says who was away', async () => {
    const lines = await linesOf(timesheet, missing)
    const [first] = lines.filter((line) => line.includes(missing.people[0]!.code.replaceAll('-', '\u2011')))
    expect(first).toMatch(/^1\b/)
    expect(first).not.toMatch(/7,5|\b8\b/)
    expect(lines.some((line) => line.includes('BV'))).toBe(true)
  })
})
