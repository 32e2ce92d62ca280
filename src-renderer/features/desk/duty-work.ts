import { use } from 'react'
import { type DutyKind, dutySpecs } from '#contract/desk/duties'
import { type Duty, formOfDuty } from '#contract/desk/operations'
import { subjectText } from '#contract/desk/subject-text'
import { papers } from '#contract/papers/operations'
import type { Role } from '#contract/roles'
import type { Me } from '#contract/session'
import type { Params } from '#contract/texts/engine'
import { facilityDay, formatDate } from '#contract/values/calendar'
import { useMe } from '../../api/session'
import { useAllTexts } from '../../i18n/texts'
import { momentText } from '../../ui/values'
import { type AllDutyScreens, DutyScreensContext, type DutyStep } from '../duty-screens'
import { makePaperAddress } from '../papers/addresses'
import { useFormNames } from '../papers/parts'
import { residentAddress } from '../residents/addresses'
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
  /** A dialog on the person's page; `settles`: the one that says that it was done elsewhere, or why not. */
  | { readonly step: string; readonly settles: boolean }

/** In which dialog of the person's page a duty is done; undefined where it is done otherwise. */
export function stepOf({ kind, does }: Pick<Duty, 'kind' | 'does'>, { steps }: Pick<AllDutyScreens, 'steps'>): DutyStep | undefined {
  const { step } = dutySpecs[kind]
  return does.do === 'step' && step !== undefined ? steps[step] : undefined
}

/**
 * What the button of a duty opens: the work itself. What cannot be done in the register, or not by this person, is told as done elsewhere or
 * explained.
 * @returns null where it is the work of others, or cannot be done yet: there is only looking
 */
export function wayTo(duty: Duty, { roles, today }: Me, screens: Pick<AllDutyScreens, 'pages' | 'steps'>): Way | null {
  const { kind, does, doableFrom, person } = duty
  const may = (allowed: readonly Role[]) => allowed.some((role) => roles.includes(role))
  const { roles: workers, step } = dutySpecs[kind]
  if (!may(workers) || (doableFrom !== null && doableFrom > today)) return null
  const settle: Way = { step: settleStep(duty), settles: true }
  if (does.do === 'page') return screens.pages[kind]?.(duty) ?? settle
  if (does.do === 'form' && may(papers.issue.roles))
    return { to: makePaperAddress(does.form, { subjectId: person?.stayId ?? null, eventId: does.eventId }) }
  if (does.do === 'step' && may(stepOf(duty, screens)?.roles ?? [])) return { step: [step, ...does.with].join(':'), settles: false }
  return settle
}

/** The same for whoever is at the seat. @example const way = useWayTo()(duty) */
export function useWayTo(): (duty: Duty) => Way | null {
  const me = useMe()
  const screens = use(DutyScreensContext)
  return (duty) => wayTo(duty, me, screens)
}

/** Where a way leads from another page; null where it leads nowhere. */
export function linkOf(way: Way | null, { person }: Pick<Duty, 'person'>): Exclude<Way, { step: string }> | null {
  if (way !== null && 'to' in way) return way
  if (person === null) return null
  const to = residentAddress(person.residentId)
  return way === null ? { to } : { to, search: { stay: person.stayId, do: way.step } }
}

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
    action({ kind, does, copies, says }: Pick<Duty, 'kind' | 'does' | 'copies' | 'says'>, way: Way | null): string {
      if (way === null) return texts.of('desk')('action.look')
      if ('step' in way && way.settles) return texts.of('desk')('action.settle')
      if (does.do === 'form') return of(kind, 'make', { count: copies }) ?? texts.of('desk')('action.form')
      return always(kind, says ?? 'action')
    },
    /** What it is about: the person, or as its feature calls it: 'Tháng 10/2026'. */
    subject: (duty: Pick<Duty, 'kind' | 'about' | 'person' | 'named'>) => ({
      name: subjectText(duty, texts),
      code: duty.person?.residentCode ?? '',
    }),
    /** What it hangs on: 'Bỏ trốn 12/11/2026 08:00'. */
    cause({ cause, happensAt }: Pick<Duty, 'cause' | 'happensAt'>): string {
      const at = momentText(happensAt)
      return (
        texts.anywhere(`dutyOn.${cause}`, { on: formatDate(facilityDay(happensAt)), at }) ?? `${texts.at(`stays:event.${cause}`)} ${at}`
      )
    },
  }
}
