import { Fragment } from 'react'
import { Sex } from '#contract/residents/identity'
import type { Contact } from '#contract/residents/operations'
import { parseTypedBirth } from '#contract/values/calendar'
import { useTexts } from '../../../i18n/texts'
import { BirthField, DateField } from '../../../ui/date-field'
import { NameField, SelectField, TextField } from '../../../ui/fields'
import { FormRow } from '../../../ui/form-layout'
import { Select } from '../../../ui/select'
import type { EventPart } from './event-form'

interface RelativeFieldsProps {
  readonly part: EventPart
  readonly contacts: readonly Contact[]
}

/** Somebody of the family, as Mẫu 48 and 49 name them; whoever is among the contacts is not typed again. */
export function RelativeFields({ part, contacts }: RelativeFieldsProps) {
  const t = useTexts('stays')
  const residents = useTexts('residents')
  const take = (index: string | null) => {
    const contact = contacts[Number(index)]
    if (index === null || !contact) return
    part.set('detail.relative', {
      fullName: contact.fullName,
      relation: contact.relation,
      sex: null,
      birth: contact.birthYear === null ? null : parseTypedBirth(String(contact.birthYear)),
      idNumber: null,
      idIssuedOn: null,
      idIssuedBy: null,
      phone: contact.phone,
      address: contact.address,
    })
  }
  return (
    <>
      {contacts.length > 0 && (
        <Select
          label={t('relative.take')}
          placeholder={t('relative.takeHint')}
          data={contacts.map(({ fullName, relation }, index) => ({ value: String(index), label: `${fullName} · ${relation}` }))}
          openOnFocus={false}
          value={null}
          onChange={take}
        />
      )}
      {/* Somebody taken from the contacts is other values in all fields. */}
      <Fragment key={part.field('detail.relative').revision}>
        <FormRow>
          <NameField label={t('relative.fullName')} field={part.field('detail.relative.fullName')} />
          <TextField label={t('relative.relation')} field={part.field('detail.relative.relation')} width={130} />
          <SelectField
            label={t('relative.sex')}
            choices={Sex.options.map((value) => ({ value, label: residents(`sex.${value}`) }))}
            field={part.field('detail.relative.sex')}
            width={130}
          />
        </FormRow>
        <FormRow>
          <BirthField label={t('relative.birth')} field={part.field('detail.relative.birth')} width={260} />
          <TextField label={t('relative.idNumber')} field={part.field('detail.relative.idNumber')} inputMode="numeric" />
        </FormRow>
        <FormRow>
          <DateField label={t('relative.idIssuedOn')} field={part.field('detail.relative.idIssuedOn')} width={160} />
          <TextField label={t('relative.idIssuedBy')} field={part.field('detail.relative.idIssuedBy')} />
        </FormRow>
        <FormRow>
          <TextField label={t('relative.phone')} field={part.field('detail.relative.phone')} inputMode="tel" width={150} />
          <TextField label={t('relative.address')} field={part.field('detail.relative.address')} />
        </FormRow>
      </Fragment>
    </>
  )
}
