import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconLock, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import * as z from 'zod'
import { CounsellingKind, type CounsellingNote } from '#contract/counselling'
import { PlainDate } from '#contract/values/calendar'
import { Line } from '#contract/values/line'
import { useCommand, useOperation } from '../../api/queries'
import { useHasRole, useMe } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { DateField } from '../../ui/date-field'
import { DialogForm } from '../../ui/dialog-form'
import { ErrorNotice } from '../../ui/error-notice'
import { LongTextField, NumberField, SelectField, TextField } from '../../ui/fields'
import { FormRow } from '../../ui/form-layout'
import { useFormState } from '../../ui/form-state'
import { Panel } from '../../ui/panel'
import text from '../../ui/text.module.css'
import { TimeLine, TimeLineEntry } from '../../ui/time-line'
import { DateText } from '../../ui/values'

/** Notes of individual counselling: for whoever counsels and for health staff alone; nobody else sees that there is such a part. */
export function CounsellingPanel({ residentId, stayId }: { readonly residentId: string; readonly stayId: string }) {
  const counsels = useHasRole('medical', 'education')
  return counsels ? <Notes residentId={residentId} stayId={stayId} /> : null
}

function Notes({ residentId, stayId }: { readonly residentId: string; readonly stayId: string }) {
  const t = useTexts('counselling')
  const notes = useOperation('counselling.ofPerson', { residentId })
  const [writing, setWriting] = useState<CounsellingNote | 'new' | null>(null)
  return (
    <Panel
      title={t('title')}
      actions={
        stayId !== '' && (
          <Button size="compact-sm" variant="light" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setWriting('new')}>
            {t('new')}
          </Button>
        )
      }
    >
      <p className={text.quiet}>
        <IconLock size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> {t('confidential')}
      </p>
      <ErrorNotice failure={notes.error} onRetry={() => void notes.refetch()} />
      {notes.data?.length === 0 && <p className={text.quiet}>{t('none')}</p>}
      {notes.data && notes.data.length > 0 && (
        <TimeLine>
          {notes.data.map((note) => (
            <TimeLineEntry key={note.id} icon={IconLock} beside={<DateText value={note.heldOn} />}>
              <strong>{t(`kind.${note.kind}`)}</strong>
              <div style={{ whiteSpace: 'pre-wrap' }}>{note.text}</div>
              <small className={text.quiet}>
                {[note.counsellor, note.minutes !== null && t('minutesOf', { count: note.minutes })].filter(Boolean).join(' · ')}
              </small>
              {note.own && (
                <div>
                  <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setWriting(note)}>
                    {t('change')}
                  </Button>
                </div>
              )}
            </TimeLineEntry>
          ))}
        </TimeLine>
      )}
      {writing && <NoteDialog stayId={stayId} {...(writing !== 'new' && { note: writing })} onClose={() => setWriting(null)} />}
    </Panel>
  )
}

const TypedNote = z.object({
  kind: CounsellingKind,
  heldOn: PlainDate,
  minutes: z.int().min(1).max(600).nullable(),
  text: z.string().trim().min(1).max(8000),
  why: z.string().max(300),
})

interface NoteDialogProps {
  readonly stayId: string
  readonly note?: CounsellingNote
  readonly onClose: () => void
}

/** A note, or the change of one's own. What is typed is kept in no draft that others see. */
function NoteDialog({ stayId, note, onClose }: NoteDialogProps) {
  const t = useTexts('counselling')
  const { today } = useMe()
  const record = useCommand('counselling.record')
  const correct = useCommand('counselling.correct')
  const [withdrawing, setWithdrawing] = useState(false)
  const form = useFormState({
    schema: TypedNote.superRefine(({ why }, context) => {
      if (note && why.trim() === '') context.addIssue({ code: 'custom', path: ['why'], params: { key: 'missing' } })
    }),
    initial: note
      ? { kind: note.kind, heldOn: note.heldOn, minutes: note.minutes, text: note.text, why: '' }
      : { kind: 'INDIVIDUAL' as const, heldOn: today, minutes: null, text: '', why: '' },
    version: note?.version ?? 0,
    save: ({ why, ...written }, version) =>
      note ? correct.mutateAsync({ id: note.id, version, ...written, why }) : record.mutateAsync({ stayId, ...written }),
    onSaved: () => {
      notifications.show({ message: t('saved') })
      onClose()
    },
  })
  if (withdrawing && note) return <WithdrawNoteDialog note={note} onClose={onClose} />
  return (
    <DialogForm title={note ? t('change') : t('new')} submit={t('save')} form={form} onClose={onClose} size={640}>
      <FormRow>
        <SelectField
          label={t('kindOf')}
          choices={CounsellingKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
          field={form.field('kind')}
          required
        />
        <DateField label={t('heldOn')} field={form.field('heldOn')} required />
        <NumberField label={t('minutes')} unit={t('minuteUnit')} min={1} field={form.field('minutes')} />
      </FormRow>
      <LongTextField label={t('text')} field={form.field('text')} rows={8} required autoFocus />
      {note && <TextField label={t('why')} field={form.field('why')} required max={300} />}
      {note && (
        <div>
          <Button size="compact-sm" variant="subtle" color="red" onClick={() => setWithdrawing(true)}>
            {t('withdraw')}
          </Button>
        </div>
      )}
    </DialogForm>
  )
}

const WithdrawnNote = z.object({ why: Line })

function WithdrawNoteDialog({ note, onClose }: { readonly note: CounsellingNote; readonly onClose: () => void }) {
  const t = useTexts('counselling')
  const withdraw = useCommand('counselling.withdraw')
  const form = useFormState({
    schema: WithdrawnNote,
    initial: { why: '' },
    save: ({ why }) => withdraw.mutateAsync({ id: note.id, version: note.version, why }),
    onSaved: () => {
      notifications.show({ message: t('withdrawn') })
      onClose()
    },
  })
  return (
    <DialogForm title={t('withdraw')} submit={t('withdraw')} form={form} onClose={onClose} size={480} grave>
      <TextField label={t('why')} field={form.field('why')} required autoFocus max={300} />
    </DialogForm>
  )
}
