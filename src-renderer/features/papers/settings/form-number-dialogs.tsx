import { notifications } from '@mantine/notifications'
import { type FormNumber, FormNumberEntry } from '#contract/papers/form-numbers'
import { PaperForm } from '#contract/papers/forms'
import { callQuery } from '../../../api/client'
import { useCommand } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { DateField } from '../../../ui/date-field'
import { DialogForm } from '../../../ui/dialog-form'
import { SelectField, TextField } from '../../../ui/fields'
import { FormRow } from '../../../ui/form-layout'
import { type FormState, useFormState } from '../../../ui/form-state'
import text from '../../../ui/text.module.css'
import { useFormWords } from '../form-names'

interface FormNumberDialogProps {
  readonly row: FormNumber
  readonly onClose: () => void
}

const typable = ({ number, title, decree, article, validFrom }: FormNumber) => ({ number, title, decree, article, validFrom })

/** A new decree numbers the form anew; papers of the days before keep the number they had. */
export function AddFormNumberDialog({ row, onClose }: FormNumberDialogProps) {
  const t = useTexts('papers')
  const add = useCommand('papers.formNumbers.add')
  const form = useFormState({
    schema: FormNumberEntry,
    initial: { number: '', title: row.title, decree: '', article: '', validFrom: null, reason: '' },
    save: (typed) => add.mutateAsync({ ...typed, after: { replaces: row.id } }),
    onSaved: () => {
      notifications.show({ message: t('formNumbers.added') })
      onClose()
    },
  })
  return (
    <DialogForm
      title={t('formNumbers.addOf', { what: t('formNumbers.of', { number: row.number, decree: row.decree }) })}
      submit={t('formNumbers.add')}
      form={form}
      onClose={onClose}
    >
      <p className={text.quiet}>{t('formNumbers.addNote')}</p>
      <FormNumberFields form={form} />
    </DialogForm>
  )
}

const First = FormNumberEntry.extend({ form: PaperForm })

/** A decree sets a form for what the register has made without one. @param forms those that have no number yet */
export function FirstFormNumberDialog({ forms, onClose }: { readonly forms: readonly PaperForm[]; readonly onClose: () => void }) {
  const t = useTexts('papers')
  const words = useFormWords()
  const add = useCommand('papers.formNumbers.add')
  const form = useFormState({
    schema: First,
    initial: { form: null, number: '', title: '', decree: '', article: '', validFrom: null, reason: '' },
    save: ({ form, ...typed }) => add.mutateAsync({ ...typed, after: { form } }),
    onSaved: () => {
      notifications.show({ message: t('formNumbers.added') })
      onClose()
    },
  })
  return (
    <DialogForm title={t('formNumbers.first')} submit={t('formNumbers.add')} form={form} onClose={onClose}>
      <p className={text.quiet}>{t('formNumbers.firstNote')}</p>
      <SelectField
        label={t('formNumbers.firstForm')}
        field={form.field('form')}
        choices={forms.map((value) => ({ value, label: words(value, 'name') }))}
        required
        autoFocus
      />
      <FormNumberFields form={form} autoFocus={false} />
    </DialogForm>
  )
}

/** A number, title, day or article that was written down wrongly. */
export function CorrectFormNumberDialog({ row, onClose }: FormNumberDialogProps) {
  const t = useTexts('papers')
  const ui = useTexts('ui')
  const correct = useCommand('papers.formNumbers.correct')
  const { id } = row
  const form = useFormState({
    schema: FormNumberEntry,
    initial: { ...typable(row), reason: '' },
    version: row.version,
    save: (typed, version) => correct.mutateAsync({ ...typed, id, version }),
    onSaved: () => {
      notifications.show({ message: t('formNumbers.corrected') })
      onClose()
    },
    latest: async (mine) => {
      const now = (await callQuery('papers.formNumbers.list', {})).find((one) => one.id === id) ?? row
      return { values: { ...typable(now), reason: mine.reason }, version: now.version }
    },
  })
  return (
    <DialogForm
      title={t('formNumbers.correctOf', { what: t('formNumbers.of', { number: row.number, decree: row.decree }) })}
      submit={ui('action.save')}
      form={form}
      onClose={onClose}
    >
      <p className={text.quiet}>{t('formNumbers.correctNote')}</p>
      <FormNumberFields form={form} />
    </DialogForm>
  )
}

type Fields = Pick<FormState<typeof FormNumberEntry>, 'field'>

function FormNumberFields({ form, autoFocus = true }: { readonly form: Fields; readonly autoFocus?: boolean }) {
  const t = useTexts('papers')
  const law = useTexts('facility')
  return (
    <>
      <FormRow>
        <TextField
          label={t('formNumbers.field.number')}
          hint={t('formNumbers.numberHint')}
          field={form.field('number')}
          max={30}
          required
          autoFocus={autoFocus}
        />
        <DateField label={law('lawTab.validFrom')} hint={t('formNumbers.fromHint')} field={form.field('validFrom')} required />
      </FormRow>
      <TextField label={t('formNumbers.field.title')} field={form.field('title')} max={300} required />
      <TextField label={t('formNumbers.field.decree')} hint={t('formNumbers.decreeHint')} field={form.field('decree')} max={100} required />
      <TextField label={law('lawTab.article')} hint={t('formNumbers.articleHint')} field={form.field('article')} max={300} required />
      <TextField label={law('lawTab.reason')} hint={law('lawTab.reasonHint')} field={form.field('reason')} max={300} required />
    </>
  )
}
