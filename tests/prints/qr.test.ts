import type { Content } from 'pdfmake/interfaces'
import { describe, expect, test } from 'vitest'
import { checkCode } from '#host/prints/engine/qr'
import { renderPdf } from '#host/prints/engine/render'
import type { PrintedDocument } from '#host/prints/kit/define-print'
import { mm, textBlock } from '#host/prints/kit/page'
import { readCodes } from './read-qr'

const sheet = (...texts: string[]): PrintedDocument => ({
  title: 'Mã',
  orientation: 'portrait',
  settings: [{ size: 14, lineHeight: 1.12 }],
  maxPages: null,
  content: () => texts.map((text) => ({ columns: [{ width: textBlock('portrait') / 2, stack: [checkCode(text)] }] })),
  foot: null,
  draft: false,
})
const read = async (text: string) => {
  const codes = await readCodes(await renderPdf([sheet(text)]))
  expect(codes).toHaveLength(1)
  return codes[0]!
}

describe('the QR code of a paper', () => {
  test('is read from the printed page, however long its text is', async () => {
    const lengths = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 400]
    const texts = [
      'x',
      'SPH1/QN-7K3M-Q2XW/5',
      'Giấy xác nhận số 05/GXN-CSCN ngày 05 tháng 02 năm 2026 - Huỳnh Đỗ Hoà Bình',
      ...lengths.map((length) => 'aB9_'.repeat(100).slice(0, length)),
    ]
    const codes = await readCodes(await renderPdf([sheet(...texts)]))
    expect(codes.map(({ text }) => text)).toEqual(texts)
    for (const { errorCorrection, text } of codes) expect(errorCorrection, text).toBe('M')
  })

  test('is read though a stain covers a part of it', async () => {
    const text = 'aB9_'.repeat(50)
    const stain: Content = { canvas: [{ type: 'rect', x: mm(9), y: -mm(14), w: mm(6), h: mm(5), color: 'black' }] }
    const stained = { ...sheet(), content: () => [sheet(text).content(14, 1), stain] }
    expect((await readCodes(await renderPdf([stained]))).map((code) => code.text)).toEqual([text])
  })

  test('is 24 mm wide; a long text makes it larger, not finer than an office printer prints', async () => {
    expect((await read('QN-7K3M-Q2XW')).side).toBeCloseTo(mm(24), 0)
    expect((await read('aB9_'.repeat(50))).side).toBeCloseTo(mm(24), 0)
    const full = await read('aB9_'.repeat(100))
    expect(full.module).toBeCloseTo(mm(0.36), 2)
    expect(full.side).toBeLessThan(mm(28))
  })

  test('stands at the left edge of the text, whole on its page', async () => {
    const texts = Array.from({ length: 9 }, (_, i) => `QN-${i}`)
    const codes = await readCodes(await renderPdf([sheet(...texts)]))
    expect(codes.map(({ text }) => text)).toEqual(texts)
    for (const { x, y } of codes) {
      expect(x).toBeCloseTo(mm(30), 0)
      expect(y).toBeGreaterThan(mm(20))
    }
  })
})
