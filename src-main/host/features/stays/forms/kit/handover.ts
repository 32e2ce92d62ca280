import type { Handover } from '#contract/stays/events'
import type { PaperHead } from '#host/features/papers/forms/kit/form'
import { minutesOf } from './minutes'
import { eventOfPaper, residentRecord, stayRecord } from './places'
import type { StayFormFacts } from './stay-form'
import { identityOf, itemLine } from './words'

// Mẫu 31 and 42: minutes of handing somebody over with file and belongings.

/** The hand-over that belongs to the event: of the admission it stands in the stay. */
export const handoverOf = ({ person: { stay, event } }: StayFormFacts): Handover | null =>
  event?.kind === 'ADMITTED' ? stay.handover : (event?.detail.handover ?? null)

/** What both forms say: who gave and who received, when, the person's condition, papers and things. The agencies are said by the form. */
export function handoverData(facts: StayFormFacts, head: PaperHead) {
  const { event, resident } = facts.person
  const handover = handoverOf(facts)
  return {
    ...minutesOf(facts, head, event?.happenedAt ?? null, handover?.finishedAt ?? null),
    giver: { name: handover?.giverName ?? null, title: handover?.giverTitle ?? null, agency: handover?.giverAgency ?? null },
    receiver: { name: handover?.receiverName ?? null, title: handover?.receiverTitle ?? null },
    person: identityOf(resident),
    condition: handover?.condition || null,
    documents: handover?.documents.map(itemLine) ?? [],
    belongings: handover?.belongings.map(itemLine) ?? [],
  }
}

export const handoverTypedAt = [
  ['person', residentRecord],
  ['court', stayRecord],
  ['decision', stayRecord],
  ['exit', eventOfPaper],
  ['giver', stayRecord],
  ['receiver', stayRecord],
  ['documents', stayRecord],
  ['belongings', stayRecord],
  ['condition', stayRecord],
  ['begun', eventOfPaper],
  ['finished', stayRecord],
] as const
