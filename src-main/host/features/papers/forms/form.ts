import type * as z from 'zod'
import type { Facility, Signer } from '../../../../../src-preload/contract/facility'
import type { PaperFields } from '../../../../../src-preload/contract/paper-forms'
import type { MissingAt, MissingField, PaperRefusal, Recipient } from '../../../../../src-preload/contract/papers'
import type { Print, PrintedDocument } from '../../../prints/define-print'
import type { Facts, PersonFacts } from './facts'

/** What stands at the head and the foot of every numbered paper. */
export interface Head {
  readonly letterhead: Pick<Facility, 'parentLines' | 'letterName' | 'place'>
  readonly number: number | null
  readonly symbol: string
  readonly issuedOn: string | null
  readonly draft: boolean
  readonly signer: Signer
  /** Of the frozen paper, printed small at the foot. */
  readonly code: string | null
}

/** Who gets a copy, and which article says so. */
export interface Proposal {
  readonly article: string
  readonly recipients: Recipient[]
}

/** The facts of a paper about somebody. */
export type StayFacts = Facts & { readonly person: PersonFacts }

/** One form at work: what it is filled from and where that is typed. */
export interface PaperDefinition {
  readonly print: Pick<Print<z.ZodType>, 'id' | 'templateVersion' | 'title'>
  /** Kind and subject, as the book has them. */
  readonly about: (facts: Facts) => string
  readonly recipients: (facts: Facts) => Proposal
  /** Why it cannot be made now; null when it can. */
  readonly refused: (facts: Facts) => PaperRefusal | null
  /** What the register knows of the fields that may be typed. */
  readonly proposedFields: (facts: Facts) => PaperFields
  /** The print's data, checked against its schema: what the form does not have is refused. */
  readonly data: (facts: Facts, head: Head, recipients: readonly Recipient[]) => PaperData
  readonly missing: (data: PaperData) => MissingField[]
  /** One copy on paper. @param copy from 0 */
  readonly layout: (data: PaperData, copy: number) => PrintedDocument
}

/** Data of some print, as its schema has let it through. */
export type PaperData = Readonly<Record<string, unknown>>

interface StayPaperSpec<Data extends z.ZodType> {
  readonly recipients: (facts: StayFacts) => Proposal
  readonly refused?: (facts: StayFacts) => PaperRefusal | null
  readonly proposedFields?: (facts: StayFacts) => PaperFields
  readonly data: (facts: StayFacts, head: Head, recipients: readonly Recipient[]) => z.input<Data>
  /** Paths that are often rightly empty. */
  readonly optional?: readonly string[]
  /** Where a path, or all that begins with it, is typed; the first that fits. */
  readonly typedAt: readonly (readonly [path: string, at: MissingAt])[]
}

/** Ties a print to what it is filled from. */
export function stayPaper<Data extends z.ZodType>(print: Print<Data>, spec: StayPaperSpec<Data>): PaperDefinition {
  const about = (facts: Facts): StayFacts => {
    if (facts.person === null) throw new Error(`${print.id} is about somebody`)
    return { ...facts, person: facts.person }
  }
  return {
    print,
    about: () => print.title,
    recipients: (facts) => spec.recipients(about(facts)),
    refused: (facts) => spec.refused?.(about(facts)) ?? null,
    proposedFields: (facts) => spec.proposedFields?.(about(facts)) ?? {},
    data: (facts, head, recipients) => print.data.parse(spec.data(about(facts), head, recipients)) as PaperData,
    missing: (data) => missingIn(data, spec.optional ?? [], spec.typedAt),
    layout: (data, copy) => print.layout(('copy' in data ? { ...data, copy } : data) as z.input<Data>),
  }
}

/** Given with the number, or to each copy: nobody has to type them. */
const notTyped = ['letterhead', 'number', 'symbol', 'issuedOn', 'draft', 'code', 'copy', 'recipients', 'signer']

/** What will print as a dotted line. A signer without a name is one, too. */
function missingIn(data: PaperData, optional: readonly string[], typedAt: StayPaperSpec<z.ZodType>['typedAt']): MissingField[] {
  const empty = (object: object, at: string): string[] =>
    Object.entries(object).flatMap(([key, value]) => {
      const path = `${at}${key}`
      if (notTyped.includes(path) || optional.includes(path)) return []
      if (value === null || (Array.isArray(value) && value.length === 0)) return [path]
      return typeof value === 'object' && !Array.isArray(value) ? empty(value, `${path}.`) : []
    })
  const named = (data.signer as Signer | undefined)?.name !== null
  return [
    ...empty(data, '').map((path) => ({
      path,
      at: typedAt.find(([begin]) => path === begin || path.startsWith(`${begin}.`))?.[1] ?? 'paper',
    })),
    ...(named ? [] : [{ path: 'signer.name', at: 'facility' as const }]),
  ]
}
