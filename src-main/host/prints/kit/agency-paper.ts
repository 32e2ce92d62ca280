import type { Content } from 'pdfmake/interfaces'
import * as z from 'zod'
import { type Measure, paragraphPieces } from './body'
import { footOf, Numbered, Text } from './data'
import type { PrintedDocument } from './define-print'
import { closing, letterhead } from './letterhead'
import { bodySettings, textBlock } from './page'

// What all papers with an agency head have in common: they are numbered, signed, and sent in copies.

/** Of every paper of the facility that goes out in copies. */
export const Issued = {
  ...Numbered,
  /** In running text: 'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh'. */
  facilityName: Text,
  /** Lines of "Nơi nhận", one printed copy for each. */
  recipients: z.array(Text).max(30),
  /** Index of the recipient this copy is for, named small at the foot; null: of none. */
  copy: z.int().nonnegative().nullable(),
  /** "Nơi nhận" marks whom this copy is for; by default all copies read alike (Decree 30/2020). */
  markRecipient: z.boolean().default(false),
}
const AgencyPaper = z.strictObject(Issued)
export type AgencyPaper = z.infer<typeof AgencyPaper>

export interface PaperFace {
  /** Of the file: 'Quyết định'. */
  readonly kind: string
  /** Of the file: whom or what it is about. */
  readonly subject: string
  readonly maxPages: number
  /** 'V/v …' below the number, for letters. */
  readonly about?: string
  readonly annexes?: readonly PrintedDocument[]
}

/** An upright sheet with the head of the facility; `content` is what stands between the head and the foot. */
export const agencyPaper = (paper: AgencyPaper, face: PaperFace, content: (at: Measure) => Content[]): PrintedDocument => {
  const width = textBlock('portrait')
  return {
    title: `${face.kind} ${paper.number ?? 'nháp'}/${paper.symbol} - ${face.subject}`,
    orientation: 'portrait',
    settings: bodySettings,
    maxPages: face.maxPages,
    content: (size) => [letterhead(paper, width, face.about), ...content({ size, width })],
    foot: foot(paper),
    draft: paper.draft,
    ...(face.annexes && { annexes: face.annexes }),
  }
}

export interface PaperEnding {
  /** Number of the last article, where the paper has articles. */
  readonly article?: number
  /** What must stand on the page of the signature, before the last paragraph. */
  readonly with?: readonly Content[]
  /** Named behind "Kính gửi": in "Nơi nhận" they share the line "Như trên". */
  readonly addressees?: readonly string[]
  readonly filed?: string
  readonly check?: Content
}

/** So many letters of "Nơi nhận" may fill more than half a page: pdfmake drops what a block has that is higher than one. */
const longRecipients = 1200

/**
 * The last paragraph with recipients and signature: a signature never stands alone on a page. A long paragraph leaves its
 * last lines with it.
 * @param last without an end mark; null where it is still to be written
 */
export const signed = (
  paper: AgencyPaper,
  last: string | null,
  at: Measure,
  { article: number, with: before = [], addressees = [], filed, check }: PaperEnding = {},
): Content => {
  const lines = paper.recipients.map((name) => (addressees.includes(name) ? 'Như trên' : name))
  const recipients = [...new Set(lines)]
  const marked = paper.copy === null || !paper.markRecipient ? null : recipients.indexOf(lines[paper.copy] ?? '')
  const pieces = last === null ? [] : paragraphPieces(`${last}./.`, at, number)
  const end = closing({ recipients, marked, signer: paper.signer, ...(filed && { filed }), ...(check && { check }) }, at.width, at.size)
  const whole = [...before, ...pieces, end]
  if (recipients.join('').length > longRecipients) return { stack: whole }
  if (pieces.length <= 1) return { unbreakable: true, stack: whole }
  return { stack: [...whole.slice(0, -2), { unbreakable: true, stack: whole.slice(-2) }] }
}

function foot({ copy, recipients, ...paper }: AgencyPaper): string | null {
  const which = copy === null ? null : `Bản ${copy + 1}/${recipients.length}`
  return [footOf(paper), which].filter(Boolean).join(' · ') || null
}
