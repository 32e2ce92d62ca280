import { notifications } from '@mantine/notifications'
import * as z from 'zod'
import { Correction, type LabourSettlement } from '#contract/earnings/operations'
import { formatHundredths } from '#contract/values/amounts'
import { useCommand } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { DialogForm } from '../../../ui/dialog-form'
import { ChoiceField, SelectField, TextField } from '../../../ui/fields'
import { FormRow } from '../../../ui/form-layout'
import { useFormState } from '../../../ui/form-state'
import text from '../../../ui/text.module.css'
import { TypedCoefficient, TypedSignedAmount } from '../typed-numbers'

const TypedCorrection = z.object({
  of: z.enum(['money', 'person']),
  stayId: z.string().nullable(),
  amount: TypedSignedAmount,
  ...Correction.pick({ reason: true, paperNumber: true }).shape,
})

/** A named line that the next settlement takes up: this one is frozen. */
export function CorrectionDialog({ settlement, onClose }: { readonly settlement: LabourSettlement; readonly onClose: () => void }) {
  const t = useTexts('earnings')
  const correct = useCommand('earnings.settlements.correct')
  const form = useFormState({
    schema: TypedCorrection,
    feature: 'earnings',
    initial: { of: 'money', stayId: null, amount: null, reason: null, paperNumber: null },
    save: ({ of, stayId, ...line }) => correct.mutateAsync({ id: settlement.id, stayId: of === 'person' ? stayId : null, ...line }),
    onSaved: () => {
      notifications.show({ message: t('settlements.corrected') })
      onClose()
    },
  })
  return (
    <DialogForm title={t('settlements.correct')} submit={t('settlements.correct')} size={560} form={form} onClose={onClose}>
      <p className={text.quiet}>{t('settlements.correctText')}</p>
      <ChoiceField
        label={t('settlements.correctWhat')}
        field={form.field('of')}
        choices={[
          { value: 'money', label: t('settlements.correctMoney') },
          { value: 'person', label: t('settlements.correctPerson') },
        ]}
        required
      />
      {form.useValue('of') === 'person' && (
        <SelectField
          label={t('settlements.person')}
          field={form.field('stayId')}
          choices={(settlement.shares ?? []).map(({ stayId, fullName, code }) => ({ value: stayId, label: `${fullName} · ${code}` }))}
          required
        />
      )}
      <FormRow>
        <TextField label={t('settlements.signedAmount')} field={form.field('amount')} inputMode="numeric" required />
        <TextField label={t('paperNumber')} field={form.field('paperNumber')} max={300} />
      </FormRow>
      <TextField label={t('settlements.reason')} field={form.field('reason')} max={300} required />
    </DialogForm>
  )
}

const TypedWeight = z.object({ coefficient: TypedCoefficient })

interface CoefficientDialogProps {
  readonly settlement: LabourSettlement
  readonly stayIds: readonly string[]
  readonly onClose: () => void
}

/** By how much the hours of these people count. */
export function CoefficientDialog({ settlement, stayIds, onClose }: CoefficientDialogProps) {
  const t = useTexts('earnings')
  const set = useCommand('earnings.settlements.setCoefficients')
  const chosen = (settlement.shares ?? []).filter(({ stayId }) => stayIds.includes(stayId))
  const [only] = chosen
  const form = useFormState({
    schema: TypedWeight,
    feature: 'earnings',
    initial: { coefficient: formatHundredths(only?.coefficient ?? 100) },
    save: ({ coefficient }) => set.mutateAsync({ id: settlement.id, stayIds: [...stayIds], coefficient }),
    onSaved: () => {
      notifications.show({ message: t('settlements.coefficientSet') })
      onClose()
    },
  })
  const title =
    chosen.length === 1 && only
      ? t('settlements.coefficientOf', { name: only.fullName })
      : t('settlements.coefficientOfMany', { count: stayIds.length })
  return (
    <DialogForm title={title} submit={t('settlements.setCoefficient')} size={440} form={form} onClose={onClose}>
      <p className={text.quiet}>{t('settlements.coefficientText')}</p>
      <TextField label={t('coefficient')} field={form.field('coefficient')} inputMode="numeric" required autoFocus width={160} />
    </DialogForm>
  )
}
