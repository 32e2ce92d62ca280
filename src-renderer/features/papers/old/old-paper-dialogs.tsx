import { notifications } from '@mantine/notifications'
import * as z from 'zod'
import type { OldForm, OldPaper } from '#contract/papers/old'
import { papers } from '#contract/papers/operations'
import { articleText } from '#contract/values/article'
import { useCommand } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { DateField } from '../../../ui/date-field'
import { DialogForm } from '../../../ui/dialog-form'
import { SelectField, TextField } from '../../../ui/fields'
import { FormRow } from '../../../ui/form-layout'
import { useFormState } from '../../../ui/form-state'
import { useOldFormName } from './old-form'

/** As it is typed: decree and number are chosen together. */
const OldPaperInput = papers.old.record.input.omit({ stayId: true, decree: true }).extend({ form: z.string().min(1) })
const keyOf = ({ decree, form }: OldForm) => `${decree} ${form}`
const olderFirst = (a: OldForm, b: OldForm) => a.decree.localeCompare(b.decree)

interface RecordOldProps {
  readonly stayId: string
  /** All that can be chosen: there from the first key on, since a field that is filled later loses what was typed until then. */
  readonly forms: readonly OldForm[]
  readonly onClose: () => void
}

/** A paper that is there on paper, as it stands on it. */
export function RecordOldDialog({ stayId, forms, onClose }: RecordOldProps) {
  const t = useTexts('papers')
  const formName = useOldFormName()
  const record = useCommand('papers.old.record')
  const form = useFormState({
    schema: OldPaperInput,
    initial: { form: null, number: '', issuedOn: null, issuer: '', note: '' },
    save: ({ form: chosen, ...typed }) => {
      const { decree = 'D163', form = '' } = forms.find((one) => keyOf(one) === chosen) ?? {}
      return record.mutateAsync({ ...typed, stayId, decree, form })
    },
    onSaved: ({ number }) => {
      notifications.show({ message: t('old.recorded', { number }) })
      onClose()
    },
  })
  return (
    <DialogForm title={t('old.record')} submit={t('old.record')} form={form} onClose={onClose}>
      <p>{t('old.text', { article: articleText('Đ163 Đ150 khoản 3 điểm b') })}</p>
      <SelectField
        label={t('old.form')}
        hint={t('old.formHint')}
        field={form.field('form')}
        choices={forms.toSorted(olderFirst).map((one) => ({ value: keyOf(one), label: `${formName(one)} · ${one.title}` }))}
        required
        autoFocus
      />
      <FormRow>
        <TextField label={t('old.number')} field={form.field('number')} max={300} required />
        <DateField label={t('column.issuedOn')} field={form.field('issuedOn')} required width={170} />
      </FormRow>
      <TextField label={t('old.issuer')} hint={t('old.issuerHint')} field={form.field('issuer')} max={300} required />
      <TextField label={t('reserve.note')} field={form.field('note')} max={300} />
    </DialogForm>
  )
}

const Withdrawn = papers.old.withdraw.input.pick({ reason: true })

/** A paper typed in by mistake stays on the list, struck out. */
export function WithdrawOldDialog({ paper, onClose }: { readonly paper: OldPaper; readonly onClose: () => void }) {
  const t = useTexts('papers')
  const withdraw = useCommand('papers.old.withdraw')
  const form = useFormState({
    schema: Withdrawn,
    initial: { reason: '' },
    save: ({ reason }) => withdraw.mutateAsync({ id: paper.id, reason }),
    onSaved: () => {
      notifications.show({ message: t('old.withdrawnDone', { number: paper.number }) })
      onClose()
    },
  })
  return (
    <DialogForm title={t('old.withdrawTitle', { number: paper.number })} submit={t('old.withdraw')} form={form} onClose={onClose}>
      <p>{t('old.withdrawText')}</p>
      <TextField label={t('old.reason')} field={form.field('reason')} max={300} required autoFocus />
    </DialogForm>
  )
}
