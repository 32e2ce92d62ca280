import { notifications } from '@mantine/notifications'
import { type FormNumber, FormNumberEntry } from '#contract/papers/form-numbers'
import { PaperForm } from '#contract/papers/forms'
import { callQuery } from '../../../api/client'
import { useCommand } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { DateField } from '../../../ui/date-field'
import { DialogForm } from '../../../ui/dialog-form'
import { SelectField, TextField } from '../../../ui/fields'
import { FormRow } from '../../../ui/form-sheet'
import { type Sheet, useSheet } from '../../../ui/sheet'
import text from '../../../ui/text.module.css'
import { useFormWords } from '../form-names'

interface FormNumberDialogProps {
  readonly row: FormNumber
  readonly onClose: () => void
}

const typable = ({ number, title, decree, article, validFrom }: FormNumber) => ({ number, title, decree, article, validFrom })

/** A new decree numbers the form anew; papers of the days before keep the number they had. */
export function AddFormNumberDialog({ row, onClose }: FormNumberDialogProps) {
  const t = useTexts('system')
  const add = useCommand('papers.formNumbers.add')
  const sheet = useSheet({
    schema: FormNumberEntry,
    initial: { number: '', title: row.title, decree: '', article: '', validFrom: null, reason: '' },
    save: (typed) => add.mutateAsync({ ...typed, after: { replaces: row.id } }),
    onSaved: () => {
      notifications.show({ message: t('forms.added') })
      onClose()
    },
  })
  return (
    <DialogForm
      title={t('forms.addOf', { what: t('forms.of', { number: row.number, decree: row.decree }) })}
      submit={t('forms.add')}
      sheet={sheet}
      onClose={onClose}
    >
      <p className={text.quiet}>{t('forms.addNote')}</p>
      <FormNumberFields sheet={sheet} />
    </DialogForm>
  )
}

const First = FormNumberEntry.extend({ form: PaperForm })

/** A decree sets a form for what the register has made without one. @param forms those that have no number yet */
export function FirstFormNumberDialog({ forms, onClose }: { readonly forms: readonly PaperForm[]; readonly onClose: () => void }) {
  const t = useTexts('system')
  const words = useFormWords()
  const add = useCommand('papers.formNumbers.add')
  const sheet = useSheet({
    schema: First,
    initial: { form: null, number: '', title: '', decree: '', article: '', validFrom: null, reason: '' },
    save: ({ form, ...typed }) => add.mutateAsync({ ...typed, after: { form } }),
    onSaved: () => {
      notifications.show({ message: t('forms.added') })
      onClose()
    },
  })
  return (
    <DialogForm title={t('forms.first')} submit={t('forms.add')} sheet={sheet} onClose={onClose}>
      <p className={text.quiet}>{t('forms.firstNote')}</p>
      <SelectField
        label={t('forms.firstForm')}
        field={sheet.field('form')}
        choices={forms.map((value) => ({ value, label: words(value, 'name') }))}
        required
        autoFocus
      />
      <FormNumberFields sheet={sheet} autoFocus={false} />
    </DialogForm>
  )
}

/** A number, title, day or article that was written down wrongly. */
export function CorrectFormNumberDialog({ row, onClose }: FormNumberDialogProps) {
  const t = useTexts('system')
  const ui = useTexts('ui')
  const correct = useCommand('papers.formNumbers.correct')
  const { id } = row
  const sheet = useSheet({
    schema: FormNumberEntry,
    initial: { ...typable(row), reason: '' },
    version: row.version,
    save: (typed, version) => correct.mutateAsync({ ...typed, id, version }),
    onSaved: () => {
      notifications.show({ message: t('forms.corrected') })
      onClose()
    },
    latest: async (mine) => {
      const now = (await callQuery('papers.formNumbers.list', {})).find((one) => one.id === id) ?? row
      return { values: { ...typable(now), reason: mine.reason }, version: now.version }
    },
  })
  return (
    <DialogForm
      title={t('forms.correctOf', { what: t('forms.of', { number: row.number, decree: row.decree }) })}
      submit={ui('action.save')}
      sheet={sheet}
      onClose={onClose}
    >
      <p className={text.quiet}>{t('forms.correctNote')}</p>
      <FormNumberFields sheet={sheet} />
    </DialogForm>
  )
}

type Fields = Pick<Sheet<typeof FormNumberEntry>, 'field'>

function FormNumberFields({ sheet, autoFocus = true }: { readonly sheet: Fields; readonly autoFocus?: boolean }) {
  const t = useTexts('system')
  return (
    <>
      <FormRow>
        <TextField
          label={t('forms.field.number')}
          hint={t('forms.numberHint')}
          field={sheet.field('number')}
          max={30}
          required
          autoFocus={autoFocus}
        />
        <DateField label={t('law.validFrom')} hint={t('forms.fromHint')} field={sheet.field('validFrom')} required />
      </FormRow>
      <TextField label={t('forms.field.title')} field={sheet.field('title')} max={300} required />
      <TextField label={t('forms.field.decree')} hint={t('forms.decreeHint')} field={sheet.field('decree')} max={100} required />
      <TextField label={t('law.article')} hint={t('forms.articleHint')} field={sheet.field('article')} max={300} required />
      <TextField label={t('law.reason')} hint={t('law.reasonHint')} field={sheet.field('reason')} max={300} required />
    </>
  )
}
