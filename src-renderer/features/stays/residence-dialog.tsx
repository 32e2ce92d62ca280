import { Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type Stay, stays } from '#contract/stays/operations'
import { articleText } from '#contract/values/article'
import { callQuery } from '../../api/client'
import { useCommand } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import { DialogForm } from '../../ui/draft-dialog-form'
import { TextField } from '../../ui/fields'
import { useReturnFocus } from '../../ui/return-focus'
import { useSheet } from '../../ui/sheet'
import { PlaceField } from '../places/parts'
import classes from './stay.module.css'

const typable = ({ residenceAfter, policeCommune, policeName }: Stay) => ({ residenceAfter, policeCommune, policeName })
const Residence = stays.registerResidence.input.pick({ residenceAfter: true, policeCommune: true, policeName: true })

/** Where somebody will live after leaving; the police there get the notices. */
export function ResidenceDialog({ stay, onClose }: { readonly stay: Stay; readonly onClose: () => void }) {
  const t = useTexts('stays')
  const ui = useTexts('ui')
  useReturnFocus()
  const register = useCommand('stays.registerResidence')
  const sheet = useSheet({
    schema: Residence,
    version: stay.version,
    draft: `stays.residence.${stay.id}`,
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
    <Modal
      opened
      onClose={onClose}
      title={t('residence.title')}
      size={560}
      centered
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': ui('action.close') }}
    >
      <DialogForm sheet={sheet} submit={t('residence.save')} onCancel={onClose}>
        <p className={classes.expected}>{t('residence.text', { article: articleText('L120 Đ42 khoản 3') })}</p>
        <TextField label={t('residence.place')} field={sheet.field('residenceAfter')} max={300} required autoFocus />
        <PlaceField label={t('field.policeCommune')} hint={t('residence.policeHint')} field={sheet.field('policeCommune')} />
        <TextField label={t('field.policeName')} field={sheet.field('policeName')} />
      </DialogForm>
    </Modal>
  )
}
