import { expect, test } from 'vitest'
import { mau42 } from '#host/features/stays/forms/mau-42/print'
import { joinPdfs, type PageMark } from '#host/prints/engine/join-pdfs'
import { readBack } from '#host/prints/engine/read-back'
import { renderPdf } from '#host/prints/engine/render'
import { coloursOf } from './read-colours'
import { readPdf } from './read-pdf'

test('a mark lies across its pages and no others; what is written there is read as before', async () => {
  const plain = Buffer.from(await renderPdf([mau42.sample('long'), mau42.sample('normal')]))
  const pages = await readPdf(plain)
  expect(pages.length).toBeGreaterThan(2)
  const marks: PageMark[][] = pages.map((_, at) => (at === 0 ? ['VOID'] : at === 1 ? ['SAMPLE'] : []))
  const marked = await joinPdfs([plain], 'Thử', marks)
  expect(readBack(marked).pages).toBe(pages.length)
  expect((await readPdf(marked)).map(({ lines }) => lines)).toEqual(pages.map(({ lines }) => lines))
  const [first, second, third] = await coloursOf(marked)
  expect(first).toMatchObject({ red: expect.any(Number), blue: 0 })
  expect(first?.red).toBeGreaterThan(2)
  expect(second?.red).toBe(0)
  expect(second?.blue).toBeGreaterThan(1)
  expect(third).toEqual({ red: 0, blue: 0 })
})
