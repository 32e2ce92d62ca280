import { notifications } from '@mantine/notifications'
import { type Stay, stays } from '#contract/stays/operations'
import { articleText } from '#contract/values/article'
import { callQuery } from '../../api/client'
import { useCommand } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import { DialogForm } from '../../ui/dialog-form'
import { CheckField, TextField } from '../../ui/fields'
import { useFormState } from '../../ui/form-state'
import classes from './stay.module.css'

const WorkAbility = stays.setWorkAbility.input.pick({ unableToWork: true, reason: true })

/** Whether somebody can work no more, and what says so. */
export function WorkAbilityDialog({ stay, onClose }: { readonly stay: Stay; readonly onClose: () => void }) {
  const t = useTexts('stays')
  const set = useCommand('stays.setWorkAbility')
  const form = useFormState({
    schema: WorkAbility,
    version: stay.version,
    initial: { unableToWork: !stay.unableToWork, reason: null },
    save: (values, version) => set.mutateAsync({ stayId: stay.id, version, ...values }),
    latest: async ({ reason }) => {
      const now = await callQuery('stays.get', { id: stay.id })
      return { values: { unableToWork: now.stay.unableToWork, reason }, version: now.stay.version }
    },
    onSaved: () => {
      notifications.show({ message: t('workAbility.saved') })
      onClose()
    },
  })
  return (
    <DialogForm title={t('workAbility.title')} submit={t('workAbility.save')} size={520} form={form} onClose={onClose}>
      <p className={classes.expected}>{t('workAbility.text', { article: articleText('Đ163 Đ124 khoản 1 điểm b') })}</p>
      <CheckField label={t('workAbility.unable')} field={form.field('unableToWork')} />
      <TextField
        label={t('workAbility.reason')}
        hint={t('workAbility.reasonHint')}
        field={form.field('reason')}
        max={300}
        required
        autoFocus
      />
    </DialogForm>
  )
}
