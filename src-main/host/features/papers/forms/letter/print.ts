import type { Content } from 'pdfmake/interfaces'
import * as z from 'zod'
import { agencyPaper, Issued, signed } from '#host/prints/kit/agency-paper'
import { emptyLine, longDots, type Measure, paragraph } from '#host/prints/kit/body'
import { Gap, Passage, Text } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { salutation } from '#host/prints/kit/letterhead'
import { letterSamples } from './samples'

/**
 * Công văn: a letter in the facility's own words, to one or several.
 * @see Decree 30/2020/NĐ-CP Annex III, Mẫu 1.5
 */
export const LetterData = z.strictObject({
  ...Issued,
  /** Behind "V/v". */
  about: Gap,
  addressees: z.array(Text).max(30),
  /** Line ends begin a new paragraph, too. */
  paragraphs: z.array(Passage).max(60),
  /** Behind "Lưu:": 'VT, QLHS'. */
  filed: Text,
})
type LetterData = z.infer<typeof LetterData>

export const letter = definePrint({
  id: 'letter',
  templateVersion: 2,
  title: 'Công văn',
  data: LetterData,
  layout: (data) => {
    const about = data.about ?? longDots
    return agencyPaper(data, { kind: 'Công văn', subject: `V/v ${about}`, maxPages: 1, about }, (at) => content(data, at))
  },
  samples: letterSamples,
})

const linesToWriteOn = 8

function content(data: LetterData, at: Measure): Content[] {
  const { addressees, filed } = data
  const paragraphs = data.paragraphs.flatMap((text) => text.split(/\s*\n\s*/))
  const ending = { addressees, filed }
  return [
    salutation(addressees.length > 0 ? addressees : [longDots + longDots], at.width, at.size),
    ...paragraphs.slice(0, -1).map((text) => paragraph(text, at)),
    ...(paragraphs.length > 0 ? [] : Array.from({ length: linesToWriteOn }, () => emptyLine(at))),
    signed(data, paragraphs.at(-1)?.replace(/[./\s]+$/, '') ?? null, at, ending),
  ]
}
