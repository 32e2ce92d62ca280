import type { InputOf } from '#contract'
import type { LabelOptions } from '#contract/papers/labels'
import type { Paper, Recipient } from '#contract/papers/operations'
import type { QueryContext } from '#host/api/handlers'
import { found } from '#host/api/rule-error'
import type { CopyOfPaper } from '../batch/rules'
import { visiblePaper } from '../issuing/access'
import type { Forms } from '../issuing/compose'
import { subjectOf } from '../issuing/subjects'
import { printTask } from '../tasks'

/** The copies asked for, in their order. @throws NotFoundError where there is none, or its form is not one the caller may see */
export async function visibleCopies(context: QueryContext, asked: InputOf<'papers.dispatch.labels'>['copies']): Promise<CopyOfPaper[]> {
  const papers = new Map<string, Paper>()
  for (const { id } of asked) if (!papers.has(id)) papers.set(id, await visiblePaper(context, id))
  return asked.map(({ id, copy }) => {
    const paper = found(papers.get(id))
    return { paper, copy, recipient: found(paper.recipients[copy - 1]) }
  })
}

/** Labels in the order of the copies. */
export async function printedLabels(forms: Forms, context: QueryContext, copies: readonly CopyOfPaper[], options: LabelOptions) {
  const labels = []
  for (const copy of copies) labels.push(await labelOf(forms, context, copy))
  const data = { ...options, sender: context.facility.name, labels }
  const { file, pages } = await context.office.press.ask(printTask, { print: 'envelope-labels', data })
  return { pdf: file, pages }
}

const atHome: readonly Recipient['kind'][] = ['FAMILY', 'PARENTS', 'PERSON']

/** The family's address is among the contacts; agencies are found by their names. */
async function labelOf(forms: Forms, { db }: QueryContext, { paper, recipient: { kind, name } }: CopyOfPaper) {
  return {
    number: paper.number === null ? null : `${String(paper.number).padStart(2, '0')}/${paper.symbol}`,
    addressee: name,
    address: atHome.includes(kind) ? await forms[paper.form].homeAddress(db, subjectOf(paper)) : null,
  }
}
