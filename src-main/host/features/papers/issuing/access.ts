import { maySeeForm, maySeePaper, ownerOf, PaperForm, withheldFrom } from '#contract/papers/forms'
import type { Paper, PaperRefusal } from '#contract/papers/operations'
import type { PaperSettings } from '#contract/papers/settings'
import type { Role } from '#contract/roles'
import type { LogNote, QueryContext } from '#host/api/handlers'
import { found, NotFoundError, RuleError } from '#host/api/rule-error'
import { mayCall } from '#host/api/sessions'
import { digestOfCopies } from '#host/prints/engine/copies-digest'
import { issuersOf } from '../settings/rules'
import { type FrozenPaper, paperById } from './store'

// What every operation on papers begins with: who may, and what the log calls it.

export const visibleForms = (roles: readonly Role[]): PaperForm[] => PaperForm.options.filter((form) => maySeeForm(form, roles))

/** Which papers somebody may see: their forms, and of them the parts that must not stand on them. */
export const visibleTo = (roles: readonly Role[]) => {
  const forms = visibleForms(roles)
  return { forms, withheld: forms.map((form) => ({ form, parts: withheldFrom(form, roles) })).filter(({ parts }) => parts.length > 0) }
}

/** A paper as long as it is one the caller may see. @throws NotFoundError */
export async function visiblePaper({ db, caller }: Pick<QueryContext, 'db' | 'caller'>, id: string): Promise<Paper> {
  const paper = found(await paperById(db, id))
  if (!maySeePaper(paper, caller.roles)) throw new NotFoundError()
  return paper
}

/** Whether the caller may issue and void a form's papers. */
export const mayIssue = (form: PaperForm, { caller }: Pick<QueryContext, 'caller'>, settings: PaperSettings): boolean =>
  maySeeForm(form, caller.roles) && mayCall(issuersOf(form, settings), caller.roles)

/** @throws RuleError `formNotYours` */
export function refuseOthers(form: PaperForm, context: Pick<QueryContext, 'caller'>, settings: PaperSettings): void {
  if (!mayIssue(form, context, settings)) throw new RuleError('formNotYours')
}

/**
 * What is kept or issued is what its writer has on the screen.
 * @param seen see `draftVersion` in the contract
 * @throws RuleError `draftChanged` when another seat has changed, discarded or begun the draft since
 */
export function expectDraft(draft: { readonly version: number } | undefined, seen: number | null | undefined): void {
  if (seen !== undefined && (draft?.version ?? null) !== seen) throw new RuleError('draftChanged')
}

/** @throws RuleError */
export function refuse(refused: PaperRefusal | null): void {
  if (refused) throw new RuleError(refused.key, refused.params)
}

/** How the log calls a paper. */
export const nameInLog = ({ number, symbol, form, residentCode }: Pick<Paper, 'number' | 'symbol' | 'form' | 'residentCode'>): string =>
  [number === null ? form : `${number}/${symbol}`, residentCode].filter(Boolean).join(' ')

/**
 * What the log keeps of a paper that was issued: its id, its hashes, which stand in the log's chain too, where changing them breaks it, and what its form is
 * called by the texts, which is what the log shows of it.
 */
export const changeInLog = ({ id, form, number, symbol, copies }: FrozenPaper): NonNullable<LogNote['changes']>[number] => ({
  field: number === null ? `${form} ${id.slice(0, 8)}` : `${number}/${symbol}`,
  before: null,
  after: `${id} ${digestOfCopies(copies.map(({ sha256 }) => sha256))} ${ownerOf(form)}:forms.${form}.name`,
})
