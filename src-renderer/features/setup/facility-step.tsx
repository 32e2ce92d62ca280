import { Button } from '@mantine/core'
import type { Facility } from '#contract/facility'
import type { PlainDate } from '#contract/values/calendar'
import { useOperation } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import { ErrorNotice } from '../../ui/error-notice'
import { type Loose, useFormState } from '../../ui/form-state'
import { FacilityFields, FacilityForm, facilityOf, LetterheadPicture } from '../facility/parts'
import { Foot } from './foot'
import classes from './setup.module.css'
import { StepForm } from './step-form'

interface FacilityStepProps {
  readonly today: PlainDate
  readonly initial: Loose<FacilityForm>
  readonly onTyped: (values: Loose<FacilityForm>) => void
  readonly onNext: (facility: Facility) => void
}

export function FacilityStep({ today, initial, onTyped, onNext }: FacilityStepProps) {
  const t = useTexts('setup')
  const provinces = useOperation('setup.provinces', {}, { lasting: true })
  const form = useFormState({ schema: FacilityForm, initial, save: async (values) => onNext(facilityOf(values)) })
  // The first field is the list of them: what is typed into it before they are there would be lost.
  if (!provinces.data) return <ErrorNotice failure={provinces.error} onRetry={() => void provinces.refetch()} />
  const keep = () => onTyped(form.values() as Loose<FacilityForm>)
  return (
    <StepForm form={form} label={t('heading.facility')} onTyped={keep}>
      <div className={classes.columns}>
        <div className={classes.fields}>
          <FacilityFields form={form} provinces={provinces.data} autoFocus />
        </div>
        <aside className={classes.aside}>
          <LetterheadPicture form={form} today={today} />
        </aside>
      </div>
      <Foot>
        <Button type="submit" data-stop>
          {t('next')}
        </Button>
      </Foot>
    </StepForm>
  )
}
