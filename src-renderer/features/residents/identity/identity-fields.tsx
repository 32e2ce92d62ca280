import { Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect } from 'react'
import { checkNationalId, IdKind, Sex, sexOfNumber } from '#contract/residents/identity'
import { Employment, MaritalStatus } from '#contract/residents/operations'
import { BirthDate } from '#contract/values/calendar'
import { useOperation } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { BirthField, DateField } from '../../../ui/date-field'
import { ChoiceField, LongTextField, NameField, SelectField, SuggestField, TextField } from '../../../ui/fields'
import { Fold } from '../../../ui/fold'
import { FormRow, FormSection } from '../../../ui/form-layout'
import { PlaceField } from '../../places/parts'
import { useCardScan } from './card-scan'
import { ContactFields } from './contact-fields'
import classes from './identity.module.css'
import { type IdentityForm, usualNationality } from './identity-form'

/** A wrong number is told when the typing rests, milliseconds: half a number is no mistake. */
const rest = 700

const noIssuers = { idIssuers: [] }

/** Somebody's identity: what the card says first and together, then the rest of Mẫu 17, part I. */
export function IdentityFields({ form }: { readonly form: IdentityForm }) {
  const t = useTexts('residents')
  const lists = useOperation('places.lists', {}, { lasting: true }).data
  useCardScan(form)
  const idKind = form.useValue<string | null>('resident.idKind')
  const withPaper = idKind !== 'NONE'
  const { idIssuers } = useOperation('residents.typedBefore', {}).data ?? noIssuers
  useSexOfNumber(form)
  const current = [form.field('resident.currentCommune'), form.field('resident.currentAddress')]
  const seldom = [
    form.field('resident.givenName'),
    form.field('resident.oldIdNumber'),
    { ...form.field('resident.nationality'), usual: usualNationality },
  ]
  const circumstances = [form.field('resident.policyCategory'), form.field('resident.note')]
  return (
    <>
      <FormSection title={t('section.who')} note={t('section.whoNote')}>
        <FormRow>
          <SelectField
            label={t('field.idKind')}
            choices={IdKind.options.map((value) => ({ value, label: t(`idKind.${value}`) }))}
            field={form.field('resident.idKind')}
            required
            width={180}
          />
          {withPaper && <TextField label={t('field.idNumber')} field={form.field('resident.idNumber')} inputMode="numeric" autoFocus />}
        </FormRow>
        {withPaper && (
          <FormRow>
            <DateField label={t('field.idIssuedOn')} field={form.field('resident.idIssuedOn')} width={180} />
            <SuggestField isOpen label={t('field.idIssuedBy')} words={idIssuers} field={form.field('resident.idIssuedBy')} />
          </FormRow>
        )}
        <IdWarnings form={form} />
        <FormRow>
          <NameField label={t('field.fullName')} field={form.field('resident.fullName')} required />
          <NameField label={t('field.otherName')} field={form.field('resident.otherName')} width={180} />
        </FormRow>
        <FormRow>
          <BirthField label={t('field.birth')} field={form.field('resident.birth')} required />
          <ChoiceField
            label={t('field.sex')}
            choices={Sex.options.map((value) => ({ value, label: t(`sex.${value}`) }))}
            field={form.field('resident.sex')}
            required
            width={150}
          />
        </FormRow>
        <FormRow>
          <TextField label={t('field.birthplace')} field={form.field('resident.birthplace')} />
          <TextField label={t('field.homeTown')} field={form.field('resident.homeTown')} />
        </FormRow>
        <PlaceField label={t('field.permanentCommune')} field={form.field('resident.permanentCommune')} />
        <TextField label={t('field.permanentAddress')} field={form.field('resident.permanentAddress')} />
        <Fold title={t('section.currentHome')} fields={current}>
          <PlaceField label={t('field.currentCommune')} hint={t('field.currentHint')} field={form.field('resident.currentCommune')} />
          <TextField label={t('field.currentAddress')} field={form.field('resident.currentAddress')} />
        </Fold>
        <Fold title={t('section.seldom')} fields={seldom}>
          <FormRow>
            <NameField label={t('field.givenName')} hint={t('field.givenNameHint')} field={form.field('resident.givenName')} />
            <TextField label={t('field.nationality')} field={form.field('resident.nationality')} required />
            {withPaper && <TextField label={t('field.oldIdNumber')} field={form.field('resident.oldIdNumber')} inputMode="numeric" />}
          </FormRow>
        </Fold>
      </FormSection>

      <FormSection title={t('section.life')}>
        <FormRow>
          <SuggestField label={t('field.ethnicity')} words={lists?.ethnicities ?? []} field={form.field('resident.ethnicity')} />
          <SuggestField label={t('field.religion')} words={lists?.religions ?? []} field={form.field('resident.religion')} />
        </FormRow>
        <FormRow>
          <SuggestField label={t('field.education')} words={lists?.educationLevels ?? []} field={form.field('resident.education')} />
          <TextField label={t('field.occupation')} field={form.field('resident.occupation')} />
        </FormRow>
        <FormRow>
          <SelectField
            label={t('field.employment')}
            choices={Employment.options.map((value) => ({ value, label: t(`employment.${value}`) }))}
            field={form.field('resident.employment')}
          />
          <SelectField
            label={t('field.maritalStatus')}
            choices={MaritalStatus.options.map((value) => ({ value, label: t(`maritalStatus.${value}`) }))}
            field={form.field('resident.maritalStatus')}
          />
        </FormRow>
        <TextField label={t('field.healthInsurance')} field={form.field('resident.healthInsurance')} width={260} />
        <Fold title={t('section.circumstances')} fields={circumstances}>
          <SuggestField
            label={t('field.policyCategory')}
            words={lists?.policyCategories ?? []}
            field={form.field('resident.policyCategory')}
          />
          <LongTextField label={t('field.note')} field={form.field('resident.note')} rows={2} />
        </Fold>
      </FormSection>

      <FormSection title={t('section.family')} note={t('section.familyNote')}>
        <ContactFields form={form} relations={lists?.relations ?? []} />
      </FormSection>
    </>
  )
}

/** The number of a card tells the sex: it is filled in while nothing stands there. */
function useSexOfNumber(form: IdentityForm): void {
  const kind = form.useValue<string | null>('resident.idKind')
  const number = (form.useValue<string | null>('resident.idNumber') ?? '').trim()
  const sex = kind === 'CC' || kind === 'CCCD' ? sexOfNumber(number) : null
  const typed = form.useValue<string | null>('resident.sex')
  // biome-ignore lint/correctness/useExhaustiveDependencies: when a number is whole, not when the sex is changed
  useEffect(() => {
    if (sex !== null && typed === null) form.set('resident.sex', sex)
  }, [sex])
}

/** What does not fit about the number; nothing is refused, the card is what it is. */
function IdWarnings({ form }: { readonly form: IdentityForm }) {
  const t = useTexts('residents')
  const kind = form.useValue<string | null>('resident.idKind')
  const number = (form.useValue<string | null>('resident.idNumber') ?? '').trim()
  const birth = BirthDate.safeParse(form.useValue('resident.birth')).data
  const sex = Sex.safeParse(form.useValue('resident.sex')).data
  const [rested] = useDebouncedValue(number, rest)
  const checked = (kind === 'CC' || kind === 'CCCD') && number !== '' && rested === number && !number.includes('|')
  const warnings = checked ? checkNationalId(number, birth?.year ?? null, sex ?? null) : []
  return (
    <output className={classes.warnings} hidden={warnings.length === 0}>
      <IconAlertTriangle size={16} aria-hidden />
      <Text size="sm">{[...warnings.map((warning) => t(`idWarning.${warning}`)), t('idWarning.still')].join(' ')}</Text>
    </output>
  )
}
