import { createHash, randomUUID } from 'node:crypto'
import type { Facility, Signer } from '#contract/facility'
import type { FormNumber } from '#contract/papers/form-numbers'
import { type PaperFields, type PaperForm, paperForms } from '#contract/papers/forms'
import type { Paper, PaperRefusal, Recipient } from '#contract/papers/operations'
import type { PaperSettings } from '#contract/papers/settings'
import type { Instant, PlainDate } from '#contract/values/calendar'
import type { Office } from '#host/api/office'
import { RuleError } from '#host/api/rule-error'
import type { Reader } from '#host/database/tables'
import { readBack } from '#host/prints/engine/read-back'
import { renderPdf } from '#host/prints/engine/render'
import { letterheadOf } from '#host/prints/kit/data'
import { captionOn } from '../form-numbers/rules'
import { definitions } from '../forms'
import { type Facts, type PersonFacts, personOf, type Subject, versionOf } from '../forms/facts'
import type { PaperData, Proposal } from '../forms/form'
import { sealOf } from '../seal/seal'
import { signersOn, symbolOf } from '../settings/rules'
import { draftOf, type FrozenCopy, type FrozenPaper, type KeptDraft } from './store'

/** All that a paper is made from besides its subject; a worker has no more. */
export interface Desk {
  readonly db: Reader
  readonly facility: Facility
  readonly settings: PaperSettings
  readonly formNumbers: readonly FormNumber[]
  readonly office: Pick<Office, 'places'>
}

/** What has been decided about a paper before it is laid out. */
export interface Typed {
  readonly recipients: readonly Recipient[] | null
  readonly recipientsReason: string | null
  readonly fields: PaperFields | null
  readonly signerId: string | null
}
export const nothingTyped: Typed = { recipients: null, recipientsReason: null, fields: null, signerId: null }

/** A paper ready to be laid out: whose, to whom, with what. */
export interface Composed {
  readonly form: PaperForm
  readonly subject: Subject
  readonly code: { readonly stay: string | null; readonly resident: string | null }
  readonly facts: Facts
  readonly fields: PaperFields
  readonly proposal: Proposal
  readonly recipients: readonly Recipient[]
  readonly recipientsReason: string | null
  readonly signer: Signer
  readonly symbol: string
  /** Number of the form on the paper's day. */
  readonly formNumber: string | null
  readonly about: string
  readonly refused: PaperRefusal | null
  /** Changes whenever what the paper would say may have changed. */
  readonly seen: string
}

const seenOf = (person: PersonFacts | null, draft: KeptDraft | undefined): string => `${versionOf(person)} ${draft?.id} ${draft?.version}`

/** `Composed.seen` as it would be now. */
export const seenNow = async (db: Reader, form: PaperForm, subject: Subject, draftId: string | null): Promise<string> =>
  seenOf(await personOf(db, form, subject, definitions[form].parts), await draftOf(db, form, subject, draftId))

/** @throws RuleError `signerNotValid`, `formNeedsStay`, `formNeedsEvent`; NotFoundError */
export async function compose(
  { db, facility, settings, formNumbers, office }: Desk,
  form: PaperForm,
  subject: Subject,
  on: PlainDate,
  draft: KeptDraft | undefined,
  typed: Typed = nothingTyped,
): Promise<Composed> {
  const definition = definitions[form]
  const person = await personOf(db, form, subject, definition.parts)
  const own = { on, facility, places: office.places, person }
  const blank = Object.fromEntries(Object.keys(paperForms[form].fields).map((name) => [name, null]))
  const fields = { ...blank, ...definition.proposedFields({ ...own, fields: blank }), ...draft?.fields, ...typed.fields }
  const facts = { ...own, fields }
  const proposal = definition.recipients(facts)
  const recipients = typed.recipients ?? draft?.recipients ?? proposal.recipients
  const signerId = typed.signerId ?? draft?.signerId ?? null
  const signer = signersOn(form, on, settings, facility).find(({ id }) => id === signerId)?.signer
  if (!signer) throw new RuleError('signerNotValid')
  const { series } = paperForms[form]
  return {
    form,
    subject,
    facts,
    fields,
    proposal,
    recipients,
    signer,
    code: { stay: person?.stay.code ?? null, resident: person?.resident.code ?? null },
    recipientsReason: typed.recipients ? typed.recipientsReason : (draft?.recipientsReason ?? null),
    symbol: series === null ? '' : symbolOf(series, settings, facility),
    formNumber: captionOn(formNumbers, form, on),
    about: definition.about(facts),
    refused: definition.refused(facts),
    seen: seenOf(person, draft),
  }
}

/** The print's data under a number and a day, or as a draft without. */
export function dataOf(
  composed: Composed,
  issued: { number: number | null; issuedOn: PlainDate | null; code: string | null },
  seal: string | null = null,
): PaperData {
  const { form, facts, signer, symbol, formNumber, recipients } = composed
  const head = { letterhead: letterheadOf(facts.facility), symbol: symbol || '-', formNumber, signer, draft: false, ...issued }
  return definitions[form].data(facts, head, recipients, seal)
}

/** One copy as a PDF that has been read again. @param createdAt written into the file */
async function printedCopy(form: PaperForm, data: PaperData, copy: number, createdAt: Instant): Promise<FrozenCopy> {
  const pdf = Buffer.from(await renderPdf([definitions[form].layout(data, copy)], { createdAt: new Date(createdAt) }))
  return { pdf, pages: readBack(pdf).pages, sha256: createHash('sha256').update(pdf).digest('hex') }
}

/** What an issued paper gets from the moment, not from its subject. */
export interface Issuing {
  readonly number: number | null
  readonly on: PlainDate
  readonly onReason: string | null
  readonly by: string
  readonly at: Instant
}

/**
 * Lays out, prints, reads again and hashes every copy of one paper under a number; nothing is written.
 * @throws RuleError when the form cannot be made for its subject now, `noRecipients`, `recipientsReasonNeeded`
 */
export async function freeze(
  { db, settings }: Desk,
  composed: Composed,
  issuing: Issuing,
  replaces: Paper['id'] | null,
): Promise<FrozenPaper> {
  const { form, subject, recipients, fields, refused, code, symbol, about, signer, recipientsReason } = composed
  if (refused) throw new RuleError(refused.key, refused.params)
  if (recipients.length === 0) throw new RuleError('noRecipients')
  if (!recipientsReason && JSON.stringify(recipients) !== JSON.stringify(composed.proposal.recipients))
    throw new RuleError('recipientsReasonNeeded')
  const id = randomUUID()
  const given = { number: issuing.number, issuedOn: issuing.on, code: [code.stay, id.slice(0, 8)].filter(Boolean).join(' · ') }
  const data = dataOf(composed, given, await sealOf(db, composed, issuing, settings.seal))
  const copies: FrozenCopy[] = []
  for (const copy of recipients.keys()) copies.push(await printedCopy(form, data, copy, issuing.at))
  return {
    id,
    form,
    ...subject,
    recipients,
    recipientsReason,
    fields,
    data,
    symbol,
    about,
    signer,
    copies,
    replaces,
    series: paperForms[form].series,
    number: issuing.number,
    year: issuing.number === null ? null : Number(issuing.on.slice(0, 4)),
    issuedOn: issuing.on,
    issuedOnReason: issuing.onReason,
    issuedBy: issuing.by,
    templateVersion: definitions[form].print.templateVersion,
    createdAt: issuing.at,
  }
}

const asDraft = { number: null, issuedOn: null, code: null }

/** The first copy as it would be printed, marked as a draft. */
export async function printDraft(composed: Composed): Promise<{ file: Buffer; pages: number }> {
  const data = { ...dataOf(composed, asDraft), draft: true }
  const file = Buffer.from(await renderPdf([definitions[composed.form].layout(data, 0)]))
  return { file, pages: readBack(file).pages }
}

/** What would print as dotted lines. */
export const missingOf = (composed: Composed) => definitions[composed.form].missing(dataOf(composed, asDraft))
