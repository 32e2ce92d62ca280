import type { RawBuilder } from 'kysely'
import type * as z from 'zod'
import type { OperationName, RegisterFeature } from '#contract'
import type { Facility, Signer } from '#contract/facility'
import type { PaperAnswer } from '#contract/papers/dispatch'
import type { FormSpec, PaperSubjectKind } from '#contract/papers/form-spec'
import type { PaperFields } from '#contract/papers/forms'
import type { MissingField, PaperRefusal, Recipient, TypedPlace } from '#contract/papers/operations'
import type { Decision } from '#contract/stays/events'
import type { Regime, StayEventKind } from '#contract/stays/words'
import type { Instant, PlainDate } from '#contract/values/calendar'
import type { CommandContext } from '#host/api/handlers'
import { RuleError } from '#host/api/rule-error'
import type { Reader } from '#host/database/tables'
import type { Places } from '#host/law/places'
import type { AnyPrint, Print, PrintedDocument } from '#host/prints/kit/define-print'

// What a form tells the engine of papers: the engine composes, numbers, freezes and sends what it does not know.

/** What a paper is about: a subject of some kind and, where it belongs to something that happened to it, what. */
export interface PaperSubject {
  readonly kind: PaperSubjectKind
  readonly id: string
  readonly eventId: string | null
}

/** Whose paper it is. */
export interface PaperPerson {
  readonly id: string
  readonly code: string
  readonly fullName: string
}

/** Subjects of one kind, as the feature that keeps them tells the engine of them. */
export interface PaperSubjects {
  readonly kind: PaperSubjectKind
  /** The operation that shows the whole of such a subject: 'stays.get'. */
  readonly whole: OperationName
  /** @returns what papers and the log call it; undefined where there is none */
  readonly codeOf: (db: Reader, id: string) => Promise<string | undefined>
  /** Why nothing more is written of it; null where it can be. */
  readonly closed: (db: Reader, id: string) => Promise<PaperRefusal | null>
  /** What has happened to it and stands, in the order of time: a paper may belong to one of these. */
  readonly events: (
    db: Reader,
    id: string,
  ) => Promise<readonly { readonly id: string; readonly kind: StayEventKind; readonly happenedAt: Instant }[]>
  /** Whose they are, by subject; one that there is not is left out. */
  readonly people: (db: Reader, ids: readonly string[]) => Promise<ReadonlyMap<string, PaperPerson>>
  /** The decision about this that has been received, whether or not it came in answer to a paper of the register; null where none has. */
  readonly decided: (
    db: Reader,
    id: string,
    about: string,
  ) => Promise<{ readonly decision: Decision; readonly arrivedOn: PlainDate } | null>
  /** Of those whose papers are still waited for, `id` and `regime`: whom nothing has reached yet that would settle what is owed. */
  readonly awaiting: (settledBy: string) => RawBuilder<{ readonly id: string; readonly regime: Regime }>
}

/** What the engine gives every form; what else a form is filled from its owner reads. */
export interface FormFacts {
  /** Day on the paper. */
  readonly on: string
  readonly facility: Facility
  readonly places: Pick<Places, 'byCode' | 'provinces'>
  /** Typed on the paper's own page. */
  readonly fields: PaperFields
}

/** What the register knows of a paper's subject. */
export interface SubjectFacts<Own> {
  readonly own: Own
  /** What the subject is called. */
  readonly code: string | null
  readonly person: PaperPerson | null
  /** Of the parts that were read those in which something is written. */
  readonly parts: readonly string[]
  /** Changes whenever what a paper says of its subject may have changed. */
  readonly version: string
}

/** An answer to a paper that was recorded before, where it is corrected. */
export interface EarlierAnswer {
  readonly eventId: string | null
  readonly reason: string
}

/** How the subject of a form is read, and what of it matters once the paper has left. */
export interface FormSource<Own extends object> {
  /** The features of whose data the form is filled: where one of them changes, what a seat has seen of papers may have changed. */
  readonly reads: readonly RegisterFeature[]
  /** What its papers are about; null where they are about nobody. */
  readonly subjects: PaperSubjects | null
  /**
   * Parts of the record that are read for this form alone, by name: what is not named cannot be printed. Whoever may see the form may read
   * them, or its spec says of them who may.
   */
  readonly parts: readonly string[]
  /**
   * @param withheld of the parts those that are not to be read: they are as if nobody had written them
   * @throws RuleError `formNeedsEvent` when the event is not of the form's kinds; NotFoundError
   */
  readonly read: (db: Reader, subject: PaperSubject | null, spec: FormSpec, withheld: readonly string[]) => Promise<SubjectFacts<Own>>
  /** Where the person or the family of a paper's subject gets their copy; null where nobody has said. */
  readonly homeAddress: (db: Reader, subject: PaperSubject | null) => Promise<string | null>
  /** What an answer to the paper means for its subject. @returns the event that now tells of it; that of the answer before where it tells of none */
  readonly answered: (
    context: CommandContext,
    subject: PaperSubject | null,
    answer: PaperAnswer,
    before: EarlierAnswer,
  ) => Promise<string | null>
}

/** What stands at the head and the foot of every numbered paper. */
export interface PaperHead {
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
  /** Each copy marks whom it is for. */
  readonly markRecipient: boolean
}

/** The head of a working paper or of minutes with an agency and neither number nor signer. */
export const unnumberedHead = ({ letterhead, draft, code, issuedOn }: PaperHead, { on }: FormFacts) => ({
  letterhead,
  draft,
  code,
  issuedOn: issuedOn ?? on,
})

/** What every paper that goes out in copies has besides its number. */
export const issuedBy = ({ facility }: FormFacts, recipients: readonly Recipient[]) => ({
  facilityName: facility.name,
  recipients: recipients.map(({ name }) => name),
  copy: 0,
})

/** Who gets a copy, and which article says so. */
export interface ProposedRecipients {
  readonly article: string
  readonly recipients: Recipient[]
}

/** A paper of a form that is there already. */
export interface PaperThere {
  /** What was typed on it; null where it was issued beside the register. */
  readonly fields: PaperFields | null
  /** null while it is a draft. */
  readonly issuedOn: PlainDate | null
}

/** Data of some print, as its schema has let it through. */
export type PaperData = Readonly<Record<string, unknown>>

/** A form with its source read: what it says of this one subject. */
export interface FilledForm {
  readonly code: string | null
  readonly person: PaperPerson | null
  readonly parts: readonly string[]
  readonly version: string
  /** Kind and subject, as the book has them. */
  readonly about: (facts: FormFacts) => string
  readonly recipients: (facts: FormFacts) => ProposedRecipients
  /** Why it cannot be made now; null when it can. */
  readonly refused: (facts: FormFacts) => PaperRefusal | null
  /** What must be typed on its own page before it can be issued; null when nothing must. */
  readonly unfinished: (facts: FormFacts) => PaperRefusal | null
  /** What is seldom meant and not forbidden: it is asked before the paper is made; null where nothing is. */
  readonly asks: (facts: FormFacts) => PaperRefusal | null
  /** Why it is not made with the others of a pack, though it may be made by itself. */
  readonly refusedInPack: (facts: FormFacts) => PaperRefusal | null
  /** Whether a paper of the form that is there, or is being written, is the one that a pack makes. */
  readonly servesPack: (facts: FormFacts, paper: PaperThere) => boolean
  /** What the register knows of the fields that may be typed. */
  readonly proposedFields: (facts: FormFacts) => PaperFields
  /**
   * The print's data, checked against its schema: what the form does not have is refused (RuleError `notPrintable`).
   * @param seal what the code to check the paper by says; null where none is printed
   */
  readonly data: (facts: FormFacts, head: PaperHead, recipients: readonly Recipient[], seal: string | null) => PaperData
}

/** One form at work: what it is filled from and where that is typed, how it prints. */
export interface FormDeclaration {
  readonly print: AnyPrint
  readonly reads: readonly RegisterFeature[]
  readonly subjects: PaperSubjects | null
  readonly parts: readonly string[]
  /** Reads what it says of a subject. @throws RuleError `formNeedsEvent`; NotFoundError */
  readonly fill: (db: Reader, subject: PaperSubject | null, spec: FormSpec, withheld: readonly string[]) => Promise<FilledForm>
  /** What will print as a dotted line and somebody could type. */
  readonly missing: (data: PaperData, withheld: readonly string[]) => MissingField[]
  /** One copy on paper. @param copy from 0 */
  readonly layout: (data: PaperData, copy: number) => PrintedDocument
  readonly homeAddress: FormSource<object>['homeAddress']
  readonly answered: FormSource<object>['answered']
}

/** What decides a form's content, from all that is known. */
export interface FormRules<F, Data extends z.ZodType> {
  readonly about?: (facts: F) => string | null
  readonly recipients: (facts: F) => ProposedRecipients
  readonly refused?: (facts: F) => PaperRefusal | null
  readonly unfinished?: (facts: F) => PaperRefusal | null
  readonly asks?: (facts: F) => PaperRefusal | null
  readonly refusedInPack?: (facts: F) => PaperRefusal | null
  /** Where it is not said, every paper of the form. */
  readonly servesPack?: (facts: F, paper: PaperThere) => boolean
  readonly proposedFields?: (facts: F) => PaperFields
  readonly data: (facts: F, head: PaperHead, recipients: readonly Recipient[], seal: string | null) => z.input<Data>
  /** Paths that are often rightly empty; 'health.' means all below it. */
  readonly optional?: readonly string[]
  /** What stands in a part, where it is not optional anyway: whoever may not read the part is not asked for it. */
  readonly inPart?: Readonly<Record<string, readonly string[]>>
  /** Where a path, or all that begins with it, is typed; the first that fits. null, as for what is not named: on the paper's own page. */
  readonly typedAt?: TypedAt | ((data: z.infer<Data>) => TypedAt)
}
type TypedAt = readonly (readonly [path: string, at: TypedPlace | null])[]

/** The signer of the facility. */
const facilitySettings: TypedPlace = { feature: 'facility', place: 'settings' }

/** Ties a print to what it is filled from. */
export const defineForm = <Own extends object, Data extends z.ZodType>(
  print: Print<Data>,
  source: FormSource<Own>,
  rules: FormRules<FormFacts & Own, Data>,
): FormDeclaration => ({
  print,
  reads: source.reads,
  subjects: source.subjects,
  parts: source.parts,
  fill: async (db, subject, spec, withheld) => {
    const { own, ...known } = await source.read(db, subject, spec, withheld)
    const all = (facts: FormFacts): FormFacts & Own => ({ ...facts, ...own })
    return {
      ...known,
      about: (facts) => rules.about?.(all(facts)) || print.title,
      recipients: (facts) => rules.recipients(all(facts)),
      refused: (facts) => rules.refused?.(all(facts)) ?? null,
      unfinished: (facts) => rules.unfinished?.(all(facts)) ?? null,
      asks: (facts) => rules.asks?.(all(facts)) ?? null,
      refusedInPack: (facts) => rules.refusedInPack?.(all(facts)) ?? null,
      servesPack: (facts, paper) => rules.servesPack?.(all(facts), paper) ?? true,
      proposedFields: (facts) => rules.proposedFields?.(all(facts)) ?? {},
      data: (facts, head, recipients, seal) => {
        const data = rules.data(all(facts), head, recipients, seal) as object
        const read = print.data.safeParse({ ...data, formNumber: head.formNumber })
        if (!read.success) throw new RuleError('notPrintable')
        return read.data as PaperData
      },
    }
  },
  missing: (data, withheld) => {
    const { typedAt = [], optional = [], inPart = {} } = rules
    const closed = withheld.flatMap((part) => inPart[part] ?? [])
    return missingIn(data, [...optional, ...closed], typeof typedAt === 'function' ? typedAt(data as z.infer<Data>) : typedAt)
  },
  layout: (data, copy) => print.layout(('copy' in data ? { ...data, copy } : data) as z.input<Data>),
  homeAddress: source.homeAddress,
  answered: source.answered,
})

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
      at: typedAt.find(([begin]) => path === begin || path.startsWith(`${begin}.`))?.[1] ?? null,
    })),
    ...(signer?.name === null ? [{ path: 'signer.name', at: facilitySettings }] : []),
  ]
}

/** A birth of which only the year is known is not missing. */
const isBirth = (value: object): boolean => 'year' in value && 'month' in value && 'day' in value
