import { notifications } from '@mantine/notifications'
import * as z from 'zod'
import { type Duty, type DutyNote, Settlement } from '#contract/desk/operations'
import { Line } from '#contract/values/line'
import { useCommand } from '../../api/queries'
import { useMe } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { DateField } from '../../ui/date-field'
import { DialogForm } from '../../ui/dialog-form'
import { ChoiceField, TextField } from '../../ui/fields'
import { useFormState } from '../../ui/form-state'
import { momentText } from '../../ui/values'
import { useDutyTexts, useWorkNames } from './duty-work'
import classes from './settle-dialogs.module.css'

interface SettleDialogProps {
  readonly duty: Duty
  readonly onClose: () => void
}

/** Says of a duty that it was done elsewhere, or why it is not done. */
export function SettleDialog({ duty, onClose }: SettleDialogProps) {
  const t = useTexts('desk')
  const { today } = useMe()
  const settle = useCommand('desk.settle')
  const { about, kind, hangsOn } = duty
  const work = useWorkNames()(duty)
  const { name } = useDutyTexts().subject(duty)
  const form = useFormState({
    schema: Settlement,
    initial: { outcome: 'DONE', doneOn: today, reason: null },
    save: ({ outcome, doneOn, reason }) =>
      settle.mutateAsync({ about, kind, hangsOn, settlement: { outcome, doneOn: outcome === 'DONE' ? doneOn : null, reason } }),
    onSaved: () => {
      notifications.show({ message: t('settle.saved', { work, name }) })
      onClose()
    },
  })
  const done = form.useValue('outcome') === 'DONE'
  return (
    <DialogForm title={t('settle.title')} submit={t('settle.save')} form={form} onClose={onClose}>
      <Subject duty={duty} work={work} />
      <ChoiceField
        label={t('settle.outcome')}
        choices={Settlement.shape.outcome.options.map((value) => ({ value, label: t(`settle.${value}`) }))}
        field={form.field('outcome')}
        required
        autoFocus
      />
      {done && <DateField label={t('settle.doneOn')} field={form.field('doneOn')} required width={180} />}
      <TextField label={done ? t('settle.note') : t('settle.reason')} field={form.field('reason')} max={300} required={!done} />
      <p className={classes.note}>{t('settle.text')}</p>
    </DialogForm>
  )
}

const Reopening = z.object({ reason: Line })

/** Takes back what was said of a duty. */
export function ReopenDialog({ duty, note, onClose }: SettleDialogProps & { readonly note: DutyNote }) {
  const t = useTexts('desk')
  const reopen = useCommand('desk.reopen')
  const work = useWorkNames()(duty)
  const { name } = useDutyTexts().subject(duty)
  const form = useFormState({
    schema: Reopening,
    initial: { reason: '' },
    save: ({ reason }) => reopen.mutateAsync({ id: note.id, reason }),
    onSaved: () => {
      notifications.show({ message: t('reopen.saved', { work, name }) })
      onClose()
    },
  })
  return (
    <DialogForm title={t('reopen.title')} submit={t('reopen.save')} form={form} onClose={onClose}>
      <Subject duty={duty} work={work} />
      <p className={classes.note}>{[note.reason, t('settled.by', { by: note.by, at: momentText(note.at) })].filter(Boolean).join(' · ')}</p>
      <TextField label={t('reopen.reason')} field={form.field('reason')} max={300} required autoFocus />
      <p className={classes.note}>{t('reopen.text')}</p>
    </DialogForm>
  )
}

function Subject({ duty, work }: { readonly duty: Duty; readonly work: string }) {
  const { name, code } = useDutyTexts().subject(duty)
  return (
    <p className={classes.subject}>
      <strong>{work}</strong>
      <span>{[name, code].filter(Boolean).join(' · ')}</span>
    </p>
  )
}
