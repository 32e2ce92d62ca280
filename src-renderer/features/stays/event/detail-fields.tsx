import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Fragment, type ReactNode, useState } from 'react'
import { legalValueOn } from '#contract/facility'
import type { Contact } from '#contract/residents/operations'
import { Bereavement, DecisionSubject, DrugTest, type EventField, eventFields, noHandover } from '#contract/stays/events'
import type { StayDetail } from '#contract/stays/operations'
import type { StayEventKind } from '#contract/stays/words'
import { articleText } from '#contract/values/article'
import { addDays, facilityDay, formatDate, Instant } from '#contract/values/calendar'
import { useOperation } from '../../../api/queries'
import { useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { DateField } from '../../../ui/date-field'
import { NumberField, SelectField, SuggestField, TextField } from '../../../ui/fields'
import { FormRow } from '../../../ui/form-layout'
import { partOf } from '../../../ui/form-part'
import { HandoverFields } from '../fields/handover-fields'
import { useTypedBefore } from '../fields/typed-before'
import { useProposed } from '../fields/use-proposed'
import classes from '../stay.module.css'
import { type EventPart, hasMinutes, ownSide } from './event-form'
import { useFieldLabel } from './event-words'
import { RelativeFields } from './relative-fields'

interface DetailFieldsProps {
  readonly part: EventPart
  readonly kind: StayEventKind
  readonly stay: StayDetail['stay']
  readonly contacts: readonly Contact[]
  /** What is foreseen is proposed: not where an entry is corrected. */
  readonly isNew: boolean
}

/** Short fields, which stand side by side. */
const short: readonly EventField[] = ['place', 'untilOn', 'travelDays', 'months', 'bereavement', 'drugTest', 'subject']

/** What a kind of event has beside its time and its paper, in the order of `eventFields`. */
export function DetailFields({ part, kind, stay, contacts, isNew }: DetailFieldsProps) {
  const t = useTexts('stays')
  const labelOf = useFieldLabel()
  const { places } = useTypedBefore()
  const fields = Object.entries(eventFields[kind]) as [EventField, boolean][]
  const one = (name: EventField, required: boolean): ReactNode => {
    const label = labelOf(kind, name)
    switch (name) {
      case 'place':
        return <SuggestField isOpen label={label} words={places[kind] ?? []} field={part.field('detail.place')} required={required} />
      case 'untilOn':
        return <DateField label={label} field={part.field('detail.untilOn')} required={required} width={190} />
      case 'travelDays':
        return <NumberField label={label} field={part.field('detail.travelDays')} unit={t('field.days')} width={130} />
      case 'months':
        return <NumberField label={label} field={part.field('detail.months')} unit={t('field.months')} required={required} width={190} />
      case 'bereavement':
        return (
          <SelectField
            label={label}
            choices={Bereavement.options.map((value) => ({ value, label: t(`bereavement.${value}`) }))}
            field={part.field('detail.bereavement')}
            required={required}
          />
        )
      case 'drugTest':
        return (
          <SelectField
            label={label}
            choices={DrugTest.options.map((value) => ({ value, label: t(`drugTest.${value}`) }))}
            field={part.field('detail.drugTest')}
            required={required}
            width={220}
          />
        )
      case 'subject':
        return (
          <SelectField
            label={label}
            choices={DecisionSubject.options.map((value) => ({ value, label: t(`subject.${value}`) }))}
            field={part.field('detail.subject')}
            required={required}
          />
        )
      case 'relative':
        return (
          <Group title={label}>
            <RelativeFields part={part} contacts={contacts} />
          </Group>
        )
      case 'request':
        return (
          <Group title={label}>
            <FormRow>
              <TextField label={t('eventForm.number')} field={part.field('detail.request.number')} width={180} />
              <DateField label={t('eventForm.on')} field={part.field('detail.request.on')} width={150} />
              <TextField label={t('eventForm.issuer')} field={part.field('detail.request.issuer')} />
            </FormRow>
          </Group>
        )
      case 'handover':
        return <HandoverGroup title={label} part={part} side={ownSide(kind)} opened={hasMinutes(kind, stay.state)} />
      case 'terms':
        return null
    }
  }
  const inRow = fields.filter(([name]) => short.includes(name))
  return (
    <>
      {inRow.length > 0 && (
        <FormRow>
          {inRow.map(([name, required]) => (
            <Fragment key={name}>{one(name, required)}</Fragment>
          ))}
        </FormRow>
      )}
      {'bereavement' in eventFields[kind] && <LeaveLimit part={part} travels={'travelDays' in eventFields[kind]} isNew={isNew} />}
      {fields
        .filter(([name]) => !short.includes(name))
        .map(([name, required]) => (
          <Fragment key={name}>{one(name, required)}</Fragment>
        ))}
    </>
  )
}

const Group = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <fieldset className={classes.group}>
    <legend>{title}</legend>
    <div>{children}</div>
  </fieldset>
)

interface LeaveLimitProps {
  readonly part: EventPart
  readonly travels: boolean
  readonly isNew: boolean
}

/**
 * Until when a bereavement leave may last (Decree 163/2026 Art. 121(1)): counted anew while the day and the travel are typed, and proposed as the day of
 * the return where the leave begins.
 */
function LeaveLimit({ part, travels, isNew }: LeaveLimitProps) {
  const t = useTexts('stays')
  const law = useOperation('facility.law', {}).data
  const happenedAt = Instant.safeParse(part.useValue('happenedAt')).data
  const typed = part.useValue<number | null>('detail.travelDays')
  const day = happenedAt && facilityDay(happenedAt)
  const limit = law && day ? legalValueOn(law, 'leave.max', null, day) : null
  const travel = travels && typeof typed === 'number' && typed >= 0 && typed <= 30 ? typed : 0
  const until = day && limit ? addDays(day, limit.value + travel) : null
  useProposed(part, 'detail.untilOn', travels && isNew ? until : null, null)
  if (!limit || until === null) return null
  const article = articleText(limit.article)
  return (
    <p className={classes.expected} aria-live="polite">
      {!travels
        ? t('leave.most', { max: limit.value, article })
        : t(travel === 0 ? 'leave.untilHome' : 'leave.until', {
            max: limit.value,
            travel,
            on: formatDate(until),
            article,
          })}
    </p>
  )
}

interface HandoverGroupProps {
  readonly title: string
  readonly part: EventPart
  /** Of the facility. */
  readonly side: ReturnType<typeof ownSide>
  readonly opened: boolean
}

/** The minutes are long and often not needed: shown when asked for, when there are any, and where the law asks for them. */
function HandoverGroup({ title, part, side, opened }: HandoverGroupProps) {
  const t = useTexts('stays')
  const { fullName } = useMe()
  const [shown, setShown] = useState(opened || JSON.stringify(part.field('detail.handover').value) !== JSON.stringify(noHandover))
  const show = () => {
    part.set(`detail.handover.${side}`, fullName)
    setShown(true)
  }
  if (!shown)
    return (
      <div>
        <Button size="compact-md" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={show}>
          {t('eventForm.addHandover')}
        </Button>
      </div>
    )
  return (
    <Group title={title}>
      <HandoverFields part={partOf(part, 'detail.handover')} />
    </Group>
  )
}
