import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Contact } from '#contract/residents/operations'
import { useTexts } from '../../../i18n/texts'
import { CheckField, NameField, NumberField, SuggestField, TextField } from '../../../ui/fields'
import { FormEntry, FormRow } from '../../../ui/form-layout'
import type { Loose } from '../../../ui/form-state'
import classes from './identity.module.css'
import type { IdentityForm } from './identity-form'

type TypedContact = Loose<Contact>

interface ContactFieldsProps {
  readonly form: IdentityForm
  readonly relations: readonly string[]
}

/** Relatives and guardians, one block each; at most one of them represents the family. */
export function ContactFields({ form, relations }: ContactFieldsProps) {
  const t = useTexts('residents')
  const contacts = form.useValue<readonly TypedContact[] | null>('resident.contacts') ?? []
  const revision = form.field('resident.contacts').revision
  const [added, setAdded] = useState<number | null>(null)
  const replace = (next: readonly TypedContact[]) => form.set('resident.contacts', next)
  const add = () => {
    setAdded(contacts.length)
    replace([...contacts, blankContact(contacts.length === 0)])
  }
  const onlyRepresentative = (chosen: number) =>
    contacts.forEach((contact, index) => {
      if (index !== chosen && contact.representative) form.set(`resident.contacts.${index}.representative`, false)
    })
  return (
    <>
      {contacts.length === 0 && <p className={classes.none}>{t('contact.none')}</p>}
      {contacts.map((_, index) => (
        <FormEntry
          // biome-ignore lint/suspicious/noArrayIndexKey: contacts have no id; the revision renews all blocks when the list itself changes
          key={`${revision}-${index}`}
          title={t('contact.title', { place: index + 1 })}
          remove={t('contact.remove')}
          onRemove={() => replace(contacts.filter((__, place) => place !== index))}
        >
          <FormRow>
            <SuggestField
              label={t('contact.relation')}
              words={relations}
              field={form.field(`resident.contacts.${index}.relation`)}
              required
              width={150}
              autoFocus={added === index}
            />
            <NameField label={t('contact.fullName')} field={form.field(`resident.contacts.${index}.fullName`)} required />
            <NumberField label={t('contact.birthYear')} field={form.field(`resident.contacts.${index}.birthYear`)} width={100} ungrouped />
          </FormRow>
          <FormRow>
            <TextField label={t('contact.phone')} field={form.field(`resident.contacts.${index}.phone`)} inputMode="tel" width={150} />
            <TextField label={t('contact.occupation')} field={form.field(`resident.contacts.${index}.occupation`)} width={170} />
            <TextField label={t('contact.address')} field={form.field(`resident.contacts.${index}.address`)} />
          </FormRow>
          <CheckField
            label={t('contact.representative')}
            field={form.field(`resident.contacts.${index}.representative`)}
            onChoose={(represents) => represents && onlyRepresentative(index)}
          />
        </FormEntry>
      ))}
      <div>
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={add}
          data-path="resident.addContact"
        >
          {t('contact.add')}
        </Button>
      </div>
    </>
  )
}

const blankContact = (representative: boolean): TypedContact => ({
  relation: '',
  fullName: '',
  birthYear: null,
  occupation: null,
  phone: null,
  address: null,
  representative,
})
