import { notifications } from '@mantine/notifications'
import { LawEntry, type LegalValue } from '#contract/facility'
import { callQuery } from '../../../api/client'
import { useCommand } from '../../../api/queries'
import { useMe } from '../../../api/session'
import { type TextKey, useTexts } from '../../../i18n/texts'
import { DateField } from '../../../ui/date-field'
import { DialogForm } from '../../../ui/dialog-form'
import { NumberField, TextField } from '../../../ui/fields'
import { FormRow } from '../../../ui/form-layout'
import { type FormState, useFormState } from '../../../ui/form-state'
import text from '../../../ui/text.module.css'

interface LawDialogProps {
  readonly value: LegalValue
  readonly onClose: () => void
}

const Added = LawEntry.pick({ value: true, validFrom: true, article: true, reason: true })
const Corrected = Added.omit({ validFrom: true })

/** What the value is for, with whom it applies to where both laws have one. */
function useWhat({ key, regime }: LegalValue): string {
  const t = useTexts('facility')
  const what = t(`law.${key}` as TextKey<'facility'>)
  return regime ? `${what} (${t(`lawTab.regimes.${regime}`).toLocaleLowerCase('vi')})` : what
}

/** The law changes: another value from a day on; the earlier one stays for the days before. */
export function AddLawDialog({ value, onClose }: LawDialogProps) {
  const t = useTexts('facility')
  const { today } = useMe()
  const add = useCommand('facility.addLaw')
  const { key, regime, unit } = value
  const form = useFormState({
    schema: Added,
    initial: { value: null, validFrom: null, article: '', reason: '' },
    save: (typed) => add.mutateAsync({ key, regime, ...typed }),
    onSaved: () => {
      notifications.show({ message: t('lawTab.added') })
      onClose()
    },
  })
  const from = form.useValue<string | null>('validFrom')
  return (
    <DialogForm title={t('lawTab.addOf', { what: useWhat(value) })} submit={t('lawTab.add')} form={form} onClose={onClose}>
      <FormRow>
        <NumberField label={t(`lawTab.amount.${unit}`)} field={form.field('value')} min={1} max={600} required autoFocus />
        <DateField label={t('lawTab.validFrom')} field={form.field('validFrom')} required />
      </FormRow>
      {from && from < today && <p className={text.quiet}>{t('lawTab.past')}</p>}
      <ArticleAndReason form={form} />
    </DialogForm>
  )
}

/** A slip of the pen, or a value whose day has not come. */
export function CorrectLawDialog({ value, onClose }: LawDialogProps) {
  const t = useTexts('facility')
  const ui = useTexts('ui')
  const { today } = useMe()
  const correct = useCommand('facility.correctLaw')
  const { key, regime, validFrom, unit } = value
  const typable = (now: LegalValue) => ({ value: now.value, article: now.article })
  const form = useFormState({
    schema: Corrected,
    initial: { ...typable(value), reason: '' },
    version: value.version,
    save: (typed, version) => correct.mutateAsync({ key, regime, validFrom, version, ...typed }),
    onSaved: () => {
      notifications.show({ message: t('lawTab.corrected') })
      onClose()
    },
    latest: async (mine) => {
      const isThis = (one: LegalValue) => one.key === key && one.regime === regime && one.validFrom === validFrom
      const now = (await callQuery('facility.law', {})).find(isThis) ?? value
      return { values: { ...typable(now), reason: mine.reason }, version: now.version }
    },
  })
  return (
    <DialogForm title={t('lawTab.correctOf', { what: useWhat(value) })} submit={ui('action.save')} form={form} onClose={onClose}>
      {validFrom <= today && <p className={text.quiet}>{t('lawTab.inForce')}</p>}
      <NumberField label={t(`lawTab.amount.${unit}`)} field={form.field('value')} min={1} max={600} width={200} required autoFocus />
      <ArticleAndReason form={form} />
    </DialogForm>
  )
}

function ArticleAndReason({ form }: { readonly form: Pick<FormState<typeof Corrected>, 'field'> }) {
  const t = useTexts('facility')
  return (
    <>
      <TextField label={t('lawTab.article')} hint={t('lawTab.articleHint')} field={form.field('article')} max={200} required />
      <TextField label={t('lawTab.reason')} hint={t('lawTab.reasonHint')} field={form.field('reason')} max={300} required />
    </>
  )
}
