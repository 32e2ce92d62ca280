import { Button, Group, SegmentedControl, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { Resident } from '#contract/residents/operations'
import { eventAsks } from '#contract/stays/events'
import type { StayDetail, StayEvent, StayWarning } from '#contract/stays/operations'
import type { StayKind } from '#contract/stays/words'
import { Instant } from '#contract/values/calendar'
import { callQuery } from '../../../api/client'
import { useCommand } from '../../../api/queries'
import { useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { DateField, MomentField } from '../../../ui/date-field'
import { DialogFields } from '../../../ui/dialog-form'
import { DialogFrame } from '../../../ui/dialog-frame'
import { seatDraft } from '../../../ui/drafts'
import { LongTextField, SuggestField, TextField } from '../../../ui/fields'
import { FormRow } from '../../../ui/form-layout'
import { partOf } from '../../../ui/form-part'
import { useFormState } from '../../../ui/form-state'
import { UnpaidMoney } from '../../earnings/parts'
import type { RecordedKind } from '../addresses'
import { useStartDay } from '../fields/start-day'
import type { TermsPart } from '../fields/stay-form'
import { DecisionFields, FacilityDecisionFields, TermFields } from '../fields/term-fields'
import { useTypedBefore } from '../fields/typed-before'
import classes from '../stay.module.css'
import { StayWarnings } from '../stay-warnings'
import { TermPanel } from '../term/term-panel'
import { thisMinute } from '../this-minute'
import { DetailFields } from './detail-fields'
import { CountedEffect, useEffectText } from './effect'
import { blankEvent, type EventPart, eventEntry, type TypedEvent, typedEvent } from './event-form'
import { endingKinds } from './event-words'

interface EventDialogProps {
  readonly detail: StayDetail
  readonly resident: Resident
  /** Which of these has happened is said in the dialog. */
  readonly kinds: readonly [RecordedKind, ...RecordedKind[]]
  /** The entry that is corrected; none: it is recorded. */
  readonly event?: StayEvent
  readonly onClose: () => void
}

/** Records what happened, or corrects what was recorded; says before saving what it does to the end of the term, and after it what to check. */
export function EventDialog({ detail, resident, kinds, event, onClose }: EventDialogProps) {
  const t = useTexts('stays')
  const [kind, setKind] = useState(kinds[0])
  const [warnings, setWarnings] = useState<readonly StayWarning[]>([])
  const name = t(`event.${kind}`)
  return (
    <DialogFrame
      title={event ? t('eventForm.correcting', { event: name.toLocaleLowerCase('vi') }) : name}
      size={kind === 'KIND_CHANGED' ? 1120 : 720}
      onClose={onClose}
    >
      {warnings.length > 0 ? (
        <Saved warnings={warnings} name={name} onClose={onClose} />
      ) : (
        <Stack gap="sm">
          {kinds.length > 1 && (
            <SegmentedControl
              fullWidth
              aria-label={t('eventForm.which')}
              value={kind}
              onChange={(next) => setKind(kinds.find((one) => one === next) ?? kind)}
              data={kinds.map((value) => ({ value, label: t(`event.${value}`) }))}
            />
          )}
          <EventForm key={kind} detail={detail} resident={resident} kind={kind} event={event} onClose={onClose} onWarnings={setWarnings} />
        </Stack>
      )}
    </DialogFrame>
  )
}

interface EventFormProps extends Omit<EventDialogProps, 'kinds'> {
  readonly kind: RecordedKind
  readonly onWarnings: (warnings: readonly StayWarning[]) => void
}

function EventForm({ detail, resident, kind, event, onClose, onWarnings }: EventFormProps) {
  const t = useTexts('stays')
  const record = useCommand('stays.recordEvent')
  const correct = useCommand('stays.correctEvent')
  const { today, fullName } = useMe()
  const { stay } = detail
  const { issuers, deciders } = useTypedBefore()
  const name = t(`event.${kind}`).toLocaleLowerCase('vi')
  const form = useFormState({
    schema: eventEntry(kind, event !== undefined),
    version: stay.version,
    draft: seatDraft(`stays.event.${stay.id}.${event?.id ?? kind}`),
    initial: event ? typedEvent(event) : blankEvent(detail, kind, thisMinute(today), fullName),
    // A new event follows what the stay is by now; a correction changes the entry that was read.
    save: ({ reason, ...happening }, version) =>
      event
        ? correct.mutateAsync({ stayId: stay.id, version, eventId: event.id, ...happening, reason })
        : record.mutateAsync({ stayId: stay.id, version: stay.version, kind, ...happening }),
    onSaved: ({ warnings }) => {
      notifications.show({ message: t(event ? 'eventForm.corrected' : 'eventForm.saved', { event: name }) })
      if (warnings.length > 0) onWarnings(warnings)
      else onClose()
    },
    ...(event && { latest: ({ reason }: TypedEvent) => latestOf(stay.id, event, reason) }),
  })
  const asks = (what: 'paper' | 'decidedBy') => eventAsks[kind].includes(what) || (event?.[what] ?? null) !== null
  const changed = detail.changes.find(({ eventId }) => eventId === event?.id)?.kinds
  const happenedAt = Instant.safeParse(form.useValue('happenedAt')).data
  const effect = useEffectText(detail, kind, happenedAt)
  const fields = (
    <>
      <MomentField label={t('eventForm.happenedAt')} field={form.field('happenedAt')} required width={200} autoFocus />
      {event === undefined && kind !== 'TERM_REDUCED' ? (
        <p className={classes.plate} aria-live="polite">
          {effect}
        </p>
      ) : (
        kind !== 'KIND_CHANGED' && <CountedEffect form={form} stayId={stay.id} kind={kind} eventId={event?.id ?? null} />
      )}
      {event === undefined && endingKinds.includes(kind) && <UnpaidMoney stayId={stay.id} residentId={stay.residentId} />}
      {kind === 'KIND_CHANGED' ? (
        <ChangedTerms part={form} kinds={event ? changed : detail.nextKinds} />
      ) : (
        <>
          <DetailFields part={form} kind={kind} stay={stay} contacts={resident.contacts} isNew={event === undefined} />
          {asks('paper') && (
            <FormRow>
              <TextField label={t('eventForm.number')} field={form.field('paper.number')} width={160} />
              <DateField label={t('eventForm.on')} field={form.field('paper.on')} width={150} />
              <SuggestField isOpen label={t('eventForm.issuer')} words={issuers} field={form.field('paper.issuer')} />
            </FormRow>
          )}
        </>
      )}
      {asks('decidedBy') && (
        <SuggestField isOpen label={t('eventForm.decidedBy')} words={deciders} field={form.field('decidedBy')} max={300} />
      )}
      <LongTextField label={t('eventForm.note')} field={form.field('note')} rows={2} />
      {event && <TextField label={t('eventForm.reason')} field={form.field('reason')} max={300} required />}
    </>
  )
  return (
    <DialogFields form={form} submit={t(event ? 'eventForm.saveCorrection' : 'eventForm.save')}>
      {kind === 'KIND_CHANGED' ? (
        <div className={classes.wideDialog}>
          <Stack gap="sm">{fields}</Stack>
          <Stack gap="sm">
            <TermPanel
              part={partOf(form, 'detail.terms')}
              admittedAt={stay.admittedAt}
              hasStableResidence={stay.hasStableResidence}
              birth={resident.birth}
              nationality={resident.nationality}
              stayId={stay.id}
              propose={event === undefined}
            />
          </Stack>
        </div>
      ) : (
        fields
      )}
    </DialogFields>
  )
}

/** What the entry is by now, with the reason that is typed here. */
async function latestOf(stayId: string, event: StayEvent, reason: TypedEvent['reason']) {
  const { stay, events } = await callQuery('stays.get', { id: stayId })
  const theirs = events.find(({ id }) => id === event.id) ?? event
  return { values: { ...typedEvent(theirs), reason }, version: stay.version }
}

/** What holds from a change of kind on. */
function ChangedTerms({ part, kinds }: { readonly part: EventPart; readonly kinds: readonly StayKind[] | undefined }) {
  const t = useTexts('stays')
  const terms: TermsPart = partOf(part, 'detail.terms')
  useStartDay(terms, part.useValue('happenedAt'))
  return (
    <>
      <DecisionFields part={terms} kinds={kinds} />
      <fieldset className={classes.group}>
        <legend>{t('section.facilityDecision')}</legend>
        <div>
          <FacilityDecisionFields part={terms} />
        </div>
      </fieldset>
      <TermFields part={terms} />
    </>
  )
}

interface SavedProps {
  readonly warnings: readonly StayWarning[]
  readonly name: string
  readonly onClose: () => void
}

/** It is written down; what about it is not as the law foresees is read before the dialog goes. */
function Saved({ warnings, name, onClose }: SavedProps) {
  const t = useTexts('stays')
  const ui = useTexts('ui')
  return (
    <Stack gap="sm">
      <div className={classes.saved}>
        <IconCircleCheck size={18} aria-hidden />
        {t('eventForm.savedWithWarnings', { event: name.toLocaleLowerCase('vi') })}
      </div>
      <StayWarnings warnings={warnings} />
      <Group justify="flex-end">
        <Button onClick={onClose} data-autofocus autoFocus>
          {ui('action.close')}
        </Button>
      </Group>
    </Stack>
  )
}
