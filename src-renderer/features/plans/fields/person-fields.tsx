import { Kin, kinOf } from '#contract/plans/operations'
import type { Contact } from '#contract/residents/operations'
import { useTexts } from '../../../i18n/texts'
import { LongTextField, NameField, NumberField, SelectField, TextField } from '../../../ui/fields'
import { FormRow, FormSection } from '../../../ui/form-layout'
import type { PlanPartForm } from '../part-form'
import classes from '../plans.module.css'
import { Rows } from './rows'

const noRelative = { kin: null, fullName: '', birthYear: null, address: null }

interface PersonFieldsProps {
  readonly form: PlanPartForm<'person'>
  /** Those among them whom the paper asks for are shown, not typed again. */
  readonly contacts: readonly Contact[]
}

/** Mẫu 17 parts I and II: what the record of the person does not have. */
export function PersonFields({ form, contacts }: PersonFieldsProps) {
  const t = useTexts('plans')
  const known = contacts.filter(({ relation }) => kinOf(relation) !== null)
  return (
    <>
      <FormSection title={t('person.who')} note={t('person.whoNote')}>
        <FormRow>
          <TextField label={t('person.diplomas')} field={form.field('content.diplomas')} max={300} autoFocus />
          <TextField label={t('person.highestQualification')} field={form.field('content.highestQualification')} max={300} />
        </FormRow>
        <LongTextField label={t('person.convictions')} field={form.field('content.convictions')} rows={2} />
        <LongTextField label={t('person.sanctions')} field={form.field('content.sanctions')} rows={2} />
        <TextField label={t('person.papersHeld')} field={form.field('content.papersHeld')} max={300} />
      </FormSection>
      <FormSection title={t('person.family')} note={t('person.familyNote')}>
        {known.length > 0 && (
          <ul className={classes.known} aria-label={t('person.known')}>
            {known.map(({ relation, fullName, birthYear, address }) => (
              <li key={`${relation} ${fullName}`}>
                <b>{fullName}</b> {[relation, birthYear, address].filter(Boolean).join(' · ')}
              </li>
            ))}
          </ul>
        )}
        <Rows form={form} path="content.family" title={t('person.relative')} add={t('person.addRelative')} blank={noRelative}>
          {(index, added) => (
            <>
              <FormRow>
                <SelectField
                  label={t('person.kin')}
                  choices={Kin.options.map((value) => ({ value, label: t(`kin.${value}`) }))}
                  field={form.field(`content.family.${index}.kin`)}
                  required
                  width={150}
                  autoFocus={added}
                />
                <NameField label={t('person.fullName')} field={form.field(`content.family.${index}.fullName`)} required />
                <NumberField label={t('person.birthYear')} field={form.field(`content.family.${index}.birthYear`)} width={100} ungrouped />
              </FormRow>
              <TextField label={t('person.address')} field={form.field(`content.family.${index}.address`)} max={300} />
            </>
          )}
        </Rows>
      </FormSection>
    </>
  )
}
