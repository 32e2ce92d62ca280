import { describe, expect, test } from 'vitest'
import { attendanceSheet } from '#host/features/lessons/prints/attendance-sheet'
import { classList } from '#host/features/lessons/prints/class-list'
import { lessonBook } from '#host/features/lessons/prints/lesson-book'
import { read, textOf } from './official-form'

describe('what goes out of a class on paper', () => {
  test('the list of a class has everybody, each with the result', async () => {
    const { normal, long, missing } = classList.samples
    expect(await textOf(classList, normal)).toMatch(/14\/03\/1996.*7,5 Đạt, Khá/s)
    expect((await textOf(classList, long)).match(/Quỳnh/g)?.length).toBeGreaterThanOrEqual(long.learners.length)
    expect(await textOf(classList, missing)).toContain('Lớp chưa có học viên.')
  })
  test('the session book has every lesson and adds up their hours — Circular 42/2015 Art. 32', async () => {
    const { normal, long } = lessonBook.samples
    expect(await textOf(lessonBook, normal)).toContain('Cộng: 2 buổi, 8,17 giờ.')
    const pages = await read(lessonBook, long)
    expect(pages.length).toBeGreaterThan(2)
    for (const { width, height } of pages) expect(width).toBeGreaterThan(height)
  })
  test('a month of attendance lies on paper with all its lessons, and says what the letters mean', async () => {
    const { normal, long } = attendanceSheet.samples
    const text = await textOf(attendanceSheet, normal)
    for (const word of ['02/11', '18/11', 'Ô', 'ốm', 'lao động']) expect(text).toContain(word)
    const [first] = await read(attendanceSheet, long)
    const headings = first?.runs.map(({ text: run }) => run.trim()) ?? []
    for (const day of [...long.days.map((one) => one.slice(0, 2)), 'Có mặt']) expect(headings).toContain(day)
    for (const { right } of first?.runs ?? []) expect(right).toBeLessThan((first?.width ?? 0) - 30)
  })
})
