import { IconFileText, IconForms } from '@tabler/icons-react'
import { type FormNumber, numberOn } from '#contract/papers/form-numbers'
import { maySeeForm, ownerOf, PaperForm, paperForms } from '#contract/papers/forms'
import { papers as operations } from '#contract/papers/operations'
import { formatDate } from '#contract/values/calendar'
import { foldedWords } from '#contract/values/names'
import { callQuery } from '../../api/client'
import type { Finder, Hit, Question } from '../feature'
import { chosenPeopleAddress, makePaperAddress, paperAddress, papersAddress } from './addresses'
import { paperNumber } from './paper-state'

const { roles } = operations.list

/** Papers by their number, with or without its symbol: '412', '412/TB'. */
const papersByNumber: Finder = {
  title: 'papers:list.title',
  icon: IconFileText,
  roles,
  find: async ({ text, texts }) => {
    if (!/^\d{1,6}\s*(\/|$)/.test(text)) return []
    const { rows } = await callQuery('papers.list', { text, limit: 12 })
    return rows.map((paper) => ({
      address: paperAddress(paper.id),
      name: [paperNumber(paper) ?? texts.at('papers:state.DRAFT'), texts.at(`${ownerOf(paper.form)}:forms.${paper.form}.short`)].join(
        ' · ',
      ),
      facts: [paper.fullName ?? '', paper.issuedOn === null ? '' : formatDate(paper.issuedOn), paper.residentCode ?? ''],
      isPast: paper.state === 'VOID',
    }))
  },
}

/** Forms by their number or their words: 'mau 51', 'giay xac nhan'. */
const forms: Finder = {
  title: 'papers:palette.forms',
  icon: IconForms,
  roles,
  find: async (question) => {
    const numbers = await callQuery('papers.formNumbers.list', {})
    return formsMeant(question, numbers).map((form) => ({ name: nameOf(form, question, numbers), ...wayTo(form, question) }))
  },
}

export const finders: readonly Finder[] = [papersByNumber, forms]

function nameOf(form: PaperForm, { texts, today }: Question, numbers: readonly FormNumber[]): string {
  const words = texts.at(`${ownerOf(form)}:forms.${form}.name`)
  const valid = numberOn(numbers, form, today)
  return valid ? texts.at('papers:numbered', { words, number: valid.number }) : words
}

/** Forms which somebody may see and that have every word that was typed; a number is meant as a whole. */
function formsMeant(question: Question, numbers: readonly FormNumber[]): PaperForm[] {
  const typed = foldedWords(question.text)
  const letters = typed.join('')
  if (letters.length < 2) return []
  return PaperForm.options.filter((form) => {
    if (!maySeeForm(form, question.roles)) return false
    const words = foldedWords(nameOf(form, question, numbers))
    return typed.every((one) => words.some((word) => (/^\d/.test(one) ? word === one : word.startsWith(one))))
  })
}

/** Where a form is written for whoever is chosen, or for nobody; to those who do not make it, and of one that hangs on an event, the papers there are. */
function wayTo(form: PaperForm, { roles: held }: Question): Pick<Hit, 'address' | 'search'> {
  const { subject, makers } = paperForms[form]
  const makes = makers.some((role) => held.includes(role))
  if (makes && subject === 'none') return { address: makePaperAddress(form) }
  if (makes && subject === 'stay') return { address: chosenPeopleAddress, search: { form } }
  return { address: papersAddress, search: { form } }
}
