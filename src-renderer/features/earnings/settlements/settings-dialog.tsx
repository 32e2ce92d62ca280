import { notifications } from '@mantine/notifications'
import type { OutputOf } from '#contract'
import { EarningsSettings } from '#contract/earnings/operations'
import { EqualAmong, SettledPart, SettlementLength, Weighing } from '#contract/earnings/words'
import { callQuery } from '../../../api/client'
import { useCommand, useOperation } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { DateField } from '../../../ui/date-field'
import { DialogForm } from '../../../ui/dialog-form'
import { ChoiceField, SelectField, TextField } from '../../../ui/fields'
import { FormRow } from '../../../ui/form-layout'
import { useFormState } from '../../../ui/form-state'
import text from '../../../ui/text.module.css'

/** What no text says and the facility decides: the period, the odd đồng, how the residents' part is divided. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const kept = useOperation('earnings.settings.get', {})
  return kept.data ? <SettingsForm kept={kept.data} onClose={onClose} /> : null
}

function SettingsForm({ kept, onClose }: { readonly kept: OutputOf<'earnings.settings.get'>; readonly onClose: () => void }) {
  const t = useTexts('earnings')
  const change = useCommand('earnings.settings.change')
  const form = useFormState({
    schema: EarningsSettings,
    initial: kept.settings,
    version: kept.version,
    save: (settings, version) => change.mutateAsync({ settings, version }),
    latest: async () => {
      const { settings, version } = await callQuery('earnings.settings.get', {})
      return { values: settings, version }
    },
    onSaved: () => {
      notifications.show({ message: t('settlements.settingsSaved') })
      onClose()
    },
  })
  return (
    <DialogForm title={t('settlements.settings')} submit={t('save')} size={600} form={form} onClose={onClose}>
      <p className={text.quiet}>{t('settlements.settingsText')}</p>
      <ChoiceField
        label={t('settlements.length')}
        hint={t('settlements.lengthHint')}
        field={form.field('length')}
        choices={SettlementLength.options.map((length) => ({ value: length, label: t(`length.${length}`) }))}
        required
      />
      <SelectField
        label={t('settlements.remainderTo')}
        hint={t('settlements.remainderHint')}
        field={form.field('remainderTo')}
        choices={SettledPart.options.map((part) => ({ value: part, label: t(`part.${part}`) }))}
        required
      />
      <ChoiceField
        label={t('settlements.weighing')}
        hint={t('settlements.weighingHint')}
        field={form.field('weighing')}
        choices={Weighing.options.map((way) => ({ value: way, label: t(`weighing.${way}`) }))}
        required
      />
      <SelectField
        label={t('settlements.equalAmong')}
        hint={t('settlements.amongHint')}
        field={form.field('equalAmong')}
        choices={EqualAmong.options.map((among) => ({ value: among, label: t(`among.${among}`) }))}
        required
      />
      <FormRow>
        <TextField label={t('settlements.rule')} hint={t('settlements.ruleHint')} field={form.field('ruleNumber')} max={300} />
        <DateField label={t('settlements.ruleOn')} field={form.field('ruleOn')} />
      </FormRow>
    </DialogForm>
  )
}
