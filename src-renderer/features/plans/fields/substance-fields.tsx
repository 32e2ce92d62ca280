import { RehabMethod, RehabPlace, Substance, WayOfUse } from '#contract/plans/operations'
import { useTexts } from '../../../i18n/texts'
import { NumberField, SelectField, TextField } from '../../../ui/fields'
import { FormRow, FormSection } from '../../../ui/form-layout'
import type { PlanPartForm } from '../part-form'
import { Rows } from './rows'

const noSubstance = { kind: null, name: null, firstYear: null, lastUse: null, frequency: null, dose: null, way: null }
const noRehab = { place: null, method: null, from: null, to: null, result: null }

/** Mẫu 17 part IV. */
export function SubstanceFields({ form }: { readonly form: PlanPartForm<'substances'> }) {
  const t = useTexts('plans')
  return (
    <>
      <FormSection title={t('substances.used')}>
        <Rows form={form} path="content.used" title={t('substances.substance')} add={t('substances.addSubstance')} blank={noSubstance}>
          {(index, added) => <OneSubstance form={form} index={index} added={added} />}
        </Rows>
      </FormSection>
      <FormSection title={t('substances.rehabs')} note={t('substances.rehabsNote')}>
        <Rows form={form} path="content.rehabs" title={t('substances.rehab')} add={t('substances.addRehab')} blank={noRehab}>
          {(index, added) => (
            <>
              <FormRow>
                <SelectField
                  label={t('substances.place')}
                  choices={RehabPlace.options.map((value) => ({ value, label: t(`place.${value}`) }))}
                  field={form.field(`content.rehabs.${index}.place`)}
                  required
                  autoFocus={added}
                />
                <SelectField
                  label={t('substances.method')}
                  choices={RehabMethod.options.map((value) => ({ value, label: t(`method.${value}`) }))}
                  field={form.field(`content.rehabs.${index}.method`)}
                />
              </FormRow>
              <FormRow>
                <TextField label={t('substances.from')} field={form.field(`content.rehabs.${index}.from`)} width={120} />
                <TextField label={t('substances.to')} field={form.field(`content.rehabs.${index}.to`)} width={120} />
                <TextField label={t('substances.result')} field={form.field(`content.rehabs.${index}.result`)} max={300} />
              </FormRow>
            </>
          )}
        </Rows>
      </FormSection>
    </>
  )
}

interface OneProps {
  readonly form: PlanPartForm<'substances'>
  readonly index: number
  readonly added: boolean
}

function OneSubstance({ form, index, added }: OneProps) {
  const t = useTexts('plans')
  const kind = form.useValue<string | null>(`content.used.${index}.kind`)
  return (
    <>
      <FormRow>
        <SelectField
          label={t('substances.kind')}
          choices={Substance.options.map((value) => ({ value, label: t(`substance.${value}`) }))}
          field={form.field(`content.used.${index}.kind`)}
          required
          autoFocus={added}
        />
        {kind === 'OTHER' && <TextField label={t('substances.name')} field={form.field(`content.used.${index}.name`)} required />}
        <SelectField
          label={t('substances.way')}
          choices={WayOfUse.options.map((value) => ({ value, label: t(`way.${value}`) }))}
          field={form.field(`content.used.${index}.way`)}
          width={170}
        />
      </FormRow>
      <FormRow>
        <NumberField label={t('substances.firstYear')} field={form.field(`content.used.${index}.firstYear`)} width={130} ungrouped />
        <TextField label={t('substances.lastUse')} field={form.field(`content.used.${index}.lastUse`)} />
        <TextField label={t('substances.frequency')} field={form.field(`content.used.${index}.frequency`)} />
        <TextField label={t('substances.dose')} field={form.field(`content.used.${index}.dose`)} width={130} />
      </FormRow>
    </>
  )
}
