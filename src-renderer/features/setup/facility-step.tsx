import { Button } from '@mantine/core'
import type { PlainDate } from '#contract/values/calendar'
import { useOperation } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import { ErrorNotice } from '../../ui/error-notice'
import { partOf } from '../../ui/form-part'
import { FacilityFields, type FacilityPart, LetterheadPicture } from '../facility/parts'
import { Foot } from './foot'
import classes from './setup.module.css'
import type { SetupFormState } from './setup-form'
import { StepForm } from './step-form'

interface FacilityStepProps {
  readonly form: SetupFormState
  readonly today: PlainDate
  readonly onNext: () => void
}

export function FacilityStep({ form, today, onNext }: FacilityStepProps) {
  const t = useTexts('setup')
  const provinces = useOperation('setup.provinces', {}, { lasting: true })
  // The first field is the list of them: what is typed into it before they are there would be lost.
  if (!provinces.data) return <ErrorNotice failure={provinces.error} onRetry={() => void provinces.refetch()} />
  const facility: FacilityPart = partOf(form, 'facility')
  return (
    <StepForm form={form} label={t('heading.facility')} onNext={() => form.check(['facility']) && onNext()}>
      <div className={classes.columns}>
        <div className={classes.fields}>
          <FacilityFields form={facility} provinces={provinces.data} autoFocus />
        </div>
        <aside className={classes.aside}>
          <LetterheadPicture form={facility} today={today} />
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
