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
  test.each([
    ['one letter', 'x'],
    ['capitals and digits', 'SPH1/QN-7K3M-Q2XW/5'],
    ['Vietnamese', 'Giấy xác nhận số 05/GXN-CSCN ngày 05 tháng 02 năm 2026 - Huỳnh Đỗ Hoà Bình'],
    ...[14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 400].map((length) => [
      `${length} bytes`,
      'aB9_'.repeat(100).slice(0, length),
    ]),
  ])('is read back without one wrong module: %s', async (_, text) => {
    expect((await read(text)).text).toBe(text)
  })

  test('is 24 mm wide; a long text makes it larger, not finer than an office printer prints', async () => {
    expect((await read('QN-7K3M-Q2XW')).side).toBeCloseTo(mm(24), 1)
    expect((await read('aB9_'.repeat(50))).side).toBeCloseTo(mm(24), 1)
    const full = await read('aB9_'.repeat(100))
    expect(full.module).toBeCloseTo(mm(0.36), 2)
    expect(full.side).toBeLessThan(mm(28))
  })

  test('stands at the left edge of the text, whole on its page', async () => {
    const texts = Array.from({ length: 9 }, (_, i) => `QN-${i}`)
    const codes = await readCodes(await renderPdf([sheet(...texts)]))
    expect(codes.map(({ text }) => text)).toEqual(texts)
    for (const { x, y } of codes) {
      expect(x).toBeCloseTo(mm(30), 1)
      expect(y).toBeGreaterThan(mm(20))
    }
  })
})
