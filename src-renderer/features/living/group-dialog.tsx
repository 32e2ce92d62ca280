import { notifications } from '@mantine/notifications'
import { type LivingGroup, living } from '#contract/living'
import { useCommand } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import { DialogForm } from '../../ui/dialog-form'
import { CheckField, NumberField, TextField } from '../../ui/fields'
import { FormRow } from '../../ui/form-layout'
import { useFormState } from '../../ui/form-state'

const Typed = living.save.input.pick({ name: true, zone: true, capacity: true, active: true })

/** A new living group, or the change of one. */
export function GroupDialog({ group, onClose }: { readonly group?: LivingGroup; readonly onClose: () => void }) {
  const t = useTexts('living')
  const save = useCommand('living.save')
  const title = group ? t('changeOf', { name: group.name }) : t('new')
  const form = useFormState({
    schema: Typed,
    initial: { name: group?.name ?? '', zone: group?.zone ?? '', capacity: group?.capacity ?? null, active: group?.active ?? true },
    version: group?.version ?? 0,
    save: (values, version) => save.mutateAsync({ id: group?.id ?? null, version, ...values }),
    onSaved: () => {
      notifications.show({ message: t('saved') })
      onClose()
    },
  })
  return (
    <DialogForm title={title} submit={t('save')} form={form} onClose={onClose}>
      <TextField label={t('name')} placeholder={t('nameHint')} field={form.field('name')} required max={80} autoFocus />
      <FormRow>
        <TextField label={t('zone')} placeholder={t('zoneHint')} field={form.field('zone')} max={80} />
        <NumberField label={t('capacity')} unit={t('people')} min={1} field={form.field('capacity')} />
      </FormRow>
      {group && <CheckField label={t('active')} field={form.field('active')} />}
    </DialogForm>
  )
}
