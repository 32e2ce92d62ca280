import { describe, expect, test } from 'vitest'
import { mau46 } from '#host/features/stays/forms/mau-46/print'
import { linesOf, read, testForm, textOf } from './official-form'
import type { PdfPage, TextRun } from './read-pdf'

const { normal, long, missing } = mau46.samples

/** What stands in the columns of a list, each read downwards: cells of one column begin or have their middle in one place. */
const columnsOf = (pages: readonly PdfPage[]) => {
  const runs = pages.flatMap((page) => page.runs)
  const grouped = [({ x }: TextRun) => Math.round(x), ({ x, right }: TextRun) => Math.round(x + right)].flatMap((place) =>
    Object.values(Object.groupBy(runs, place)),
  )
  return grouped.map((column) => (column ?? []).map(({ text }) => text.trim()).join(' '))
}

const listed = long.people.flatMap(({ fullName, decision, served, remaining, reason, evidence }) =>
  [fullName, decision.number, decision.issuer, served, remaining, reason, evidence].filter((value) => value !== null),
)

describe('Mẫu số 46, Annex V of Decree 163/2026', () => {
  testForm(mau46, {
    captions: [
      'ĐỀ NGHỊ',
      'chấp hành phần thời gian còn lại',
      'Kính gửi:',
      'Căn cứ Nghị định số 163/2026/NĐ-CP ngày 15 tháng 5 năm 2026 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Phòng, chống ma túy;',
      'Căn cứ kết quả cai nghiện của người cai nghiện ma túy;',
      'Đề nghị',
      'xem xét, quyết định',
      'chấp hành quyết định với các đối tượng sau: (Danh sách, tài liệu chứng minh kèm theo).',
      'Kính đề nghị',
      'xem xét, quyết định',
      'Nơi nhận:',
      'DANH SÁCH',
      '(Kèm theo Đề nghị số',
    ],
    whenMissing: [
      'Kính gửi: Tòa án nhân dân/Giám đốc Công an',
      'Đề nghị Tòa án nhân dân, Giám đốc Công an',
      'Kính đề nghị Tòa án nhân dân, Giám đốc Công an',
    ],
    signed: 'Nơi nhận:',
    pages: { normal: 2, long: 4, missing: 2 },
    // Read column by column below.
    reworded: listed,
  })

  test('reads exactly like this', async () => {
    const lines = await linesOf(mau46, normal)
    expect(
      lines.slice(
        3,
        lines.findIndex((line) => line.startsWith('Nơi nhận:')),
      ),
    ).toEqual([
      'ĐỀ NGHỊ',
      'Tạm đình chỉ chấp hành phần thời gian còn lại',
      'Kính gửi: Tòa án nhân dân khu vực 2 - Quảng Ninh',
      'Căn cứ Nghị định số 163/2026/NĐ-CP ngày 15 tháng 5 năm 2026 của',
      'Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Phòng,',
      'chống ma túy;',
      'Căn cứ kết quả cai nghiện của người cai nghiện ma túy;',
      'Đề nghị Tòa án nhân dân khu vực 2 - Quảng Ninh xem xét, quyết định tạm',
      'đình chỉ chấp hành quyết định với các đối tượng sau: (Danh sách, tài liệu chứng',
      'minh kèm theo).',
      'Kính đề nghị Tòa án nhân dân khu vực 2 - Quảng Ninh xem xét, quyết',
      'định./.',
    ])
  })

  test.each([
    ['SUSPENSION', 'Tạm đình chỉ chấp hành phần', 'quyết định tạm đình chỉ chấp hành quyết định với'],
    ['EXEMPTION', 'Miễn chấp hành phần', 'quyết định miễn chấp hành quyết định với'],
    [null, 'Tạm đình chỉ/miễn chấp hành phần', 'quyết định tạm đình chỉ/miễn chấp hành quyết định với'],
  ] as const)('asks for what is asked for, %s', async (measure, about, sentence) => {
    const text = await textOf(mau46, { ...normal, measure })
    expect(text).toContain(`ĐỀ NGHỊ ${about} thời gian còn lại`)
    expect(text).toContain(sentence)
    expect(text).toContain(`Người được đề nghị ${about.charAt(0).toLowerCase()}${about.slice(1)} thời gian còn lại`)
  })

  test('the list stands behind on sheets of its own, repeats its heading and names everybody with everything', async () => {
    const [, ...list] = await read(mau46, long)
    expect(list.map(({ width, height }) => width > height)).toEqual([true, true, true])
    for (const { lines } of list) expect(lines.join(' ')).toContain('STT')
    const columns = columnsOf(list)
    for (const value of listed)
      expect(
        columns.some((column) => column.includes(value)),
        value,
      ).toBe(true)
    const numbers = list
      .flatMap(({ runs }) => runs.filter(({ text, size }) => size === 11 && /^\d{1,2}$/.test(text)))
      .map(({ text }) => Number(text))
    expect(numbers).toEqual(long.people.map((_, i) => i + 1))
  })

  test('a list without people has rows to write in', async () => {
    const [, list] = await read(mau46, { ...missing, people: [] })
    expect(list!.lines[0]).toBe('BẢN NHÁP')
    expect(list!.lines.join(' ')).toContain('Tài liệu chứng minh')
  })

  test('the court gets the proposal, and its line in "Nơi nhận" says so', async () => {
    expect(await linesOf(mau46, normal)).toContain('- Như trên;')
  })
})
