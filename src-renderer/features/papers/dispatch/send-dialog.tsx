import { notifications } from '@mantine/notifications'
import { SendingWay } from '#contract/papers/dispatch'
import { papers as operations } from '#contract/papers/operations'
import { useCommand } from '../../../api/queries'
import { useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { DateField } from '../../../ui/date-field'
import { DialogForm } from '../../../ui/dialog-form'
import { SelectField, TextField } from '../../../ui/fields'
import { FormRow } from '../../../ui/form-layout'
import { useFormState } from '../../../ui/form-state'
import { CopyChoice, type NamedPaper, useChosenCopies } from './chosen-copies'

interface SendDialogProps {
  /** Issued papers whose copies leave together, with what they are called. */
  readonly papers: readonly NamedPaper[]
  /** The one copy meant; otherwise all that have not been sent are proposed. */
  readonly only?: number
  readonly onSent?: () => void
  readonly onClose: () => void
}

const Sending = operations.dispatch.send.input.omit({ copies: true })

/** Copies that go out together: which, when, by which way. */
export function SendDialog({ papers, only, onSent, onClose }: SendDialogProps) {
  const t = useTexts('papers')
  const { today } = useMe()
  const send = useCommand('papers.dispatch.send')
  const { chosen, ...choice } = useChosenCopies(papers, ({ copy, sentOn }) => (only === undefined ? sentOn === null : copy === only))
  const form = useFormState({
    schema: Sending,
    initial: { sentOn: today, way: null, note: '' },
    save: (values) => send.mutateAsync({ ...values, copies: chosen }),
    onSaved: ({ sent }) => {
      notifications.show({ message: t('send.done', { count: sent }) })
      onSent?.()
      onClose()
    },
  })
  return (
    <DialogForm
      title={t('send.title')}
      submit={t('send.do', { count: chosen.length })}
      form={form}
      disabled={chosen.length === 0}
      onClose={onClose}
    >
      <CopyChoice {...choice} sent={t('send.already')} />
      <FormRow>
        <DateField label={t('send.on')} field={form.field('sentOn')} required width={160} autoFocus />
        <SelectField
          label={t('send.way')}
          field={form.field('way')}
          choices={SendingWay.options.map((value) => ({ value, label: t(`way.${value}`) }))}
          required
        />
      </FormRow>
      <TextField label={t('send.note')} hint={t('send.noteHint')} field={form.field('note')} max={300} />
    </DialogForm>
  )
}
