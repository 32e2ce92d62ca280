import type { Facility, Signer } from '#contract/facility'
import type { FormNumber } from '#contract/papers/form-numbers'
import { type PaperFields, type PaperForm, paperForms, withheldFrom } from '#contract/papers/forms'
import type { PaperRefusal, Recipient } from '#contract/papers/operations'
import type { PaperSettings } from '#contract/papers/settings'
import type { Role } from '#contract/roles'
import type { PlainDate } from '#contract/values/calendar'
import type { CommandContext, QueryContext } from '#host/api/handlers'
import { RuleError } from '#host/api/rule-error'
import type { Reader } from '#host/database/tables'
import type { Places } from '#host/law/places'
import { letterheadOf } from '#host/prints/kit/data'
import { captionOn } from '../form-numbers/rules'
import { readFormNumbers } from '../form-numbers/store'
import type { FilledForm, FormDeclaration, FormFacts, PaperData, PaperSubject, ProposedRecipients } from '../forms/kit/form'
import { readSettings } from '../settings/handlers'
import { signersOn, symbolOf } from '../settings/rules'
import { draftOf, type KeptDraft } from './store'

/** Every form that some feature declares. */
export type Forms = Readonly<Record<PaperForm, FormDeclaration>>

/** All that a paper is made from besides its subject; a worker has no more. */
export interface PaperContext {
  readonly db: Reader
  readonly forms: Forms
  readonly facility: Facility
  readonly settings: PaperSettings
  readonly formNumbers: readonly FormNumber[]
  readonly places: Places
  /** Of whoever makes the papers: what they may not read stands on none of them. */
  readonly roles: readonly Role[]
}

export const paperContext = async (
  forms: Forms,
  { db, facility, office, caller }: QueryContext | CommandContext,
): Promise<PaperContext> => ({
  db,
  forms,
  roles: caller.roles,
  facility,
  places: office.places,
  settings: (await readSettings(db)).settings,
  formNumbers: await readFormNumbers(db),
})

/** Changes whenever what papers have from facility, settings and decrees may have changed. */
export const versionOfContext = ({ facility, settings, formNumbers }: PaperContext): string =>
  JSON.stringify([facility, settings, formNumbers])

/** What has been typed for a paper; null takes what the draft has, or what the register proposes. */
export interface PaperEntries {
  readonly recipients: readonly Recipient[] | null
  readonly recipientsReason: string | null
  readonly fields: PaperFields | null
  readonly signerId: string | null
}
const noEntries: PaperEntries = { recipients: null, recipientsReason: null, fields: null, signerId: null }

/** A paper ready to be laid out: whose, to whom, with what. */
export interface Composed {
  readonly form: PaperForm
  readonly subject: PaperSubject | null
  readonly filled: FilledForm
  readonly facts: FormFacts
  readonly fields: PaperFields
  readonly proposed: ProposedRecipients
  readonly recipients: readonly Recipient[]
  readonly recipientsReason: string | null
  readonly signer: Signer
  readonly symbol: string
  /** Number of the form on the paper's day. */
  readonly formNumber: string | null
  readonly about: string
  readonly markRecipient: boolean
  readonly refused: PaperRefusal | null
  /** What must still be typed on its own page; it is refused until then. */
  readonly unfinished: PaperRefusal | null
  /** What is asked before it is made. */
  readonly asks: PaperRefusal | null
  /** Parts of the form that whoever makes it may not read. */
  readonly withheld: readonly string[]
  /** Changes whenever what the paper would say may have changed. */
  readonly version: string
}

/** @throws RuleError `formNeedsStay`, `formNeedsEvent` when the subject is not of the form's kind; NotFoundError */
async function fill(
  db: Reader,
  forms: Forms,
  form: PaperForm,
  subject: PaperSubject | null,
  withheld: readonly string[],
): Promise<FilledForm> {
  const spec = paperForms[form]
  if ((forms[form].subjects?.kind ?? null) !== (subject?.kind ?? null)) throw new RuleError('formNeedsStay')
  return forms[form].fill(db, subject, spec, withheld)
}

const versionOf = (filled: FilledForm, draft: KeptDraft | undefined): string => `${filled.version} ${draft?.id} ${draft?.version}`

/** `Composed.version` as it would be now. */
export const versionNow = async (
  db: Reader,
  forms: Forms,
  form: PaperForm,
  subject: PaperSubject | null,
  draftId: string | null,
  withheld: readonly string[],
): Promise<string> => versionOf(await fill(db, forms, form, subject, withheld), await draftOf(db, form, subject, draftId))

/** @throws RuleError `signerNotValid`, `formNeedsStay`, `formNeedsEvent`; NotFoundError */
export async function compose(
  { db, forms, facility, settings, formNumbers, places, roles }: PaperContext,
  form: PaperForm,
  subject: PaperSubject | null,
  on: PlainDate,
  draft: KeptDraft | undefined,
  entries: PaperEntries = noEntries,
): Promise<Composed> {
  const withheld = withheldFrom(form, roles)
  const filled = await fill(db, forms, form, subject, withheld)
  const blank = Object.fromEntries(Object.keys(paperForms[form].fields).map((name) => [name, null]))
  const proposedFields = filled.proposedFields({ on, facility, places, fields: blank })
  const fields = { ...blank, ...proposedFields, ...draft?.fields, ...entries.fields }
  const facts = { on, facility, places, fields }
  const proposed = filled.recipients(facts)
  const signerId = entries.signerId ?? draft?.signerId ?? null
  const signer = signersOn(form, on, settings, facility).find(({ id }) => id === signerId)?.signer
  if (!signer) throw new RuleError('signerNotValid')
  const { series } = paperForms[form]
  return {
    form,
    subject,
    filled,
    facts,
    fields,
    proposed,
    signer,
    recipients: entries.recipients ?? draft?.recipients ?? proposed.recipients,
    recipientsReason: entries.recipients ? entries.recipientsReason : (draft?.recipientsReason ?? null),
    symbol: series === null ? '' : symbolOf(series, settings, facility),
    formNumber: captionOn(formNumbers, form, on),
    about: filled.about(facts),
    markRecipient: settings.markRecipient,
    refused: filled.refused(facts),
    unfinished: filled.unfinished(facts),
    asks: filled.asks(facts),
    withheld,
    version: versionOf(filled, draft),
  }
}

/** The print's data under a number and a day, or as a draft without. */
export function dataOf(
  { filled, facts, signer, symbol, formNumber, recipients, markRecipient }: Composed,
  { number, issuedOn, code }: { readonly number: number | null; readonly issuedOn: PlainDate | null; readonly code: string | null },
  seal: string | null = null,
): PaperData {
  const letterhead = letterheadOf(facts.facility)
  const head = { letterhead, symbol: symbol || '-', formNumber, signer, draft: false, number, issuedOn, code, markRecipient }
  return filled.data(facts, head, recipients, seal)
}

const asDraft = { number: null, issuedOn: null, code: null }

/** The print's data marked as a draft. */
export const draftData = (composed: Composed): PaperData => ({ ...dataOf(composed, asDraft), draft: true })

/** What would print as dotted lines and could be typed. */
export const missingOf = (forms: Forms, composed: Composed) => forms[composed.form].missing(dataOf(composed, asDraft), composed.withheld)
