import { describe, expect, test } from 'vitest'
import { mau42 } from '#host/features/stays/forms/mau-42/print'
import { mau51 } from '#host/features/stays/forms/mau-51/print'
import { joinPdfs } from '#host/prints/engine/join-pdfs'
import { readBack } from '#host/prints/engine/read-back'
import { renderPdf } from '#host/prints/engine/render'
import { readPdf } from './read-pdf'

const print = async (...documents: Parameters<typeof renderPdf>[0]) => Buffer.from(await renderPdf(documents))

describe('pages that were printed once', () => {
  test('are counted by reading the file from its end', async () => {
    expect(readBack(await print(mau51.sample('normal'))).pages).toBe(1)
    const many = await print(mau42.sample('long'), mau51.sample('normal'), mau51.sample('missing'))
    expect(readBack(many).pages).toBe((await readPdf(many)).length)
  })

  test('of a file that is cut off, or of which a piece was lost, are not counted', async () => {
    const whole = await print(mau51.sample('normal'))
    for (const cut of [2, 7, 200, 5000, whole.length - 10]) expect(() => readBack(whole.subarray(0, whole.length - cut))).toThrow()
    const lost = Buffer.concat([whole.subarray(0, 900), whole.subarray(1000)])
    expect(() => readBack(lost)).toThrow()
  })

  test('come together in one file as they are, in their order, with their fonts', async () => {
    const files = [
      await print(mau51.sample('normal')),
      await print(mau42.sample('normal'), mau51.sample('long')),
      await print(mau51.sample('missing')),
    ]
    const joined = await joinPdfs(files, 'Bản in')
    const apart = (await Promise.all(files.map((file) => readPdf(file)))).flat()
    const together = await readPdf(joined)
    expect(together.map(({ lines }) => lines)).toEqual(apart.map(({ lines }) => lines))
    expect(together.map(({ runs }) => runs)).toEqual(apart.map(({ runs }) => runs))
    expect(readBack(joined).pages).toBe(apart.length)
  })
})
