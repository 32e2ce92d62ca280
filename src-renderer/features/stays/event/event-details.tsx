import type { ReactNode } from 'react'
import type { EventDetail, EventField, Handover } from '#contract/stays/events'
import { eventFields } from '#contract/stays/events'
import type { StayCorrection, StayEvent } from '#contract/stays/operations'
import { formatBirth, formatDate } from '#contract/values/calendar'
import { useTexts } from '../../../i18n/texts'
import { momentText } from '../../../ui/values'
import classes from './event-details.module.css'
import { useFieldLabel } from './event-words'

/** What is written of an event beside its time and its paper. */
export function EventDetails({ event: { kind, detail } }: { readonly event: Pick<StayEvent, 'kind' | 'detail'> }) {
  const labelOf = useFieldLabel()
  const textOf = useFieldText()
  const fields = (Object.keys(eventFields[kind]) as EventField[]).flatMap((field): [EventField, ReactNode][] => {
    const text = textOf(field, detail)
    return text ? [[field, text]] : []
  })
  if (fields.length === 0) return null
  return (
    <dl className={classes.details}>
      {fields.map(([field, text]) => (
        <div key={field}>
          <dt>{labelOf(kind, field)}:</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What a correction changed, as it was and as it was then written. */
export function EventChanges({ kind, was, is }: { readonly kind: StayEvent['kind']; readonly was: Said; readonly is: Said }) {
  const t = useTexts('stays')
  const labelOf = useFieldLabel()
  const textOf = useFieldText()
  const paperText = ({ paper }: Said) =>
    paper && t('course.paper', { number: paper.number, on: formatDate(paper.on), issuer: paper.issuer })
  const fields = [...(Object.keys(eventFields[kind]) as EventField[]), ...(kind === 'ADMITTED' ? (['terms'] as const) : [])]
  const rows: (readonly [label: string, before: ReactNode, after: ReactNode])[] = [
    [t('eventForm.happenedAt'), momentText(was.happenedAt), momentText(is.happenedAt)],
    [t('eventForm.paper'), paperText(was), paperText(is)],
    [t('eventForm.decidedBy'), was.decidedBy, is.decidedBy],
    ...fields.map((field) => [labelOf(kind, field), textOf(field, was.detail), textOf(field, is.detail)] as const),
    [t('eventForm.note'), was.note, is.note],
  ]
  const changed = rows.filter(([, before, after]) => (before || null) !== (after || null))
  if (changed.length === 0) return null
  return (
    <dl className={classes.details}>
      {changed.map(([label, before, after]) => (
        <div key={label}>
          <dt>{label}:</dt>
          <dd>
            <del>{before || t('course.empty')}</del> → {after || t('course.empty')}
          </dd>
        </div>
      ))}
    </dl>
  )
}
type Said = StayCorrection['was']

const joined = (...parts: readonly (string | null | false | undefined)[]) => parts.filter(Boolean).join(', ')

function useFieldText(): (field: EventField, detail: EventDetail) => string | null {
  const t = useTexts('stays')
  const items = (name: string, of: Handover['documents']) =>
    of.length > 0 && `${name}: ${of.map((item) => (item.count > 1 ? `${item.count} × ${item.name}` : item.name)).join(', ')}`
  return (field, detail) => {
    switch (field) {
      case 'place':
        return detail.place
      case 'untilOn':
        return detail.untilOn && formatDate(detail.untilOn)
      case 'travelDays':
        return detail.travelDays === null ? null : t('sum.days', { amount: detail.travelDays })
      case 'months':
        return detail.months === null ? null : t('sum.months', { amount: detail.months })
      case 'bereavement':
        return detail.bereavement && t(`bereavement.${detail.bereavement}`)
      case 'drugTest':
        return detail.drugTest && t(`drugTest.${detail.drugTest}`)
      case 'subject':
        return detail.subject && t(`subject.${detail.subject}`)
      case 'relative': {
        const { relative } = detail
        return relative && joined(relative.fullName, relative.relation, relative.birth && formatBirth(relative.birth), relative.phone)
      }
      case 'request': {
        const { request } = detail
        return request && t('course.paper', { number: request.number, on: formatDate(request.on), issuer: request.issuer })
      }
      case 'handover': {
        const { handover } = detail
        return (
          handover &&
          joined(
            handover.giverName && `${t('handover.giverName')}: ${handover.giverName}`,
            handover.receiverName && `${t('handover.receiverName')}: ${handover.receiverName}`,
            items(t('handover.documents'), handover.documents),
            items(t('handover.belongings'), handover.belongings),
          )
        )
      }
      case 'terms': {
        const { terms } = detail
        return (
          terms &&
          joined(
            t(`kindFull.${terms.kind}`),
            terms.termMonths !== null && t('sum.shortTerm', { months: terms.termMonths, on: formatDate(terms.startsOn) }),
            terms.custodyDays > 0 && t('sum.shortCustody', { days: terms.custodyDays }),
            terms.statedEndOn !== null && t('fact.statedEnd', { on: formatDate(terms.statedEndOn) }),
          )
        )
      }
    }
  }
}
