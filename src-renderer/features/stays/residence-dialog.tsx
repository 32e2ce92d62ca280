import { notifications } from '@mantine/notifications'
import { type Stay, stays } from '#contract/stays/operations'
import { articleText } from '#contract/values/article'
import { callQuery } from '../../api/client'
import { useCommand } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import { DialogForm } from '../../ui/dialog-form'
import { seatDraft } from '../../ui/drafts'
import { SuggestField, TextField } from '../../ui/fields'
import { useFormState } from '../../ui/form-state'
import { PlaceField } from '../places/parts'
import { useTypedBefore } from './fields/typed-before'
import classes from './stay.module.css'

const typable = ({ residenceAfter, policeCommune, policeName }: Stay) => ({ residenceAfter, policeCommune, policeName })
const Residence = stays.registerResidence.input.pick({ residenceAfter: true, policeCommune: true, policeName: true })

/** Where somebody will live after leaving; the police there get the notices. */
export function ResidenceDialog({ stay, onClose }: { readonly stay: Stay; readonly onClose: () => void }) {
  const t = useTexts('stays')
  const { police } = useTypedBefore()
  const register = useCommand('stays.registerResidence')
  const form = useFormState({
    schema: Residence,
    version: stay.version,
    draft: seatDraft(`stays.residence.${stay.id}`),
    initial: typable(stay),
    save: (values, version) => register.mutateAsync({ stayId: stay.id, version, ...values }),
    latest: async () => {
      const now = await callQuery('stays.get', { id: stay.id })
      return { values: typable(now.stay), version: now.stay.version }
    },
    onSaved: () => {
      notifications.show({ message: t('residence.saved') })
      onClose()
    },
  })
  return (
    <DialogForm title={t('residence.title')} submit={t('residence.save')} size={560} form={form} onClose={onClose}>
      <p className={classes.expected}>{t('residence.text', { article: articleText('L120 Đ42 khoản 3') })}</p>
      <TextField label={t('residence.place')} field={form.field('residenceAfter')} max={300} required autoFocus />
      <PlaceField label={t('field.policeCommune')} hint={t('residence.policeHint')} field={form.field('policeCommune')} />
      <SuggestField isOpen label={t('field.policeName')} words={police} field={form.field('policeName')} />
    </DialogForm>
  )
}
