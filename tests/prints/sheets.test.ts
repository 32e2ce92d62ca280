import { describe, expect, test } from 'vitest'
import { batchList } from '#host/features/papers/prints/batch-list'
import { envelopeLabels } from '#host/features/papers/prints/envelope-labels'
import { outgoingBook } from '#host/features/papers/prints/outgoing-book'
import { mm } from '#host/prints/kit/page'
import { linesOf, read, textOf } from './official-form'
import type { PdfPage } from './read-pdf'

const cellsOf = (pages: readonly PdfPage[]) => pages.flatMap(({ runs }) => runs.map(({ text }) => text.trim()))

describe('Sổ đăng ký văn bản đi, Annex IV of Decree 30/2020', () => {
  const { normal, long, missing } = outgoingBook.samples

  test('has the eight columns of the decree, numbered, on every page', async () => {
    const pages = await read(outgoingBook, long)
    expect(pages.length).toBeGreaterThan(3)
    for (const { runs, width, height } of pages) {
      expect(width).toBeGreaterThan(height)
      const numbers = runs.filter(({ text }) => /^\(\d\)$/.test(text)).map(({ text }) => text)
      expect(numbers).toEqual(['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)'])
    }
    const headings = cellsOf(pages.slice(0, 1)).join(' ')
    const words = ['Số, ký hiệu văn', 'Ngày tháng', 'Tên loại và trích yếu', 'Người ký', 'Nơi nhận văn bản', 'Đơn vị,', 'Số', 'Ghi chú']
    for (const word of words) expect(headings).toContain(word)
  })

  test('no number is left out, and it says from which to which', async () => {
    const cells = cellsOf(await read(outgoingBook, long))
    for (const { number } of long.lines) expect(cells.filter((cell) => cell.startsWith(`${number}/`))).toHaveLength(1)
    expect(await textOf(outgoingBook, long)).toContain('Năm 2027 - Thông báo: từ số 1380 đến số 1439')
    expect(await textOf(outgoingBook, normal)).toContain('từ số 01 đến số 05')
  })

  test('a void number is struck out and says why; one that was set aside says for whom', async () => {
    const [page] = await read(outgoingBook, normal)
    const struckOf = ({ strokes, runs }: PdfPage, text: string) => {
      const run = runs.find((one) => one.text.startsWith(text))!
      return strokes.some(
        ({ x, right, y }) => y < run.baseline && y > run.baseline - run.size / 2 && x <= run.x + 1 && right >= run.right - 1,
      )
    }
    expect(struckOf(page!, '02/')).toBe(true)
    expect(struckOf(page!, '09/01/2027')).toBe(true)
    expect(struckOf(page!, 'Hủy ngày')).toBe(false)
    for (const number of ['01/', '03/', '04/', '05/']) expect(struckOf(page!, number), number).toBe(false)
    const cells = cellsOf([page!]).join(' ')
    expect(cells).toContain('thay bằng số 03')
    expect(cells).toContain('Dành cho Tổ Y tế')
  })

  test('an empty book says so', async () => {
    expect(await linesOf(outgoingBook, missing)).toContain('Chưa có số nào.')
  })
})

describe('Danh sách kèm theo', () => {
  const { normal, long } = batchList.samples

  test('lists what lies in the pile, in its order, and counts it', async () => {
    const lines = await linesOf(batchList, normal)
    expect(lines.filter((line) => /^\d+ {2}/.test(line)).map((line) => line.split('  ').slice(0, 3))).toEqual([
      ['1', 'Huỳnh Đỗ Hoà Bình', '05/TB-CSCN'],
      ['2', 'Huỳnh Đỗ Hoà Bình', '05/TB-CSCN'],
      ['3', 'Huỳnh Đỗ Hoà Bình', '05/TB-CSCN'],
      ['4', 'Lò Văn Đức', '06/TB-CSCN'],
    ])
    expect(lines).toContain('Cộng: 4 bản, 4 trang.')
    expect(await textOf(batchList, long)).toContain('Cộng: 70 bản, 105 trang.')
  })
})

describe('Nhãn phong bì', () => {
  const { normal, long } = envelopeLabels.samples
  const place = {
    '2x7': { x: mm(101.6), y: mm(38.1), top: mm(15.15), left: mm(4.65), width: mm(99.1) },
    '3x8': { x: mm(70), y: mm(37), top: mm(0.5), left: 0, width: mm(70) },
  }
  const columns = { '2x7': 2, '3x8': 3 }
  const perSheet = { '2x7': 14, '3x8': 24 }

  test.each(['2x7', '3x8'] as const)('%s: every label stands within its own place on the sheet', async (sheet) => {
    const labels = long.labels.map((label, i) => ({ ...label, number: `N${i}` }))
    for (const skip of [0, 5]) {
      const pages = await read(envelopeLabels, { ...long, sheet, skip, labels })
      expect(pages).toHaveLength(Math.ceil((labels.length + skip) / perSheet[sheet]))
      labels.forEach((label, i) => {
        const at = i + skip
        const [row, column] = [Math.floor((at % perSheet[sheet]) / columns[sheet]), (at % perSheet[sheet]) % columns[sheet]]
        const { x, y, top, left, width } = place[sheet]
        const [fromX, fromY] = [left + column * x, top + row * y]
        const inside = pages[Math.floor(at / perSheet[sheet])]!.runs.filter(
          (run) => run.x >= fromX && run.right <= fromX + width && run.baseline > fromY && run.baseline < fromY + y,
        )
        const text = inside.map(({ text }) => text.trim()).join(' ')
        for (const said of [long.sender, `Số: ${label.number}`, `Kính gửi: ${label.addressee}`, label.address]) expect(text).toContain(said)
      })
    }
  })

  test('an address of any length is set smaller until it fits its label', async () => {
    const endless = 'Căn hộ 1205, tòa nhà B2, nhà ở xã hội Hòa Bình, khu phố 7, '.repeat(5).slice(0, 300).trim()
    const [page] = await read(envelopeLabels, {
      ...normal,
      sheet: '3x8',
      skip: 4,
      labels: [{ number: '1412/GXN-CSCNMT2', addressee: endless, address: endless }],
    })
    for (const { x, right, baseline, text } of page!.runs) {
      expect(x, text).toBeGreaterThan(mm(70))
      expect(right, text).toBeLessThan(mm(140))
      expect(baseline, text).toBeGreaterThan(mm(0.5 + 37))
      expect(baseline, text).toBeLessThan(mm(0.5 + 74))
    }
    expect(
      page!.runs
        .map(({ text }) => text.trim())
        .join(' ')
        .split('Căn hộ 1205').length - 1,
    ).toBe(10)
  })
})
