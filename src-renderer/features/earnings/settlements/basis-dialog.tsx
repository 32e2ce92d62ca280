import { notifications } from '@mantine/notifications'
import { LabourSettlement } from '#contract/earnings/operations'
import { EqualAmong, SettledPart, Weighing } from '#contract/earnings/words'
import { callQuery } from '../../../api/client'
import { useCommand } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { DateField } from '../../../ui/date-field'
import { DialogForm } from '../../../ui/dialog-form'
import { ChoiceField, SelectField, TextField } from '../../../ui/fields'
import { FormRow } from '../../../ui/form-layout'
import { useFormState } from '../../../ui/form-state'

const Basis = LabourSettlement.pick({ weighing: true, equalAmong: true, ruleNumber: true, ruleOn: true, remainderTo: true, metOn: true })
const basisOf = ({ weighing, equalAmong, ruleNumber, ruleOn, remainderTo, metOn }: LabourSettlement) => ({
  weighing,
  equalAmong,
  ruleNumber,
  ruleOn,
  remainderTo,
  metOn,
})

/** By what this settlement divides, the rule that says so, and the day of its meeting. */
export function BasisDialog({ settlement, onClose }: { readonly settlement: LabourSettlement; readonly onClose: () => void }) {
  const t = useTexts('earnings')
  const change = useCommand('earnings.settlements.change')
  const { id } = settlement
  const form = useFormState({
    schema: Basis,
    initial: basisOf(settlement),
    version: settlement.version,
    save: (basis, version) => change.mutateAsync({ id, version, ...basis }),
    latest: async () => {
      const now = await callQuery('earnings.settlements.get', { id })
      return { values: basisOf(now), version: now.version }
    },
    onSaved: () => {
      notifications.show({ message: t('saved') })
      onClose()
    },
  })
  const weighing = form.useValue('weighing')
  return (
    <DialogForm title={t('settlements.changeBasis')} submit={t('save')} size={560} form={form} onClose={onClose}>
      <DateField label={t('settlements.metOn')} field={form.field('metOn')} autoFocus />
      <FormRow>
        <TextField label={t('settlements.rule')} hint={t('settlements.ruleHint')} field={form.field('ruleNumber')} max={300} />
        <DateField label={t('settlements.ruleOn')} field={form.field('ruleOn')} />
      </FormRow>
      <ChoiceField
        label={t('settlements.weighing')}
        field={form.field('weighing')}
        choices={Weighing.options.map((way) => ({ value: way, label: t(`weighing.${way}`) }))}
        required
      />
      {weighing === 'EQUAL' && (
        <SelectField
          label={t('settlements.equalAmong')}
          field={form.field('equalAmong')}
          choices={EqualAmong.options.map((among) => ({ value: among, label: t(`among.${among}`) }))}
          required
        />
      )}
      <SelectField
        label={t('settlements.remainderTo')}
        field={form.field('remainderTo')}
        choices={SettledPart.options.map((part) => ({ value: part, label: t(`part.${part}`) }))}
        required
      />
    </DialogForm>
  )
}
