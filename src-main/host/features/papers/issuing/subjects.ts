import type { Paper } from '#contract/papers/operations'
import type { PaperSubject, PaperSubjects } from '../forms/kit/form'
import type { Forms } from './compose'

/** The subjects of which the contract speaks so far: a stay, an event of one, nobody. */
const stayKind = 'stay'

/** What is asked for at the door, as the engine has it; null is nobody. */
export const subjectOf = ({ stayId, eventId }: Pick<Paper, 'stayId' | 'eventId'>): PaperSubject | null =>
  stayId === null ? null : { kind: stayKind, id: stayId, eventId }

/** The same, on the way out. */
export const stayOf = ({
  subjectKind,
  subjectId,
}: {
  readonly subjectKind: string | null
  readonly subjectId: string | null
}): string | null => (subjectKind === stayKind ? subjectId : null)

/** What is known of the subjects of a kind, by the forms that are about them. */
export function subjectsOf(forms: Forms, kind: string = stayKind): PaperSubjects {
  const known = Object.values(forms).find(({ subjects }) => subjects?.kind === kind)?.subjects
  if (!known) throw new Error(`no form is about a ${kind}`)
  return known
}
