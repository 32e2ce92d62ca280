import { notifications } from '@mantine/notifications'
import * as z from 'zod'
import { PaperAnswer } from '#contract/papers/dispatch'
import { useCommand } from '../../../api/queries'
import { useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { DateField } from '../../../ui/date-field'
import { DialogForm } from '../../../ui/dialog-form'
import { ChoiceField, TextField } from '../../../ui/fields'
import { FormRow } from '../../../ui/form-layout'
import { useFormState } from '../../../ui/form-state'

const New = z.object({ ...PaperAnswer.shape })
const Corrected = New.extend({ reason: z.string().trim().min(1).max(300) })

interface AnswerDialogProps {
  readonly id: string
  /** What is answered: 'Thông báo số 01/TB-CSCN'. */
  readonly name: string
  /** The answer there is, to be corrected. */
  readonly answer: z.input<typeof PaperAnswer> | null
  readonly onClose: () => void
}

/** The answer that arrived: the decision on management after rehab (Mẫu 53), or another paper. */
export function AnswerDialog({ id, name, answer, onClose }: AnswerDialogProps) {
  const t = useTexts('papers')
  const { today } = useMe()
  const record = useCommand('papers.dispatch.answer')
  const form = useFormState({
    schema: answer ? Corrected : New.extend({ reason: z.string().optional() }),
    initial: {
      kind: answer?.kind ?? 'AFTER_REHAB',
      number: answer?.number ?? '',
      on: answer?.on ?? null,
      issuer: answer?.issuer ?? '',
      arrivedOn: answer?.arrivedOn ?? today,
      note: answer?.note ?? '',
      reason: '',
    },
    within: 'answer',
    save: ({ reason, ...typed }) => record.mutateAsync({ id, answer: typed, reason: reason || null }),
    onSaved: () => {
      notifications.show({ message: t('answer.done') })
      onClose()
    },
  })
  return (
    <DialogForm title={t('answer.title', { name })} submit={t('answer.do')} form={form} onClose={onClose}>
      <ChoiceField
        label={t('answer.kind')}
        field={form.field('kind')}
        choices={PaperAnswer.shape.kind.options.map((value) => ({ value, label: t(`answer.kinds.${value}`) }))}
        required
      />
      <FormRow>
        <TextField label={t('answer.number')} field={form.field('number')} max={200} required autoFocus width={200} />
        <DateField label={t('answer.on')} field={form.field('on')} required width={150} />
        <DateField label={t('answer.arrivedOn')} field={form.field('arrivedOn')} required width={150} />
      </FormRow>
      <TextField label={t('answer.issuer')} field={form.field('issuer')} max={200} required />
      <TextField label={t('reserve.note')} field={form.field('note')} max={300} />
      {answer && <TextField label={t('answer.reason')} field={form.field('reason')} max={300} required />}
    </DialogForm>
  )
}
