import type { Recipient } from '#contract/papers/operations'
import { lineIn, linesIn } from '../kit/fields'
import { issuedBy } from '../kit/form'
import { freeForm } from '../kit/free-form'
import { letter } from './print'

/** A letter (công văn) about anything. */
export const letterForm = freeForm(letter, {
  about: ({ fields }) => lineIn(fields, 'about') && `V/v ${lineIn(fields, 'about')}`,
  recipients: ({ fields }) => ({
    article: '',
    recipients: linesIn(fields, 'addressees').map((name): Recipient => ({ kind: 'OTHER', name })),
  }),
  unfinished: ({ fields }) =>
    lineIn(fields, 'about') === null || lineIn(fields, 'body') === null ? { key: 'letterUnfinished', params: {} } : null,
  proposedFields: () => ({ filed: 'VT' }),
  data: (facts, head, to) => ({
    ...head,
    ...issuedBy(facts, to),
    about: lineIn(facts.fields, 'about'),
    addressees: linesIn(facts.fields, 'addressees'),
    paragraphs: (lineIn(facts.fields, 'body') ?? '').split(/\n+/).filter((paragraph) => paragraph.trim() !== ''),
    filed: lineIn(facts.fields, 'filed') ?? 'VT',
  }),
})
