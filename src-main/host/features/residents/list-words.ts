import type { ResidentFilter, ResidentRow } from '#contract/residents/operations'
import type { Texts } from '#contract/texts/engine'
import { formatDate } from '#contract/values/calendar'
import { askedFor } from '#host/api/asked'

/** Addresses of the words for whom a list is about, but for the words that somebody has typed and the days of an end. */
function chosenIn({ status, where, kind, regime, phase, minors, noStableResidence }: ResidentFilter): string[] {
  return [
    where ? `residents:place.${where}` : `residents:status.${status}`,
    kind && (kind === 'compulsory' || kind === 'voluntary' || kind === 'held' ? `residents:filter.${kind}` : `stays:kind.${kind}`),
    regime && `stays:regime.${regime}`,
    phase && `phases:short.${phase}`,
    minors && 'residents:filter.minors',
    noStableResidence && 'residents:filter.noStableResidence',
  ].filter((address) => typeof address === 'string')
}

/** Whom a list is about, for the log. */
export const listInLog = (filter: ResidentFilter): string =>
  askedFor([...chosenIn(filter), filter.endsWithinDays !== null && 'residents:filter.ends', filter.endsWithinDays], filter.text)

/** Whom a list is about: 'Đang theo dõi; Bắt buộc; Bệnh viện'. */
export function aboutList(filter: ResidentFilter, texts: Texts): string {
  const { endsWithinDays, text } = filter
  const residents = texts.of('residents')
  return [
    ...chosenIn(filter).map((address) => texts.at(address)),
    endsWithinDays !== null && residents('filter.endsWithin', { days: endsWithinDays }),
    text.trim() && residents('filter.text', { text: text.trim() }),
  ]
    .filter(Boolean)
    .join('; ')
}

/** 'Có mặt'; 'Về chịu tang, từ 12/11/2026 đến 16/11/2026'. */
export const placeText = ({ state, since, untilOn }: Pick<ResidentRow, 'state' | 'since' | 'untilOn'>, texts: Texts): string =>
  [
    state && texts.of('stays')(`state.${state}`),
    [since && `từ ${formatDate(since)}`, untilOn && `đến ${formatDate(untilOn)}`].filter(Boolean).join(' '),
  ]
    .filter(Boolean)
    .join(', ')
