import type * as z from 'zod'
import type { Facility, Signer } from '#contract/facility'
import type { PaperFields } from '#contract/papers/forms'
import type { MissingAt, MissingField, PaperRefusal, Recipient } from '#contract/papers/operations'
import type { PlanPart } from '#contract/plans'
import { RuleError } from '#host/api/rule-error'
import type { Print, PrintedDocument } from '#host/prints/kit/define-print'
import type { Facts, PersonFacts } from './facts'

/** What stands at the head and the foot of every numbered paper. */
export interface Head {
  readonly letterhead: Pick<Facility, 'parentLines' | 'letterName' | 'place'>
  readonly number: number | null
  readonly symbol: string
  readonly issuedOn: string | null
  readonly draft: boolean
  readonly signer: Signer
  /** 'Mẫu số 51, Nghị định 163/2026/NĐ-CP'; null where no decree sets a form. */
  readonly formNumber: string | null
  /** Of the frozen paper, printed small at the foot. */
  readonly code: string | null
}

/** The head of a sheet or of minutes with an agency and neither number nor signer. */
export const sheetHead = ({ letterhead, draft, code, issuedOn }: Head, { on }: Facts) => ({
  letterhead,
  draft,
  code,
  issuedOn: issuedOn ?? on,
})

/** What every paper that goes out in copies has besides its number. */
export const issuedBy = ({ facility }: Facts, recipients: readonly Recipient[]) => ({
  facilityName: facility.name,
  recipients: recipients.map(({ name }) => name),
  copy: 0,
})

/** Who gets a copy, and which article says so. */
export interface Proposal {
  readonly article: string
  readonly recipients: Recipient[]
}

/** The facts of a paper about somebody. */
export type StayFacts<P extends PlanPart = never> = Facts & { readonly person: PersonFacts<P> }

/** One form at work: what it is filled from and where that is typed. */
export interface PaperDefinition {
  readonly print: Pick<Print<z.ZodType>, 'id' | 'templateVersion' | 'title'>
  /** Parts of the stay's plans that it is filled from; no other is read for it. */
  readonly parts: readonly PlanPart[]
  /** Kind and subject, as the book has them. */
  readonly about: (facts: Facts) => string
  readonly recipients: (facts: Facts) => Proposal
  /** Why it cannot be made now; null when it can. */
  readonly refused: (facts: Facts) => PaperRefusal | null
  /** What the register knows of the fields that may be typed. */
  readonly proposedFields: (facts: Facts) => PaperFields
  /** The print's data, checked against its schema: what the form does not have is refused (RuleError `notPrintable`). */
  /** @param seal what the code to check the paper by says; null where none is printed */
  readonly data: (facts: Facts, head: Head, recipients: readonly Recipient[], seal: string | null) => PaperData
  readonly missing: (data: PaperData) => MissingField[]
  /** One copy on paper. @param copy from 0 */
  readonly layout: (data: PaperData, copy: number) => PrintedDocument
}

/** Data of some print, as its schema has let it through. */
export type PaperData = Readonly<Record<string, unknown>>

interface PaperSpec<F, Data extends z.ZodType> {
  readonly about?: (facts: F) => string | null
  readonly recipients: (facts: F) => Proposal
  readonly refused?: (facts: F) => PaperRefusal | null
  readonly proposedFields?: (facts: F) => PaperFields
  readonly data: (facts: F, head: Head, recipients: readonly Recipient[], seal: string | null) => z.input<Data>
  /** Paths that are often rightly empty; 'health.' means all below it. */
  readonly optional?: readonly string[]
  /** Where a path, or all that begins with it, is typed; the first that fits, else on the paper's own page. */
  readonly typedAt?: TypedAt | ((data: z.infer<Data>) => TypedAt)
}
type TypedAt = readonly (readonly [path: string, at: MissingAt])[]

/** Ties a print to what it is filled from. */
const define = <F extends Facts, Data extends z.ZodType>(
  print: Print<Data>,
  parts: readonly PlanPart[],
  own: (facts: Facts) => F,
  spec: PaperSpec<F, Data>,
): PaperDefinition => ({
  print,
  parts,
  about: (facts) => spec.about?.(own(facts)) || print.title,
  recipients: (facts) => spec.recipients(own(facts)),
  refused: (facts) => spec.refused?.(own(facts)) ?? null,
  proposedFields: (facts) => spec.proposedFields?.(own(facts)) ?? {},
  data: (facts, head, recipients, seal) => {
    const data = spec.data(own(facts), head, recipients, seal) as object
    const read = print.data.safeParse({ ...data, formNumber: head.formNumber })
    if (!read.success) throw new RuleError('notPrintable')
    return read.data as PaperData
  },
  missing: (data) => {
    const { typedAt = [] } = spec
    return missingIn(data, spec.optional ?? [], typeof typedAt === 'function' ? typedAt(data as z.infer<Data>) : typedAt)
  },
  layout: (data, copy) => print.layout(('copy' in data ? { ...data, copy } : data) as z.input<Data>),
})

/** A paper about somebody. @param spec.parts of the stay's plans that it is filled from: whoever may see the paper must be one who may see them */
export const stayPaper = <Data extends z.ZodType, P extends PlanPart = never>(
  print: Print<Data>,
  spec: PaperSpec<StayFacts<P>, Data> & { readonly parts?: readonly P[] },
): PaperDefinition =>
  define(
    print,
    spec.parts ?? [],
    (facts) => {
      if (facts.person === null) throw new Error(`${print.id} is about somebody`)
      return facts as StayFacts<P>
    },
    spec,
  )

/** A paper about nobody in care. */
export const freePaper = <Data extends z.ZodType>(print: Print<Data>, spec: PaperSpec<Facts, Data>): PaperDefinition =>
  define(print, [], (facts) => facts, spec)

/** Given with the number, or to each copy: nobody has to type them. */
const notTyped = ['letterhead', 'number', 'symbol', 'issuedOn', 'draft', 'formNumber', 'code', 'copy', 'recipients', 'signer', 'qr']

/** What will print as a dotted line. A signer without a name is one, too. */
function missingIn(data: PaperData, optional: readonly string[], typedAt: TypedAt): MissingField[] {
  const freeBelow = (path: string) => optional.some((begin) => begin.endsWith('.') && path.startsWith(begin))
  const empty = (object: object, at: string): string[] =>
    Object.entries(object).flatMap(([key, value]) => {
      const path = `${at}${key}`
      if (notTyped.includes(path) || freeBelow(path)) return []
      if (value === null || (Array.isArray(value) && value.length === 0)) return optional.includes(path) ? [] : [path]
      return typeof value === 'object' && !Array.isArray(value) && !isBirth(value) ? empty(value, `${path}.`) : []
    })
  const signer = data.signer as Signer | undefined
  return [
    ...empty(data, '').map((path) => ({
      path,
      at: typedAt.find(([begin]) => path === begin || path.startsWith(`${begin}.`))?.[1] ?? ('paper' as const),
    })),
    ...(signer?.name === null ? [{ path: 'signer.name', at: 'facility' as const }] : []),
  ]
}

/** A birth of which only the year is known is not missing. */
const isBirth = (value: object): boolean => 'year' in value && 'month' in value && 'day' in value
