import type * as z from 'zod'
import type { Handover } from '#contract/stays/events'
import { useTexts } from '../../../i18n/texts'
import { MomentField } from '../../../ui/date-field'
import { LongTextField, NameField, TextField } from '../../../ui/fields'
import { FormRow } from '../../../ui/form-layout'
import type { FormPart } from '../../../ui/form-part'
import type { Loose, Path } from '../../../ui/form-state'
import { ItemTable } from './item-table'

export type HandoverPart = FormPart<Path<Loose<z.input<typeof Handover>>>>

/** The minutes of handing a person over, in the order of Mẫu 31 and Mẫu 42. */
export function HandoverFields({ part }: { readonly part: HandoverPart }) {
  const t = useTexts('stays')
  return (
    <>
      <FormRow>
        <NameField label={t('handover.giverName')} field={part.field('giverName')} />
        <TextField label={t('handover.giverTitle')} field={part.field('giverTitle')} />
        <TextField label={t('handover.giverAgency')} field={part.field('giverAgency')} />
      </FormRow>
      <FormRow>
        <NameField label={t('handover.receiverName')} field={part.field('receiverName')} />
        <TextField label={t('handover.receiverTitle')} field={part.field('receiverTitle')} />
        <TextField label={t('handover.place')} field={part.field('place')} />
      </FormRow>
      <LongTextField label={t('handover.condition')} field={part.field('condition')} rows={2} />
      <ItemTable part={part} list="documents" />
      <ItemTable part={part} list="belongings" />
      <MomentField label={t('handover.finishedAt')} field={part.field('finishedAt')} width={240} />
    </>
  )
}
