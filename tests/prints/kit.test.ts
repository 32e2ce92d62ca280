import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Content } from 'pdfmake/interfaces'
import { describe, expect, test } from 'vitest'
import { declarations } from '#host/features/index'
import { monthReport } from '#host/features/reports/prints/month-report'
import { mau51 } from '#host/features/stays/forms/mau-51/print'
import { textWidth } from '#host/prints/engine/fonts'
import { renderPdf } from '#host/prints/engine/render'
import { type AnyPrint, type PrintedDocument, sampleNames } from '#host/prints/kit/define-print'
import { balancedLines, brokenLines } from '#host/prints/kit/lines'
import { mm } from '#host/prints/kit/page'
import { headedTable } from '#host/prints/kit/table'
import { type PdfPage, poppler, readPdf, type TextRun } from './read-pdf'

const { prints } = declarations
const ofForms: readonly AnyPrint[] = Object.values(declarations.forms).map(({ print }) => print)
/** One print that is looked at alone (PRINT_ALONE=family-invitation): in a copy of the tree only the new one is. */
const alone = process.env.PRINT_ALONE
const samples = prints
  .filter(({ id }) => alone === undefined || id === alone)
  .flatMap((print) => sampleNames.map((name) => ({ name: `${print.id}, ${name}`, print, document: print.sample(name) })))
const notice = mau51.layout(mau51.samples.normal)
const pagesOf = async (...documents: PrintedDocument[]) => readPdf(await renderPdf(documents))
/** Each sample once, between two notices of one page, for all that is asked of it. */
const between = new Map<PrintedDocument, Promise<PdfPage[]>>()
function pagesBetweenNotices(document: PrintedDocument): Promise<PdfPage[]> {
  const known = between.get(document) ?? pagesOf(notice, document, notice)
  between.set(document, known)
  return known
}
const ownPagesOf = async (document: PrintedDocument) => (await pagesBetweenNotices(document)).slice(1, -1)

test('the gallery holds every print of the program, and each once', () => {
  expect(samples).not.toEqual([])
  const host = join(import.meta.dirname, '../../src-main/host')
  const written = globSync('**/*.ts', { cwd: host }).flatMap((file) =>
    [...readFileSync(join(host, file), 'utf8').matchAll(/definePrint\(\{\s+id: '([\w-]+)'/g)].map(([, id]) => id),
  )
  expect(prints.map(({ id }) => id).toSorted()).toEqual(written.toSorted())
})

describe.each(samples)('$name', ({ document }) => {
  test('is A4, inside its margins, in embedded Tinos', async () => {
    const pages = await ownPagesOf(document)
    const [left, right, foot] = document.bare ? [0, 0, 0] : [mm(30), mm(15), 20]
    for (const { width, height, runs, fonts } of pages) {
      expect([width, height].toSorted()).toEqual([595.28, 841.89])
      for (const { text, x, right: end, baseline } of runs) {
        expect(x, text).toBeGreaterThanOrEqual(left - 0.5)
        expect(end, text).toBeLessThanOrEqual(width - right + 0.5)
        expect(baseline, text).toBeLessThan(height - foot)
      }
      for (const { name, embedded } of fonts) {
        expect(name).toMatch(/^Tinos-/)
        expect(embedded, name).toBe(true)
      }
    }
  })

  test('counts its own pages on top, from the second on', async () => {
    const pages = await pagesBetweenNotices(document)
    const own = await ownPagesOf(document)
    expect(pages[0]!.lines[0]).toMatch(/^CÔNG AN/)
    expect(pages.at(-1)!.lines[0]).toMatch(/^CÔNG AN/)
    if (document.bare) return expect(own.flatMap(({ lines }) => lines).filter((line) => /^\d+$/.test(line))).toEqual([])
    const parts = [document, ...(document.annexes ?? [])]
    const numbers = own.map(({ lines }) => Number(/^\d+$/.exec(lines.find((line) => line !== 'BẢN NHÁP')!)?.[0] ?? 1))
    expect(numbers.filter((number) => number === 1)).toHaveLength(parts.length)
    numbers.forEach((number, i) => {
      expect(number, numbers.join()).toBe(number === 1 ? 1 : numbers[i - 1]! + 1)
    })
    const first = own.filter((_, i) => numbers[i] === 1)
    expect(first.map(({ width, height }) => (width > height ? 'landscape' : 'portrait'))).toEqual(
      parts.map(({ orientation }) => orientation),
    )
  })
})

/** The lowest line of what is said on a page, above the small print at its foot. */
const lastLine = ({ runs, height }: PdfPage): readonly TextRun[] => {
  const body = runs.filter(({ baseline, size }) => baseline < height - mm(20) && size > 8)
  const lowest = Math.max(...body.map(({ baseline }) => baseline))
  return body.filter(({ baseline }) => lowest - baseline < 1)
}

test.each(samples.filter(({ document }) => !document.bare))(
  '$name: no heading, no announcement and no head of a table is the last on a page',
  async ({ document }) => {
    const pages = await ownPagesOf(document)
    for (const page of pages.filter((_, i) => pages[i + 1]?.lines.some((line) => line === String(i + 2)))) {
      const last = lastLine(page)
      const text = last.map(({ text }) => text).join(' ')
      // What a table adds up to ends it, and may end a page.
      if (/^Cộng|\d{1,3}(\.\d{3})+$/.test(text)) continue
      expect(text).not.toMatch(/:\s*$|^([IVX]+|Điều \d+)\. [^.]*$/)
      expect(
        last.every(({ font }) => font === 'Tinos-Bold'),
        text,
      ).toBe(false)
    }
  },
)

test.each([
  ['a short one', 3, 1],
  ['one of half a page', 18, 1],
  ['one of some pages', 60, 1],
  ['one whose rows are high', 12, 60],
])('a table and what announces it begin on one page, and its pages are counted: %s', async (_, rows, words) => {
  const columns = [
    { heading: 'STT', width: 30 },
    { heading: 'Nội dung', width: 200 },
  ] as const
  const cells = Array.from({ length: rows }, (_, i) => ({ cells: [String(i + 1), 'tài liệu '.repeat(words)] }))
  for (let before = 30; before <= 45; before++) {
    const fill = Array.from({ length: before }, (_, i): Content => ({ text: `dòng ${i}`, fontSize: 13 }))
    const content = () => [
      ...fill.map((line) => ({ ...(line as object) }) as Content),
      headedTable([{ text: 'Gồm:', fontSize: 13 }], columns, cells, 12),
    ]
    const pages = await pagesOf(notice, { ...notice, content }, notice)
    const own = pages.slice(1, -1)
    const announced = own.findIndex(({ lines }) => lines.includes('Gồm:'))
    expect(
      own[announced]!.lines.some((line) => line.startsWith('1  tài liệu')),
      `${before}`,
    ).toBe(true)
    expect(own[announced]!.lines.length, `${before}`).toBeGreaterThan(2)
    expect(own.slice(1).map(({ lines }) => lines[0])).toEqual(own.slice(1).map((_, i) => String(i + 2)))
    for (const { lines } of own.slice(announced)) expect(lines).toContain('STT  Nội dung')
  }
})

describe('head of Decree 30/2020', () => {
  const heads = samples.filter(({ print }) => print === monthReport || ofForms.includes(print))
  test.each(heads)('$name: neither Quốc hiệu nor Tiêu ngữ wraps', async ({ document }) => {
    const [page] = await ownPagesOf(document)
    expect(page!.runs.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']),
    )
  })

  test.each([
    [1, 'Số: 01/TB-CSCN'],
    [9, 'Số: 09/TB-CSCN'],
    [10, 'Số: 10/TB-CSCN'],
    [1204, 'Số: 1204/TB-CSCN'],
  ])('number %i is written %s', async (number, written) => {
    const [page] = await pagesOf(mau51.layout({ ...mau51.samples.normal, number }))
    expect(page!.runs.map(({ text }) => text)).toContain(written)
  })

  test('names of agencies are broken evenly, and not inside their words', () => {
    const type = { size: 12 }
    expect(balancedLines('PHÒNG CẢNH SÁT ĐIỀU TRA TỘI PHẠM VỀ MA TÚY', type, 205)).toEqual([
      'PHÒNG CẢNH SÁT ĐIỀU TRA',
      'TỘI PHẠM VỀ MA TÚY',
    ])
    expect(balancedLines('CƠ SỞ CAI NGHIỆN MA TÚY SỐ 2 TỈNH GIA LAI', type, 205)).toEqual(['CƠ SỞ CAI NGHIỆN MA TÚY', 'SỐ 2 TỈNH GIA LAI'])
    expect(balancedLines('CÔNG AN TỈNH QUẢNG NINH', type, 205)).toEqual(['CÔNG AN TỈNH QUẢNG NINH'])
  })

  test.each([
    ['8,000 letters', 'a'.repeat(8000)],
    ['wide and narrow ones', 'ằW.i'.repeat(2000)],
    ['1,500 underscores', '_'.repeat(1500)],
  ])('a word as long as a text fills line after line: %s', (_, word) => {
    const lines = brokenLines(`Kính gửi ${word} hết`, { size: 14 }, () => 453)
    expect(lines.join('').replaceAll(' ', '')).toBe(`Kínhgửi${word}hết`)
    const whole = lines.slice(1, -2)
    for (const [at, line] of whole.entries()) {
      expect(textWidth(line, 14)).toBeLessThanOrEqual(453)
      expect(textWidth(line + whole.concat(lines.slice(-2))[at + 1]!.charAt(0), 14)).toBeGreaterThan(453)
    }
  })
})

describe('rendering', () => {
  const createdAt = new Date('2026-02-05T03:00:00Z')

  test('the same paper with the same moment has the same bytes, whatever was printed before', async () => {
    const first = await renderPdf([notice], { createdAt })
    for (const { document } of samples) await renderPdf([document])
    expect(Buffer.compare(await renderPdf([notice], { createdAt }), first)).toBe(0)
  })

  test('letters that were only parts of others before can still be read', async () => {
    // ơ was drawn as a piece of ở; its own character must not be lost.
    const signer = { authority: null, title: 'Trưởng cơ sở', rank: null, name: 'Ở Ờ Ớ' }
    await renderPdf([mau51.layout({ ...mau51.samples.normal, signer })])
    const [page] = await pagesOf(mau51.layout({ ...mau51.samples.normal, signer: { ...signer, name: 'Hồ Thị Phương Ơn' } }))
    expect(page!.lines).toContain('Hồ Thị Phương Ơn')
  })

  test('100 notices in one file are 100 pages, in their order', async () => {
    const numbers = Array.from({ length: 100 }, (_, i) => i + 1)
    const pages = await pagesOf(...numbers.map((number) => mau51.layout({ ...mau51.samples.normal, number })))
    const printed = pages.map(({ runs }) => Number(/^Số: (\d+)\//.exec(runs.find(({ text }) => text.startsWith('Số: '))!.text)![1]))
    expect(printed).toEqual(numbers)
  })

  test.each(['/etc/hostname', 'https://example.invalid/seal.png'])(
    'neither files nor addresses are drawn into a paper: %s',
    async (image) => {
      await expect(renderPdf([{ ...notice, content: () => [{ image }] }])).rejects.toThrow(/denied/)
    },
  )
})

const hasPoppler = (() => {
  try {
    poppler('pdftotext', '-v')
    return true
  } catch {
    return false
  }
})()

test.skipIf(!hasPoppler)('pdftotext and pdffonts agree (skipped where poppler is not installed)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'print-'))
  try {
    const file = join(folder, 'notice.pdf')
    writeFileSync(file, await renderPdf([notice]))
    const text = poppler('pdftotext', '-layout', file, '-').replace(/\s+/g, ' ')
    expect(text).toContain('Họ và tên: HUỲNH ĐỖ HOÀ BÌNH Giới tính: Nam')
    expect(text).toContain('Đã thực hiện việc cai nghiện ma túy theo Quyết định số 118/QĐ-TA ngày 16 tháng 12 năm 2025')
    const fonts = poppler('pdffonts', file).trim().split('\n').slice(2)
    expect(fonts).toHaveLength(4)
    for (const font of fonts) expect(font).toMatch(/Tinos-\w+ .*Identity-H\s+yes yes yes/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
