import { expect, test } from 'vitest'
import { PaperForm } from '#contract/papers/forms'
import { touchedBy } from '#host/api/changes'
import { formsIn } from '#host/features/forms-in'
import { declarations, holdings, touched } from '#host/features/index'
import { papers } from '#host/features/papers/feature'
import { defineForm } from '#host/features/papers/forms/kit/form'
import { letter } from '#host/features/papers/forms/letter/print'

// A form declares itself; the engine of papers takes everything it has to know from there.

const { letter: letterForm, 'destroy-minutes': minutesForm } = declarations.forms

test('a form that is filled from a feature has papers asked again when that feature’s data have changed', () => {
  const invitation = defineForm(
    letter,
    {
      reads: ['bundles'],
      subjects: null,
      parts: [],
      read: async () => ({ own: {}, code: null, person: null, parts: [], version: '' }),
      homeAddress: async () => null,
      answered: async () => null,
    },
    { recipients: () => ({ article: '', recipients: [] }), data: () => letter.samples.normal },
  )
  const { tables, reads } = papers
  if (typeof reads !== 'function') throw new Error('the engine reads what its forms read')
  const withIt = reads({ ...declarations, forms: Object.assign({ invitation }, declarations.forms) })
  const written = new Set(['bundle'] as const)
  expect(touched(written, new Set())).not.toContain('papers')
  expect(touchedBy({ ...holdings, papers: { tables, reads: withIt } })(written, new Set())).toContain('papers')
})

test('every spec has its form, in the order of the specs', () => {
  expect(Object.keys(declarations.forms).toSorted()).toEqual([...PaperForm.options].toSorted())
  for (const form of PaperForm.options) expect(declarations.forms[form].print.id).toBe(form)
})

test('a folder without a spec, a spec without a folder and a file that exports two forms end the start', () => {
  const both = { './letter/form.ts': { letterForm }, './destroy-minutes/form.ts': { minutesForm } }
  expect(Object.keys(formsIn('papers', both))).toEqual(['letter', 'destroy-minutes'])
  expect(() => formsIn('papers', { ...both, './invitation/form.ts': { letterForm } })).toThrow('no spec for invitation')
  expect(() => formsIn('papers', { './letter/form.ts': { letterForm } })).toThrow('forms/destroy-minutes/form.ts exports 0 forms')
  expect(() => formsIn('papers', { ...both, './letter/form.ts': { letterForm, minutesForm } })).toThrow('exports 2 forms')
})
