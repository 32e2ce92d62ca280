import { Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import * as z from 'zod'
import { addDays, daysBetween, facilityDay, formatDate, Instant } from '../../../../src-preload/contract/calendar'
import type { StayEventKind } from '../../../../src-preload/contract/stay-words'
import type { StayDetail } from '../../../../src-preload/contract/stays'
import { useCommand } from '../../../api/queries'
import { useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { DateField, MomentField } from '../../../ui/date-field'
import { LongTextField, TextField } from '../../../ui/fields'
import { FormRow } from '../../../ui/form-sheet'
import { useReturnFocus } from '../../../ui/return-focus'
import { useSheet } from '../../../ui/sheet'
import { DialogForm } from '../dialog-form'
import classes from '../stay/stay.module.css'
import { noDecision, OptionalDecision } from '../stay/stay-sheet'
import { thisMinute } from '../this-minute'

const EventEntry = z.object({ happenedAt: Instant, paper: OptionalDecision, note: z.string().trim().max(300).nullable() })

interface EventDialogProps {
  readonly detail: StayDetail
  readonly kind: Exclude<StayEventKind, 'ADMITTED'>
  readonly onClose: () => void
}

/** Records what happened, and says before saving what it does to the end of the term. */
export function EventDialog({ detail, kind, onClose }: EventDialogProps) {
  const t = useTexts('stays')
  const ui = useTexts('ui')
  useReturnFocus()
  const record = useCommand('stays.recordEvent')
  const { today } = useMe()
  const { stay } = detail
  const title = t(`event.${kind}`)
  const sheet = useSheet({
    schema: EventEntry,
    initial: { happenedAt: thisMinute(today), paper: noDecision, note: null },
    save: (values) => record.mutateAsync({ stayId: stay.id, version: stay.version, kind, ...values }),
    onSaved: () => {
      notifications.show({ message: t('eventForm.saved', { event: title.toLocaleLowerCase('vi') }) })
      onClose()
    },
  })
  const happenedAt = Instant.safeParse(sheet.useValue('happenedAt')).data
  const effect = useEffectText(detail, kind, happenedAt)
  return (
    <Modal opened onClose={onClose} title={title} size={560} centered closeButtonProps={{ 'aria-label': ui('action.close') }}>
      <DialogForm sheet={sheet} submit={t('eventForm.save')} onCancel={onClose}>
        <MomentField label={t('eventForm.happenedAt')} field={sheet.field('happenedAt')} required width={200} autoFocus />
        <p className={classes.plate} aria-live="polite">
          {effect}
        </p>
        <FormRow>
          <TextField label={t('eventForm.number')} field={sheet.field('paper.number')} width={160} />
          <DateField label={t('eventForm.on')} field={sheet.field('paper.on')} width={150} />
          <TextField label={t('eventForm.issuer')} field={sheet.field('paper.issuer')} />
        </FormRow>
        <LongTextField label={t('eventForm.note')} field={sheet.field('note')} rows={2} />
      </DialogForm>
    </Modal>
  )
}

const awayKinds: readonly StayEventKind[] = ['TO_HOSPITAL', 'LEAVE_STARTED', 'OUT_FOR_PROCEDURE', 'SUSPENDED', 'LEFT']
const endingKinds: readonly StayEventKind[] = [
  'COMPLETED',
  'SHELTERED',
  'EXEMPTED',
  'TRANSFERRED_OUT',
  'DIED',
  'QUIT',
  'RELEASED',
  'OTHER_EXIT',
]

/** What the event does to the end of the term, in one sentence. */
function useEffectText({ stay, events }: StayDetail, kind: StayEventKind, happenedAt: Instant | undefined): string {
  const t = useTexts('stays')
  if (happenedAt === undefined) return t('does.untimed')
  const day = facilityDay(happenedAt)
  const on = formatDate(day)
  if (kind === 'KIND_CHANGED') return t('does.KIND_CHANGED')
  if (stay.expectedEndOn === null) return t('does.noTerm')
  const end = formatDate(stay.expectedEndOn)
  if (kind === 'ESCAPED') return t('does.ESCAPED', { on })
  if (kind === 'IMPRISONED') return t('does.pauses', { on })
  if (kind === 'RETURNED') {
    const pausing = stay.state === 'ESCAPED' || stay.state === 'IMPRISONED'
    const left = events.findLast((event) => event.kind === stay.state && event.withdrawnReason === null)
    const days = pausing && left ? Math.max(0, daysBetween(facilityDay(left.happenedAt), day)) : 0
    if (!pausing) return t('does.stays', { end })
    if (days === 0) return t('does.RETURNEDsameDay', { end })
    return t('does.RETURNED', { days, before: end, after: formatDate(addDays(stay.expectedEndOn, days)) })
  }
  if (awayKinds.includes(kind)) return t('does.stays', { end })
  if (!endingKinds.includes(kind)) return t('does.records')
  if (kind === 'COMPLETED') {
    const early = daysBetween(day, stay.expectedEndOn)
    return early > 0 ? t('does.COMPLETEDearly', { on, end, days: early }) : t('does.COMPLETED', { on, end })
  }
  return t('does.leaves', { on, end })
}
