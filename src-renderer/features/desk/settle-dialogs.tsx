import { notifications } from '@mantine/notifications'
import { useState } from 'react'
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
  readonly duties: readonly Duty[]
  readonly onClose: () => void
}

/** Says of duties that they were done elsewhere, or why they are not done. */
export function SettleDialog({ duties: asked, onClose }: SettleDialogProps) {
  // Saved, they leave the desk, and the dialog still has something to say.
  const [duties] = useState(asked)
  const t = useTexts('desk')
  const { today } = useMe()
  const settle = useCommand('desk.settle')
  const saved = useSavedText()(duties)
  const form = useFormState({
    schema: Settlement,
    initial: { outcome: 'DONE', doneOn: today, reason: null },
    save: ({ outcome, doneOn, reason }) =>
      settle.mutateAsync({
        duties: duties.map(({ about, kind, hangsOn }) => ({ about, kind, hangsOn })),
        settlement: { outcome, doneOn: outcome === 'DONE' ? doneOn : null, reason },
      }),
    onSaved: () => {
      notifications.show({ message: saved })
      onClose()
    },
  })
  const done = form.useValue('outcome') === 'DONE'
  return (
    <DialogForm title={t('settle.title')} submit={t('settle.save')} form={form} onClose={onClose}>
      <Subjects duties={duties} />
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

interface ReopenDialogProps {
  readonly duty: Duty
  readonly note: DutyNote
  readonly onClose: () => void
}

/** Takes back what was said of a duty. */
export function ReopenDialog({ duty, note, onClose }: ReopenDialogProps) {
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
      <Subjects duties={[duty]} />
      <p className={classes.note}>{[note.reason, t('settled.by', { by: note.by, at: momentText(note.at) })].filter(Boolean).join(' · ')}</p>
      <TextField label={t('reopen.reason')} field={form.field('reason')} max={300} required autoFocus />
      <p className={classes.note}>{t('reopen.text')}</p>
    </DialogForm>
  )
}

/** What was settled, in a sentence. */
function useSavedText(): (duties: readonly Duty[]) => string {
  const t = useTexts('desk')
  const workOf = useWorkNames()
  const { subject } = useDutyTexts()
  return ([duty, ...more]) =>
    duty && more.length === 0
      ? t('settle.saved', { work: workOf(duty), name: subject(duty).name })
      : t('settle.savedAll', { count: more.length + 1 })
}

/** Whom it is about; of many, how many of each work. */
function Subjects({ duties }: { readonly duties: readonly Duty[] }) {
  const workOf = useWorkNames()
  const { subject } = useDutyTexts()
  const [duty] = duties
  if (!duty) return null
  if (duties.length > 1) {
    return (
      <ul className={classes.subjects}>
        {[...Map.groupBy(duties, (one) => workOf(one))].map(([work, of]) => (
          <li key={work}>
            <strong>{of.length}</strong> {work}
          </li>
        ))}
      </ul>
    )
  }
  const { name, code } = subject(duty)
  return (
    <p className={classes.subject}>
      <strong>{workOf(duty)}</strong>
      <span>{[name, code].filter(Boolean).join(' · ')}</span>
    </p>
  )
}
