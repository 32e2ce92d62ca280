import type { InputOf } from '#contract'
import { maySeeForm, PaperForm, paperForms } from '#contract/papers/forms'
import type { Paper, PaperRefusal } from '#contract/papers/operations'
import type { PaperSettings } from '#contract/papers/settings'
import type { Role } from '#contract/roles'
import type { PlainDate } from '#contract/values/calendar'
import type { CommandContext, LogNote, QueryContext } from '#host/api/handlers'
import { found, NotFoundError, RuleError } from '#host/api/rule-error'
import { mayCall } from '#host/api/sessions'
import { digestOfCopies } from '#host/prints/engine/copies-digest'
import { readFormNumbers } from '../form-numbers/store'
import { readSettings } from '../settings/handlers'
import { issuersOf } from '../settings/rules'
import type { Desk } from './freeze'
import { refusedDay, refusedReserved } from './rules'
import { bookEnd, type FrozenPaper, openNumber, paperById } from './store'

// What every operation on papers begins with: who may, from where, under which number.

export const formsSeenBy = (roles: readonly Role[]): PaperForm[] => PaperForm.options.filter((form) => maySeeForm(form, roles))

/** A paper as long as its form is one the caller may see. @throws NotFoundError */
export async function seenPaper({ db, caller }: Pick<QueryContext, 'db' | 'caller'>, id: string): Promise<Paper> {
  const paper = found(await paperById(db, id))
  if (!maySeeForm(paper.form, caller.roles)) throw new NotFoundError()
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

export const deskOf = async ({ db, facility, office }: QueryContext | CommandContext): Promise<Desk> => ({
  db,
  facility,
  office,
  settings: (await readSettings(db)).settings,
  formNumbers: await readFormNumbers(db),
})

/** The settings, the numbers of the forms and the person as they were when a paper was laid out. */
export const surroundingsOf = ({ facility, settings, formNumbers }: Omit<Desk, 'db' | 'office'>, seen: string): string =>
  JSON.stringify([facility, settings, formNumbers, seen])

/** How the log calls a paper. */
export const nameOf = ({ number, symbol, form, residentCode }: Pick<Paper, 'number' | 'symbol' | 'form' | 'residentCode'>): string =>
  [number === null ? form : `${number}/${symbol}`, residentCode].filter(Boolean).join(' ')

/** What the log keeps of a paper that was issued: its hashes stand in the log's chain too, where changing them breaks it. */
export const inLog = ({ id, form, number, symbol, copies }: FrozenPaper): NonNullable<LogNote['changes']>[number] => ({
  field: number === null ? `${form} ${id.slice(0, 8)}` : `${number}/${symbol}`,
  before: null,
  after: `${id} ${digestOfCopies(copies.map(({ sha256 }) => sha256))}`,
})

export const yearOf = (day: PlainDate): number => Number(day.slice(0, 4))

/** A place in a book: the number, and what stands beside it. */
export interface Place {
  readonly number: number | null
  readonly beside: unknown
}

/**
 * The number a paper takes: the next one of its book, or one that was set aside.
 * @throws RuleError where the paper cannot bear its day
 */
export async function placeInBook(
  { db, today }: Pick<QueryContext, 'db' | 'today'>,
  { form, reserved, issuedOnReason }: Pick<InputOf<'papers.issue'>, 'form' | 'reserved' | 'issuedOnReason'>,
  on: PlainDate,
): Promise<Place> {
  const { series } = paperForms[form]
  const end = series === null ? null : await bookEnd(db, series, yearOf(on))
  if (series !== null && reserved !== null) {
    const open = await openNumber(db, series, yearOf(on), reserved)
    refuse(refusedReserved(on, today, open))
    return { number: reserved, beside: open }
  }
  refuse(refusedDay({ on, today, reason: issuedOnReason, last: end?.last ?? null }))
  return { number: end && end.number + 1, beside: end }
}
