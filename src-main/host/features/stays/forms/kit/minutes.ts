import { countIn, momentOn } from '#host/features/papers/forms/kit/fields'
import type { PaperHead, ProposedRecipients } from '#host/features/papers/forms/kit/form'
import type { StayFormFacts } from './stay-form'

// Minutes carry no number; both sides keep one.

/** Both sides of a hand-over. */
export const bothSides = (giver: string | null, receiver: string | null, article: string): ProposedRecipients => ({
  article,
  recipients: [
    { kind: 'PARTY', name: giver ?? 'Bên giao' },
    { kind: 'PARTY', name: receiver ?? 'Bên nhận' },
  ],
})

/** The head of a form that names no agency, and how many keep it. */
export const minutesOf = (
  { facility, fields }: StayFormFacts,
  { draft, code }: PaperHead,
  begun: string | null,
  finished: string | null,
) => ({
  draft,
  code,
  place: facility.place,
  begun: momentOn(begun),
  finished: momentOn(finished),
  on: momentOn(begun).on,
  copies: countIn(fields, 'copies'),
  giverKeeps: countIn(fields, 'giverKeeps'),
  receiverKeeps: countIn(fields, 'receiverKeeps'),
})
export const keptByTwo = { copies: 2, giverKeeps: 1, receiverKeeps: 1 }
