import type { ResidentFilter, ResidentRow, Where } from '#contract/residents/operations'
import type { Phase, Regime, StayKind, StayState } from '#contract/stays/words'
import { formatDate } from '#contract/values/calendar'
import { vietnamese } from '#host/files/wording'

/** The words of a list on paper: those of the screen. */
export interface ListWords {
  readonly residents: {
    readonly status: Readonly<Record<ResidentFilter['status'], string>>
    readonly place: Readonly<Record<Where, string>>
    readonly sex: Readonly<Record<ResidentRow['sex'], string>>
    readonly filter: Readonly<Record<'compulsory' | 'voluntary' | 'held' | 'minors' | 'noStableResidence' | 'endsWithin' | 'text', string>>
  }
  readonly stays: {
    readonly kind: Readonly<Record<StayKind, string>>
    readonly state: Readonly<Record<StayState, string>>
    readonly regime: Readonly<Record<Regime, string>>
  }
  readonly phases: { readonly short: Readonly<Record<Phase, string>> }
}

export const listWords = async (resources: string): Promise<ListWords> => ({
  residents: await vietnamese(resources, 'residents'),
  stays: await vietnamese(resources, 'stays'),
  phases: await vietnamese(resources, 'phases'),
})

/** Whom a list is about: 'Đang theo dõi; Bắt buộc; Bệnh viện'. */
export function aboutList(filter: ResidentFilter, { residents, stays, phases }: ListWords): string {
  const { status, where, kind, regime, phase, minors, noStableResidence, endsWithinDays, text } = filter
  const kinds = { ...stays.kind, ...residents.filter }
  return [
    where ? residents.place[where] : residents.status[status],
    kind && kinds[kind],
    regime && stays.regime[regime],
    phase && phases.short[phase],
    minors && residents.filter.minors,
    noStableResidence && residents.filter.noStableResidence,
    endsWithinDays !== null && residents.filter.endsWithin.replace('{{days}}', String(endsWithinDays)),
    text.trim() && residents.filter.text.replace('{{text}}', text.trim()),
  ]
    .filter(Boolean)
    .join('; ')
}

/** 'Có mặt'; 'Về chịu tang, từ 12/11/2026 đến 16/11/2026'. */
export const placeText = ({ state, since, untilOn }: Pick<ResidentRow, 'state' | 'since' | 'untilOn'>, { stays }: ListWords): string =>
  [state && stays.state[state], [since && `từ ${formatDate(since)}`, untilOn && `đến ${formatDate(untilOn)}`].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ')
