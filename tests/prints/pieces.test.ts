import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { renderPdf } from '#host/prints/engine/render'
import { definePrint } from '#host/prints/kit/define-print'
import { Identity, identityLines, Party, PersonOnPaper, RelativeOnPaper } from '#host/prints/kit/identity'
import { bodySettings, textBlock } from '#host/prints/kit/page'
import { readPdf } from './read-pdf'

const lo: z.input<typeof Identity> = {
  fullName: 'Lò Văn Đức',
  sex: 'MALE',
  otherName: null,
  birth: { year: 1990, month: 2, day: null },
  idNumber: '011090000123',
  idIssuedOn: '2022-03-04',
  idIssuedBy: 'Bộ Công an',
}

const sheet = definePrint({
  id: 'identity',
  templateVersion: 1,
  title: 'Nhân thân',
  data: Identity,
  layout: (person) => ({
    title: 'Nhân thân',
    orientation: 'portrait',
    settings: bodySettings,
    maxPages: 1,
    content: (size) =>
      identityLines(
        person,
        { size, width: textBlock('portrait') },
        [
          { fields: ['fullName', 'sex'], joint: ';' },
          { fields: ['otherName', 'birth'], tabs: [0.5] },
          { fields: ['idNumber', 'idIssuedOn', 'idIssuedBy'] },
        ],
        { fullName: 'Họ và tên (viết in hoa)', otherName: 'Tên gọi khác (nếu có)' },
      ),
    foot: null,
    draft: false,
  }),
  samples: { normal: lo, long: lo, missing: lo },
})

describe('the people on a paper', () => {
  test('are named line by line as the form has it, in its own words', async () => {
    const [page] = await readPdf(await renderPdf([sheet.layout(lo)]))
    expect(page!.lines.map((line) => line.replace(/\.{2,}/, '...'))).toEqual([
      'Họ và tên (viết in hoa): LÒ VĂN ĐỨC; Giới tính: Nam',
      'Tên gọi khác (nếu có): ...  Ngày, tháng, năm sinh: 02/1990',
      'Số CC/CCCD/CMND/HC: 011090000123  ngày cấp: 04/03/2022',
      'nơi cấp: Bộ Công an',
    ])
  })

  test.each([
    ['who is in care', Identity, lo],
    ['who is in care, in other forms', PersonOnPaper.pick({ fullName: true }), { fullName: 'Lò Văn Đức' }],
    ['who hands over', Party, { name: 'Vi Văn Thử', title: null, agency: null }],
    [
      'the family',
      RelativeOnPaper,
      {
        name: 'Vi Thị Thử',
        sex: null,
        birth: null,
        idNumber: null,
        idIssuedOn: null,
        idIssuedBy: null,
        phone: null,
        address: null,
        relation: 'mẹ',
      },
    ],
  ])('%s: what the form does not have is refused', (_, schema, data) => {
    expect(schema.safeParse(data).success).toBe(true)
    expect(schema.safeParse({ ...data, health: 'viêm gan B' }).success).toBe(false)
  })
})
