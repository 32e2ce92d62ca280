import { randomUUID } from 'node:crypto'
import { type PaperForm, paperForms } from '#contract/papers/forms'
import type { Paper } from '#contract/papers/operations'
import type { Instant, PlainDate } from '#contract/values/calendar'
import { RuleError, StaleError } from '#host/api/rule-error'
import type { Writer } from '#host/database/tables'
import type { PaperSubject } from '../forms/kit/form'
import { sealOf } from '../seal/seal'
import { expectDraft } from './access'
import { type Composed, compose, dataOf, type Forms, type PaperContext, versionNow } from './compose'
import type { PrintCopies } from './printing'
import { draftOf, type FrozenPaper, issuedOf, keepIssued, openToReplace } from './store'

// How a paper is issued, alone or in a batch: prepared, frozen under a number, kept.

/** A paper that is wanted. */
export interface WantedPaper {
  readonly form: PaperForm
  readonly subject: PaperSubject | null
  readonly on: PlainDate
  readonly signerId: string | null
  /** The draft meant, where a form may have several for one subject. */
  readonly draftId: string | null
  /** See `draftVersion` in the contract; undefined takes whatever draft there is. */
  readonly draftVersion?: number | null | undefined
}

/** What is there to be frozen: the valid paper, where there may be but one, or a new one. */
export type PreparedPaper = { readonly earlier: Paper } | { readonly composed: Composed; readonly draftId: string | null }

/** @throws RuleError `draftChanged`, `signerNotValid`, `formNeedsStay`, `formNeedsEvent`; NotFoundError */
export async function preparePaper(
  papers: PaperContext,
  { form, subject, on, signerId, draftId, draftVersion }: WantedPaper,
): Promise<PreparedPaper> {
  const earlier = await issuedOf(papers.db, form, subject)
  if (earlier) return { earlier }
  const draft = await draftOf(papers.db, form, subject, draftId)
  expectDraft(draft, draftVersion)
  const entries = { recipients: null, recipientsReason: null, fields: null, signerId }
  return { composed: await compose(papers, form, subject, on, draft, entries), draftId: draft?.id ?? null }
}

/** What an issued paper gets from the moment, not from its subject. */
export interface Issuing {
  readonly number: number | null
  readonly on: PlainDate
  readonly onReason: string | null
  readonly by: string
  readonly at: Instant
}

/** A paper with all its copies, and what they were laid out from; nothing is written yet. */
export interface ReadyPaper {
  readonly frozen: FrozenPaper
  readonly draftId: string | null
  readonly version: string
  /** Parts of the form that were not read for it. */
  readonly withheld: readonly string[]
}

/**
 * Lays out, prints, reads again and hashes every copy of one paper under a number.
 * @param print in which thread
 * @throws RuleError when the form cannot be made for its subject now, `noRecipients`, `recipientsReasonNeeded`
 */
export async function freezePaper(
  { db, forms, settings }: PaperContext,
  { composed, draftId }: { readonly composed: Composed; readonly draftId: string | null },
  issuing: Issuing,
  print: PrintCopies,
): Promise<ReadyPaper> {
  const { form, subject, filled, recipients, fields, symbol, about, signer, recipientsReason } = composed
  const refused = composed.refused ?? composed.unfinished
  if (refused) throw new RuleError(refused.key, refused.params)
  if (recipients.length === 0) throw new RuleError('noRecipients')
  if (!recipientsReason && JSON.stringify(recipients) !== JSON.stringify(composed.proposed.recipients))
    throw new RuleError('recipientsReasonNeeded')
  const replaces = await openToReplace(db, form, subject)
  const id = randomUUID()
  const { number, on, onReason, by, at } = issuing
  const given = { number, issuedOn: on, code: [filled.code, id.slice(0, 8)].filter(Boolean).join(' · ') }
  const unsealed = dataOf(composed, given)
  const seal = settings.seal ? await sealOf(db, composed, unsealed, issuing) : null
  const data = seal === null ? unsealed : dataOf(composed, given, seal)
  const copies = await print({ form, data, copies: recipients.length, createdAt: at })
  const frozen: FrozenPaper = {
    id,
    form,
    subject,
    subjectCode: filled.code,
    person: filled.person,
    recipients,
    recipientsReason,
    fields,
    parts: filled.parts.filter((part) => part in (paperForms[form].parts ?? {})),
    data,
    symbol,
    about,
    signer,
    copies,
    replaces,
    series: paperForms[form].series,
    number,
    year: number === null ? null : Number(on.slice(0, 4)),
    issuedOn: on,
    issuedOnReason: onReason,
    issuedBy: by,
    templateVersion: forms[form].print.templateVersion,
    createdAt: at,
  }
  return { frozen, draftId, version: composed.version, withheld: composed.withheld }
}

/** Writes a paper with its number and its copies. @throws StaleError when what it says has changed since it was prepared */
export async function keepPaper(db: Writer, forms: Forms, { frozen, draftId, version, withheld }: ReadyPaper): Promise<void> {
  if ((await versionNow(db, forms, frozen.form, frozen.subject, draftId, withheld)) !== version) throw new StaleError()
  // A thread hands over plain bytes.
  const copies = frozen.copies.map(({ pdf, pages, sha256 }) => ({ pdf: Buffer.from(pdf), pages, sha256 }))
  await keepIssued(db, { ...frozen, copies }, draftId)
}
