import { maySeeForm, maySeePaper, type PaperForm, paperForms } from '#contract/papers/forms'
import type { OldPaper } from '#contract/papers/old'
import type { Paper, PaperRef } from '#contract/papers/operations'
import type { PackAnswer, PackLine } from '#contract/papers/pack'
import type { HandlersOf, QueryContext } from '#host/api/handlers'
import type { Reader } from '#host/database/tables'
import { answerTo } from '../dispatch/store'
import type { PaperSubject, PaperThere } from '../forms/kit/form'
import { mayIssue } from '../issuing/access'
import { type Composed, compose, type Forms, missingOf, type PaperContext, paperContext } from '../issuing/compose'
import { isNeverHere } from '../issuing/rules'
import { draftOf, papersOfSubject } from '../issuing/store'
import { noteSubject } from '../issuing/subjects'
import { oldFormsOn } from '../old/rules'
import { oldPapersOf } from '../old/store'
import { issuersOf } from '../settings/rules'
import { answeredInPack, formsOfPack } from './rules'

export const packHandlers = (forms: Forms): HandlersOf<'papers'>['pack'] => ({
  get: async (context, { stayId, pack }) => {
    const { db, caller, today } = context
    const subject = { kind: 'stay', id: stayId, eventId: null } as const
    await noteSubject(context, forms, subject)
    const papers = await paperContext(forms, context)
    const there = (await papersOfSubject(db, subject)).filter((paper) => paper.eventId === null && maySeePaper(paper, caller.roles))
    const old = (await oldPapersOf(db, stayId, oldFormsOn(papers.formNumbers, today))).filter(
      ({ withdrawnReason }) => withdrawnReason === null,
    )
    const lines: PackLine[] = []
    for (const form of formsOfPack(pack)) {
      const line = await lineOf(context, papers, form, subject, there, old)
      if (line) lines.push(line)
    }
    const answers = await Promise.all(
      answeredInPack(pack)
        .filter((form) => maySeeForm(form, caller.roles))
        .map(async (form) => {
          const paper = there.find((one) => one.form === form && one.state === 'ISSUED')
          return { form, paper: paper ? refOf(paper) : null, answer: await arrivedFor(db, forms, form, stayId, paper) }
        }),
    )
    const ofTheEnd = ({ form, state }: PackLine) =>
      paperForms[form].stage === 'end' && (state === 'ISSUED' || state === 'ON_PAPER' || state === 'READY')
    return { lines, answers, begun: lines.some(ofTheEnd) || answers.some(({ paper }) => paper !== null) }
  },
})

/** One form as it stands; undefined where it is for other kinds of residents. */
async function lineOf(
  context: QueryContext,
  papers: PaperContext,
  form: PaperForm,
  subject: PaperSubject | null,
  there: readonly Paper[],
  old: readonly OldPaper[],
): Promise<PackLine | undefined> {
  const line = { form, paper: null, onPaper: null, refused: null, makers: [], draftId: null, missing: 0 }
  const others: PackLine = { ...line, state: 'OTHERS', makers: [...issuersOf(form, papers.settings)] }
  // Of a form that somebody may not see nothing is read.
  if (!maySeeForm(form, context.caller.roles)) return others
  const asProposed = await compose(papers, form, subject, context.today, undefined)
  const serves = (paper: PaperThere) => asProposed.filled.servesPack(asProposed.facts, paper)
  const own = there.filter((paper) => paper.form === form)
  const issued = own.find((paper) => paper.state === 'ISSUED' && serves(paper))
  if (issued) return { ...line, state: 'ISSUED', paper: refOf(issued) }
  const onPaper = old.find(({ nowForm, issuedOn }) => nowForm === form && serves({ fields: null, issuedOn }))
  if (onPaper) return { ...line, state: 'ON_PAPER', onPaper: { number: onPaper.number, issuedOn: onPaper.issuedOn } }
  if (asProposed.refused && isNeverHere(asProposed.refused)) return undefined
  if (!mayIssue(form, context, papers.settings)) return others
  const begun = own.find(
    ({ state, fields }) => state === 'DRAFT' && serves({ fields: { ...asProposed.fields, ...fields }, issuedOn: null }),
  )
  const draftId = begun?.id ?? null
  const draft = begun && (await draftOf(context.db, form, subject, begun.id))
  const composed = draft ? await compose(papers, form, subject, context.today, draft) : asProposed
  const refused = refusedInPack(composed)
  if (refused) return { ...line, state: 'REFUSED', refused }
  return { ...line, state: 'READY', draftId, missing: missingOf(papers.forms, composed).length }
}

/** The answer to the paper; where none was recorded to it, the decision itself, as the stay has it. */
async function arrivedFor(db: Reader, forms: Forms, form: PaperForm, id: string, paper: Paper | undefined): Promise<PackAnswer['answer']> {
  const answer = paper && (await answerTo(db, paper.id))
  if (answer) return { kind: answer.kind, number: answer.number, on: answer.on, issuer: answer.issuer, arrivedOn: answer.arrivedOn }
  const settledBy = paperForms[form].answer?.settledBy
  const decided = settledBy && (await forms[form].subjects?.decided(db, id, settledBy))
  if (!settledBy || !decided) return null
  const { number, on, issuer } = decided.decision
  return { kind: settledBy, number, on, issuer, arrivedOn: decided.arrivedOn }
}

const refusedInPack = ({ refused, unfinished, filled, facts }: Composed) => refused ?? filled.refusedInPack(facts) ?? unfinished

const refOf = ({ id, number, symbol, issuedOn }: Paper): PaperRef => ({ id, number, symbol, issuedOn })
