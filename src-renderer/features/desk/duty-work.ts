import { type Duty, type DutyKind, dutyRoles, formOfDuty } from '#contract/desk'
import { PaperForm } from '#contract/papers/forms'
import { papers } from '#contract/papers/operations'
import { phases } from '#contract/phases'
import type { Role } from '#contract/roles'
import { stays } from '#contract/stays/operations'
import type { Params } from '#contract/texts/engine'
import { facilityDay, formatDate, type PlainDate } from '#contract/values/calendar'
import { useAllTexts } from '../../i18n/texts'
import { momentText } from '../../ui/values'
import { makePaperAddress, paperAnswersAddress } from '../papers/addresses'
import { useFormNames } from '../papers/parts'
import { phaseStep } from '../phases/addresses'
import { residentAddress } from '../residents/addresses'
import { eventStep, type RecordedKind, residenceStep } from '../stays/addresses'
import { settleStep } from './addresses'

/**
 * What is to be done, as the row says it, with the number its form has today: 'Thông báo trước 30 ngày (Mẫu 51)'.
 * @example const workOf = useWorkNames(); workOf(duty)
 */
export function useWorkNames(): (duty: Pick<Duty, 'kind' | 'does'>) => string {
  const texts = useDutyTexts()
  const names = useFormNames()
  return (duty) => {
    const words = texts.name(duty.kind)
    const form = formOfDuty(duty)
    return form ? names.of(words, form) : words
  }
}

/** How somebody gets to the work of a duty. */
export type Way =
  /** A page of its own. */
  | { readonly to: string; readonly search?: Readonly<Record<string, string>> }
  /** A dialog on the person's page. */
  | { readonly step: string; readonly does: Exclude<Duty['does']['do'], 'form' | 'answer'> }

/** Who may write down what does a duty; `settle` is left to everybody whose work it is. */
const writers: Readonly<Record<Exclude<Duty['does']['do'], 'settle'>, readonly Role[]>> = {
  form: papers.issue.roles,
  event: stays.recordEvent.roles,
  phase: phases.set.roles,
  residence: stays.registerResidence.roles,
  answer: papers.dispatch.answer.roles,
}

/**
 * What the button of a duty opens: the work itself. What cannot be done in the register, or not by this person, is told as done elsewhere or
 * explained.
 * @returns null where it is the work of others, or cannot be done yet: there is only looking
 */
export function wayTo({ kind, does, dueAt, stayId, hangsOn }: Duty, { roles, today }: Seat): Way | null {
  const may = (allowed: readonly Role[]) => allowed.some((role) => roles.includes(role))
  // What is written on the last day cannot be written before it.
  if (!may(dutyRoles[kind]) || (kind === 'confirmation' && facilityDay(dueAt) > today)) return null
  const settle: Way = { step: settleStep(kind, hangsOn), does: 'settle' }
  if (does.do === 'settle' || !may(writers[does.do])) return settle
  if (does.do === 'form') {
    const form = PaperForm.safeParse(does.form).data
    return form ? { to: makePaperAddress(form, { stayId, eventId: does.eventId }) } : settle
  }
  if (does.do === 'answer') return { to: paperAnswersAddress, search: { answer: does.paperId } }
  if (does.do === 'event') {
    return { step: eventStep(does.kinds.filter((one): one is RecordedKind => one !== 'ADMITTED')), does: 'event' }
  }
  return does.do === 'phase' ? { step: phaseStep(does.phase, does.closing), does: 'phase' } : { step: residenceStep, does: 'residence' }
}

interface Seat {
  readonly roles: readonly Role[]
  readonly today: PlainDate
}

/** Where a way leads from another page. */
export const linkOf = (way: Way, { residentId, stayId }: Pick<Duty, 'residentId' | 'stayId'>) =>
  'to' in way ? way : { to: residentAddress(residentId), search: { stay: stayId, do: way.step } }

/**
 * The words of duties: `duty.<kind>.name`, `.short`, `.hint`, `.action`, or `.make` where it is a paper, in the texts of the feature that raises them.
 */
export function useDutyTexts() {
  const texts = useAllTexts()
  const of = (kind: DutyKind, part: string, params?: Params) => texts.anywhere(`duty.${kind}.${part}`, params)
  const always = (kind: DutyKind, part: string) => of(kind, part) ?? `⟦duty.${kind}.${part}⟧`
  return {
    /** The work itself: 'Giấy xác nhận'. */
    name: (kind: DutyKind) => always(kind, 'name'),
    /** For choices. */
    short: (kind: DutyKind) => always(kind, 'short'),
    /** What is worth knowing beside it; null where nothing is. */
    hint: (kind: DutyKind) => of(kind, 'hint'),
    /** What the button of a row says. @param way null where there is only looking */
    action({ kind, does, copies }: Pick<Duty, 'kind' | 'does' | 'copies'>, way: Way | null): string {
      if (way === null) return texts.of('desk')('action.look')
      if ('step' in way && way.does === 'settle') return texts.of('desk')('action.settle')
      // Before the time is over, somebody who left is awaited back.
      const awaited = kind === 'quit' && does.do === 'event' && does.kinds[0] === 'RETURNED'
      if (does.do === 'form') return of(kind, 'make', { count: copies }) ?? texts.of('desk')('action.form')
      return always(awaited ? 'leaveReturn' : kind, 'action')
    },
    /** What it hangs on: 'Bỏ trốn 12/11/2026 08:00'. */
    cause({ cause, happensAt }: Pick<Duty, 'cause' | 'happensAt'>): string {
      const at = momentText(happensAt)
      return (
        texts.anywhere(`dutyOn.${cause}`, { on: formatDate(facilityDay(happensAt)), at }) ?? `${texts.at(`stays:event.${cause}`)} ${at}`
      )
    },
  }
}
