import type * as z from 'zod'
import type { Handover } from '#contract/stays/events'
import type { Official } from '#contract/stays/operations'
import { useTexts } from '../../../i18n/texts'
import { MomentField } from '../../../ui/date-field'
import { LongTextField, SuggestField, TextField } from '../../../ui/fields'
import { FormRow } from '../../../ui/form-layout'
import type { FormPart } from '../../../ui/form-part'
import type { Loose, Path } from '../../../ui/form-state'
import { ItemTable } from './item-table'
import { useTypedBefore } from './typed-before'

export type HandoverPart = FormPart<Path<Loose<z.input<typeof Handover>>>>

/** The minutes of handing a person over, in the order of Mẫu 31 and Mẫu 42. */
export function HandoverFields({ part }: { readonly part: HandoverPart }) {
  const t = useTexts('stays')
  const { givers, receivers, handoverPlaces } = useTypedBefore()
  const takeGiver = (name: string) => {
    const giver = givers.find((one) => one.name === name)
    if (!giver) return
    part.set('giverTitle', giver.title)
    part.set('giverAgency', giver.agency)
  }
  const takeReceiver = (name: string) => {
    const receiver = receivers.find((one) => one.name === name)
    if (receiver) part.set('receiverTitle', receiver.title)
  }
  return (
    <>
      <FormRow>
        <SuggestField
          isOpen
          label={t('handover.giverName')}
          words={namesOf(givers)}
          noteOf={noteOf(givers)}
          onChoose={takeGiver}
          max={300}
          field={part.field('giverName')}
        />
        <TextField label={t('handover.giverTitle')} field={part.field('giverTitle')} />
        <SuggestField isOpen label={t('handover.giverAgency')} words={agenciesOf(givers)} field={part.field('giverAgency')} />
      </FormRow>
      <FormRow>
        <SuggestField
          isOpen
          label={t('handover.receiverName')}
          words={namesOf(receivers)}
          noteOf={noteOf(receivers)}
          onChoose={takeReceiver}
          max={300}
          field={part.field('receiverName')}
        />
        <TextField label={t('handover.receiverTitle')} field={part.field('receiverTitle')} />
        <SuggestField isOpen label={t('handover.place')} words={handoverPlaces} field={part.field('place')} />
      </FormRow>
      <LongTextField label={t('handover.condition')} field={part.field('condition')} rows={2} />
      <ItemTable part={part} list="documents" />
      <ItemTable part={part} list="belongings" />
      <MomentField label={t('handover.finishedAt')} field={part.field('finishedAt')} width={240} />
    </>
  )
}

const namesOf = (officials: readonly Official[]) => officials.map(({ name }) => name)
const agenciesOf = (officials: readonly Official[]) => officials.flatMap(({ agency }) => agency ?? [])
/** What tells an official from another of the same name: title and agency, of the one whose they would be. */
const noteOf = (officials: readonly Official[]) => (name: string) => {
  const one = officials.find((official) => official.name === name)
  return [one?.title, one?.agency].filter(Boolean).join(', ') || undefined
}
