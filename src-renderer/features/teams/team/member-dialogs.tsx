import { notifications } from '@mantine/notifications'
import * as z from 'zod'
import type { TeamSpell } from '#contract/teams/operations'
import { teams as operations } from '#contract/teams/operations'
import { LeavingReason } from '#contract/teams/words'
import { PlainDate } from '#contract/values/calendar'
import { Line, TidyLineOrNull } from '#contract/values/line'
import { useCommand } from '../../../api/queries'
import { useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { DateField } from '../../../ui/date-field'
import { DialogForm } from '../../../ui/dialog-form'
import { SelectField, TextField } from '../../../ui/fields'
import { FormRow } from '../../../ui/form-layout'
import { useFormState } from '../../../ui/form-state'

/** WithdrawnSpell somebody leaves a team, as choices. */
export function useLeavingReasons() {
  const t = useTexts('teams')
  return LeavingReason.options.map((value) => ({ value, label: t(`leavingReason.${value}`) }))
}

const Leave = operations.leave.input.omit({ teamId: true, stayIds: true })

interface LeaveDialogProps {
  readonly teamId: string
  readonly stayIds: readonly string[]
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Takes people out of a team. */
export function LeaveDialog({ teamId, stayIds, onClose, onDone }: LeaveDialogProps) {
  const t = useTexts('teams')
  const { today } = useMe()
  const leave = useCommand('teams.leave')
  const reasons = useLeavingReasons()
  const form = useFormState({
    schema: Leave,
    initial: { lastOn: today, reason: null, note: '' },
    save: ({ lastOn, reason, note }) => leave.mutateAsync({ teamId, stayIds: [...stayIds], lastOn, reason, note }),
    onSaved: ({ left }) => {
      notifications.show({ message: t('leave.done', { count: left }) })
      onDone()
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

const Corrected = z.object({
  fromOn: PlainDate,
  toOn: PlainDate.nullable(),
  leavingReason: LeavingReason.nullable(),
  note: TidyLineOrNull(300),
  why: Line,
})

/** Puts right from when to when somebody was in a team. */
export function CorrectSpellDialog({ spell, onClose }: { readonly spell: TeamSpell; readonly onClose: () => void }) {
  const t = useTexts('teams')
  const correct = useCommand('teams.correctMember')
  const reasons = useLeavingReasons()
  const { fromOn, toOn, leavingReason, note } = spell
  const form = useFormState({
    schema: Corrected,
    initial: { fromOn, toOn, leavingReason, note, why: '' },
    version: spell.version,
    save: (values, version) => correct.mutateAsync({ id: spell.id, version, ...values }),
    onSaved: () => {
      notifications.show({ message: t('spell.corrected') })
      onClose()
    },
  })
  return (
    <DialogForm title={t('spell.correctOf', { team: spell.teamName })} submit={t('spell.save')} form={form} onClose={onClose}>
      <FormRow>
        <DateField label={t('column.fromOn')} field={form.field('fromOn')} required autoFocus />
        <DateField label={t('column.lastOn')} field={form.field('toOn')} />
        <SelectField label={t('column.reason')} choices={reasons} field={form.field('leavingReason')} />
      </FormRow>
      <TextField label={t('column.note')} field={form.field('note')} max={300} />
      <TextField label={t('spell.why')} field={form.field('why')} required max={300} />
    </DialogForm>
  )
}

const WithdrawnSpell = z.object({ why: Line })

/** Takes away a membership that was written by mistake. */
export function WithdrawSpellDialog({ spell, onClose }: { readonly spell: TeamSpell; readonly onClose: () => void }) {
  const t = useTexts('teams')
  const withdraw = useCommand('teams.withdrawMember')
  const form = useFormState({
    schema: WithdrawnSpell,
    initial: { why: '' },
    save: ({ why }) => withdraw.mutateAsync({ id: spell.id, version: spell.version, why }),
    onSaved: () => {
      notifications.show({ message: t('spell.withdrawn') })
      onClose()
    },
  })
  return (
    <DialogForm
      title={t('spell.withdrawOf', { team: spell.teamName })}
      submit={t('spell.withdraw')}
      form={form}
      onClose={onClose}
      size={520}
      grave
    >
      <TextField label={t('spell.why')} field={form.field('why')} required autoFocus max={300} />
    </DialogForm>
  )
}
