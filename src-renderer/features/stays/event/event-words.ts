import type { EventField } from '#contract/stays/events'
import type { StayEventKind } from '#contract/stays/words'
import { useAllTexts } from '../../../i18n/texts'
import type { RecordedKind } from '../addresses'

/** What happens to somebody in care, those of one sort together, the most frequent first. */
export const eventGroups: readonly (readonly ['moves' | 'decisions' | 'ends' | 'other', readonly RecordedKind[]])[] = [
  [
    'moves',
    ['RETURNED', 'TO_HOSPITAL', 'LEAVE_REQUESTED', 'LEAVE_STARTED', 'LEAVE_REFUSED', 'OUT_FOR_PROCEDURE', 'ESCAPED', 'LEFT', 'IMPRISONED'],
  ],
  ['decisions', ['KIND_CHANGED', 'DECISION_RECEIVED', 'SUSPENDED', 'TERM_REDUCED']],
  ['ends', ['COMPLETED', 'TRANSFERRED_OUT', 'EXEMPTED', 'QUIT', 'RELEASED', 'SHELTERED', 'DIED', 'OTHER_EXIT']],
  ['other', ['HEALTH_CHECKED', 'TURNED_ADULT']],
]

export const endingKinds: readonly StayEventKind[] = eventGroups.find(([group]) => group === 'ends')?.[1] ?? []

/** What a field of an event is called: by the kind of event where it has its own word. */
export function useFieldLabel(): (kind: StayEventKind, field: EventField) => string {
  const texts = useAllTexts()
  return (kind, field) => texts.first([`stays:detailOf.${kind}.${field}`, `stays:detail.${field}`])
}
