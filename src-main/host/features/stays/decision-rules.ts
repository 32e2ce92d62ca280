import type { StayOfDecision } from '#contract/stays/operations'
import { isOpen } from '#contract/stays/words'
import { fold } from '#contract/values/names'

const plain = (number: string) => fold(number).replaceAll(' ', '')

/** With what digits the number of a decision begins that is looked for; null where the text is no such number. */
export const leadingDigits = (text: string): string | null => /^\s*(\d+)/.exec(text)?.[1] ?? null

/**
 * Of some decisions those whose number begins with the text, marks, capitals and spaces aside; those about somebody in care first, then the newest.
 * Only one of several lines of the same person and number.
 */
export function decisionsMeant(all: readonly StayOfDecision[], text: string): StayOfDecision[] {
  const meant = all.filter(({ decision }) => plain(decision.number).startsWith(plain(text)))
  const once = new Map(meant.map((one) => [JSON.stringify([one.stayId, plain(one.decision.number)]), one]))
  const gone = ({ state }: StayOfDecision) => (isOpen(state) ? 0 : 1)
  return [...once.values()].sort((a, b) => gone(a) - gone(b) || (a.decision.on < b.decision.on ? 1 : -1))
}
