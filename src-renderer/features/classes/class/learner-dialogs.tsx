import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import * as z from 'zod'
import { type ClassRow, type Learner, classes as operations } from '#contract/classes/operations'
import { LeavingReason } from '#contract/teams/words'
import { earlierDay, PlainDate } from '#contract/values/calendar'
import { Line, TidyLineOrNull } from '#contract/values/line'
import { useCommand } from '../../../api/queries'
import { useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { DateField } from '../../../ui/date-field'
import { DialogForm } from '../../../ui/dialog-form'
import { SelectField, TextField } from '../../../ui/fields'
import { FormRow } from '../../../ui/form-layout'
import { useFormState } from '../../../ui/form-state'

/** Why somebody leaves a class, as choices. */
function useReasons() {
  const t = useTexts('classes')
  return LeavingReason.options.map((value) => ({ value, label: t(`leavingReason.${value}`) }))
}

const LeavingClass = operations.leave.input.omit({ classId: true, stayIds: true })

interface LeaveClassDialogProps {
  readonly classId: string
  readonly stayIds: readonly string[]
  readonly onClose: () => void
}

/** Takes people out of a class. */
export function LeaveClassDialog({ classId, stayIds, onClose }: LeaveClassDialogProps) {
  const t = useTexts('classes')
  const { today } = useMe()
  const leave = useCommand('classes.leave')
  const reasons = useReasons()
  const form = useFormState({
    schema: LeavingClass,
    initial: { lastOn: today, reason: null, note: '' },
    save: ({ lastOn, reason, note }) => leave.mutateAsync({ classId, stayIds: [...stayIds], lastOn, reason, note }),
    onSaved: ({ left }) => {
      notifications.show({ message: t('leave.done', { count: left }) })
      onClose()
    },
  })
  return (
    <DialogForm title={t('leave.title', { count: stayIds.length })} submit={t('leave.do')} form={form} onClose={onClose} size={520}>
      <FormRow>
        <DateField label={t('column.lastOn')} field={form.field('lastOn')} required autoFocus width={180} />
        <SelectField label={t('column.reason')} choices={reasons} field={form.field('reason')} required />
      </FormRow>
      <TextField label={t('column.note')} field={form.field('note')} max={300} />
    </DialogForm>
  )
}

const EnrolledDays = z.object({
  fromOn: PlainDate,
  toOn: PlainDate.nullable(),
  leavingReason: LeavingReason.nullable(),
  note: TidyLineOrNull(300),
  why: Line,
})

/** Puts right from when to when somebody was in a class, or takes the enrolment away. */
export function CorrectLearnerDialog({ learner, onClose }: { readonly learner: Learner; readonly onClose: () => void }) {
  const t = useTexts('classes')
  const correct = useCommand('classes.correctLearner')
  const reasons = useReasons()
  const [withdrawing, setWithdrawing] = useState(false)
  const { id, fromOn, toOn, leavingReason, note, version, fullName } = learner
  const form = useFormState({
    schema: EnrolledDays,
    initial: { fromOn, toOn, leavingReason, note, why: '' },
    version,
    save: (values, seen) => correct.mutateAsync({ id, version: seen, ...values }),
    onSaved: () => {
      notifications.show({ message: t('learner.corrected') })
      onClose()
    },
  })
  if (withdrawing) return <WithdrawLearnerDialog learner={learner} onClose={onClose} />
  return (
    <DialogForm title={t('learner.correctOf', { name: fullName })} submit={t('class.save')} form={form} onClose={onClose}>
      <FormRow>
        <DateField label={t('column.fromOn')} field={form.field('fromOn')} required autoFocus />
        <DateField label={t('column.lastOn')} field={form.field('toOn')} />
        <SelectField label={t('column.reason')} choices={reasons} field={form.field('leavingReason')} />
      </FormRow>
      <TextField label={t('column.note')} field={form.field('note')} max={300} />
      <TextField label={t('learner.why')} field={form.field('why')} required max={300} />
      <div>
        <Button size="compact-sm" variant="subtle" color="red" onClick={() => setWithdrawing(true)}>
          {t('learner.withdraw')}
        </Button>
      </div>
    </DialogForm>
  )
}

const WithdrawnEnrolment = z.object({ why: Line })

/** Takes away an enrolment that was written by mistake. */
function WithdrawLearnerDialog({ learner, onClose }: { readonly learner: Learner; readonly onClose: () => void }) {
  const t = useTexts('classes')
  const withdraw = useCommand('classes.withdrawLearner')
  const form = useFormState({
    schema: WithdrawnEnrolment,
    initial: { why: '' },
    save: ({ why }) => withdraw.mutateAsync({ id: learner.id, version: learner.version, why }),
    onSaved: () => {
      notifications.show({ message: t('learner.withdrawn') })
      onClose()
    },
  })
  return (
    <DialogForm
      title={t('learner.withdrawOf', { name: learner.fullName })}
      submit={t('learner.withdraw')}
      form={form}
      onClose={onClose}
      size={520}
      grave
    >
      <TextField label={t('learner.why')} field={form.field('why')} required autoFocus max={300} />
    </DialogForm>
  )
}

const ClosedOn = z.object({ closedOn: PlainDate })

/** The last day of a class: whoever is in it has completed it. */
export function CloseClassDialog({ of, onClose }: { readonly of: ClassRow; readonly onClose: () => void }) {
  const t = useTexts('classes')
  const { today } = useMe()
  const close = useCommand('classes.close')
  const form = useFormState({
    schema: ClosedOn,
    initial: { closedOn: earlierDay(today, of.endsOn) },
    save: ({ closedOn }) => close.mutateAsync({ id: of.id, version: of.version, closedOn }),
    onSaved: ({ completed }) => {
      notifications.show({ message: t('class.closedWith', { count: completed }) })
      onClose()
    },
  })
  return (
    <DialogForm title={t('class.closeOf', { name: of.name })} submit={t('class.close')} form={form} onClose={onClose} size={480} grave>
      <DateField
        label={t('column.lastOn')}
        hint={t('class.closeHint', { count: of.learners })}
        field={form.field('closedOn')}
        required
        autoFocus
        width={300}
      />
    </DialogForm>
  )
}
