import { notifications } from '@mantine/notifications'
import * as z from 'zod'
import type { OutputOf } from '#contract'
import { gradeOf, Literacy, Schooling } from '#contract/schooling'
import { callQuery } from '../../../api/client'
import { useCommand, useOperation } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { DialogForm } from '../../../ui/dialog-form'
import { NumberField, SelectField, TextField } from '../../../ui/fields'
import { FormRow } from '../../../ui/form-layout'
import { useFormState } from '../../../ui/form-state'

const TypedSchooling = Schooling.extend({ wantsTraining: z.enum(['yes', 'no']).nullable() })

const typed = ({ wantsTraining, ...schooling }: Schooling) => ({
  ...schooling,
  wantsTraining: wantsTraining === null ? null : wantsTraining ? ('yes' as const) : ('no' as const),
})

interface SchoolingDialogProps {
  readonly residentId: string
  readonly known: OutputOf<'schooling.get'>
  readonly onClose: () => void
}

/** Whether somebody reads, what they have learned, what they want to learn. */
export function SchoolingDialog({ residentId, known, onClose }: SchoolingDialogProps) {
  const t = useTexts('classes')
  const schoolingText = useTexts('schooling')
  const keep = useCommand('schooling.keep')
  const trades = useOperation('trades.list', {})
  const form = useFormState({
    schema: TypedSchooling,
    // What the papers tell is proposed where nobody has asked.
    initial: typed(known.version === 0 ? { ...known.schooling, grade: gradeOf(known.onPaper) } : known.schooling),
    version: known.version,
    save: ({ wantsTraining, ...schooling }, version) =>
      keep.mutateAsync({
        residentId,
        version,
        ...schooling,
        wantsTraining: wantsTraining === null ? null : wantsTraining === 'yes',
      }),
    onSaved: () => {
      notifications.show({ message: t('person.saved') })
      onClose()
    },
    latest: async () => {
      const now = await callQuery('schooling.get', { residentId })
      return { values: typed(now.schooling), version: now.version }
    },
  })
  return (
    <DialogForm title={t('person.schooling')} submit={t('class.save')} form={form} onClose={onClose}>
      <FormRow>
        <SelectField
          label={t('candidates.literacy')}
          choices={Literacy.options.map((value) => ({ value, label: schoolingText(`literacy.${value}`) }))}
          field={form.field('literacy')}
          autoFocus
        />
        <NumberField label={t('candidates.schooling')} unit="/12" min={0} max={12} field={form.field('grade')} />
      </FormRow>
      <TextField label={t('person.earlierTrade')} field={form.field('earlierTrade')} max={160} />
      <FormRow>
        <SelectField
          label={t('person.wants')}
          choices={[
            { value: 'yes', label: t('candidates.wants') },
            { value: 'no', label: t('candidates.wantsNot') },
          ]}
          field={form.field('wantsTraining')}
        />
        <SelectField
          label={t('person.wishTrade')}
          choices={(trades.data?.trades ?? [])
            .filter(({ active, id }) => active || id === known.schooling.wishTradeId)
            .map(({ id, name }) => ({ value: id, label: name }))}
          field={form.field('wishTradeId')}
        />
      </FormRow>
      <TextField label={t('column.note')} field={form.field('note')} max={300} />
    </DialogForm>
  )
}
