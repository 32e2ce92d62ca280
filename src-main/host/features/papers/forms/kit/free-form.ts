import type * as z from 'zod'
import type { Print } from '#host/prints/kit/define-print'
import { defineForm, type FormDeclaration, type FormFacts, type FormRules } from './form'

/** A paper about nobody in care: it is filled from what is typed for it. */
export const freeForm = <Data extends z.ZodType>(print: Print<Data>, rules: FormRules<FormFacts, Data>): FormDeclaration =>
  defineForm(print, aboutNobody, rules)

const aboutNobody = {
  reads: [],
  subjects: null,
  parts: [],
  read: async () => ({ own: {}, code: null, person: null, parts: [], version: '' }),
  homeAddress: async () => null,
  answered: async (_context: unknown, _subject: unknown, _answer: unknown, { eventId }: { readonly eventId: string | null }) => eventId,
}
