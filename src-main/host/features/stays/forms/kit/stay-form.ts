import type * as z from 'zod'
import type { PaperRefusal } from '#contract/papers/words'
import type { PlanPart } from '#contract/plans/operations'
import { defineForm, type FormDeclaration, type FormFacts, type FormRules, type FormSource } from '#host/features/papers/forms/kit/form'
import { readResident } from '#host/features/residents/handlers'
import { readStay } from '#host/features/stays/handlers'
import type { Print } from '#host/prints/kit/define-print'
import { refusedOf } from '../../rules'
import { newLawFrom } from '../../term-rules'
import { afterRehabDecided } from './answered'
import { type PersonFacts, readPerson } from './facts'
import { stayAsSubject } from './subjects'
import { representativeOf } from './words'

/** The facts of a paper about somebody. */
export type StayFormFacts<P extends PlanPart = never> = FormFacts & AboutStay<P>
interface AboutStay<P extends PlanPart> {
  readonly person: PersonFacts<P>
}

/** A paper about somebody. @param rules.parts of the stay's plans that it is filled from; no other is read for it */
export const stayForm = <Data extends z.ZodType, P extends PlanPart = never>(
  print: Print<Data>,
  { parts = [], refused, ...rules }: FormRules<StayFormFacts<P>, Data> & { readonly parts?: readonly P[] },
): FormDeclaration =>
  defineForm(print, aboutStay(parts), {
    ...rules,
    refused: (facts) => refusedWithdrawn(facts) ?? refusedBefore(facts) ?? refused?.(facts) ?? null,
  })

const refusedWithdrawn = ({ person: { stay } }: AboutStay<never>): PaperRefusal | null => {
  const key = refusedOf(stay)
  return key && { key, params: {} }
}

/** Every form of a stay cites Law 120/2025 and its decree: none of them is of a day before. What was issued then is recorded as an old paper. */
const refusedBefore = ({ on }: Pick<FormFacts, 'on'>): PaperRefusal | null =>
  on < newLawFrom ? { key: 'beforeNewLaw', params: { from: newLawFrom } } : null

const aboutStay = <P extends PlanPart>(parts: readonly P[]): FormSource<AboutStay<P>> => ({
  reads: ['residents', 'stays', ...(parts.length > 0 ? (['plans'] as const) : [])],
  subjects: stayAsSubject,
  parts,
  read: async (db, subject, spec, withheld) => {
    const { person, written, planVersions } = await readPerson(db, subject, spec, parts, withheld)
    const { stay, resident, papers } = person
    return {
      own: { person: person as PersonFacts<P> },
      code: stay.code,
      person: { id: resident.id, code: resident.code, fullName: resident.fullName },
      parts: written,
      version: [stay.version, resident.version, planVersions, ...papers.map(({ id }) => id)].join(' '),
    }
  },
  homeAddress: async (db, subject) => {
    const stay = await readStay(db, subject?.id ?? '')
    const resident = stay && (await readResident(db, stay.residentId))
    return (resident && representativeOf(resident)?.address) ?? null
  },
  answered: afterRehabDecided,
})
