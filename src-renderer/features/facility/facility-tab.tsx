import { Badge, Skeleton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import type { Facility } from '#contract/facility'
import { callQuery } from '../../api/client'
import { useCommand, useOperation } from '../../api/queries'
import { useHasRole, useMe } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { seatDraft } from '../../ui/drafts'
import { ErrorNotice } from '../../ui/error-notice'
import { CheckField, ChoiceField, NumberField, TextField } from '../../ui/fields'
import { FormRow, FormSection } from '../../ui/form-layout'
import { useFormState } from '../../ui/form-state'
import { PageForm } from '../../ui/page-form'
import { Fact, Facts, Panel } from '../../ui/panel'
import settings from '../../ui/settings.module.css'
import text from '../../ui/text.module.css'
import { FacilityFields, LetterheadPicture } from './facility-fields'
import { FacilityForm, facilityOf, typedFacility } from './facility-form'
import classes from './facility-tab.module.css'

/** Who the facility is, how its papers look, how its months are counted. */
export function FacilityTab() {
  const facility = useOperation('facility.get', {})
  const mayChange = useHasRole('head', 'admin')
  if (!facility.data)
    return facility.error ? (
      <ErrorNotice failure={facility.error} onRetry={() => void facility.refetch()} />
    ) : (
      <Skeleton height={420} radius={6} maw={720} />
    )
  return mayChange ? <FacilitySettings {...facility.data} /> : <FacilityFacts facility={facility.data.facility} />
}

function FacilitySettings({ facility, version }: { readonly facility: Facility; readonly version: number }) {
  const t = useTexts('facility')
  const { today } = useMe()
  const change = useCommand('facility.change')
  const provinces = useOperation('places.provinces', {}, { lasting: true })
  const form = useFormState({
    schema: FacilityForm,
    initial: typedFacility(facility),
    version,
    draft: seatDraft('facility.change'),
    within: 'facility',
    save: (values, seen) => change.mutateAsync({ facility: facilityOf(values), version: seen }),
    onSaved: () => notifications.show({ message: t('settings.saved') }),
    latest: async () => {
      const now = await callQuery('facility.get', {})
      return { values: typedFacility(now.facility), version: now.version }
    },
  })
  return (
    <PageForm form={form} submit={t('settings.save')} aside={<LetterheadPicture form={form} today={today} />}>
      <FacilityFields form={form} provinces={provinces.data ?? []} />
      <FormSection title={t('section.contact')}>
        <FormRow>
          <TextField label={t('address')} field={form.field('address')} max={200} />
          <TextField label={t('phone')} field={form.field('phone')} inputMode="tel" max={200} width={220} />
        </FormRow>
      </FormSection>
      <FormSection title={t('section.reports')}>
        <Marked>
          <ChoiceField
            label={t('cutOff')}
            hint={t('cutOffHint')}
            field={form.field('cutOff')}
            required
            choices={(['DAY_15_TO_14', 'CALENDAR_MONTH'] as const).map((value) => ({ value, label: t(`cutOffs.${value}`) }))}
          />
        </Marked>
        <Marked>
          <CheckField label={t('separateNoResidence')} hint={t('separateNoResidenceHint')} field={form.field('separateNoResidence')} />
        </Marked>
      </FormSection>
      <FormSection title={t('section.work')}>
        <Marked>
          <CheckField label={t('countFirstDay')} hint={t('countFirstDayHint')} field={form.field('countFirstDay')} />
        </Marked>
        <Marked>
          <ChoiceField
            label={t('toneOrder')}
            hint={t('toneOrderHint')}
            field={form.field('toneOrder')}
            required
            choices={(['dictionary', 'office'] as const).map((value) => ({ value, label: t(`toneOrders.${value}`) }))}
          />
        </Marked>
        <NumberField
          label={t('idleMinutes')}
          hint={t('idleMinutesHint')}
          field={form.field('idleMinutes')}
          unit={t('minutes')}
          min={1}
          max={120}
          width={420}
          required
        />
      </FormSection>
    </PageForm>
  )
}

/** A way of counting that practice knows and no text in force was found for: the facility should ask before it relies on it. */
function Marked({ children }: { readonly children: ReactNode }) {
  const t = useTexts('facility')
  return (
    <div className={classes.marked}>
      {children}
      <Badge color="gray" variant="light" className={classes.mark}>
        {t('unverified')}
      </Badge>
    </div>
  )
}

/** The same for those who may only read it. */
function FacilityFacts({ facility }: { readonly facility: Facility }) {
  const t = useTexts('facility')
  const { signer } = facility
  const orNone = (text: string | null) => text ?? t('settings.none')
  return (
    <div className={settings.stack}>
      <Panel title={t('section.who')}>
        <Facts>
          <Fact label={t('name')} note={facility.code}>
            {facility.name}
          </Fact>
          <Fact label={t('address')} note={facility.phone}>
            {orNone(facility.address)}
          </Fact>
          <Fact label={t('section.letterhead')} note={facility.letterName}>
            {facility.parentLines.join(' · ')}
          </Fact>
          <Fact label={t('section.signer')} note={[signer.rank, signer.name].filter(Boolean).join(' ') || null}>
            {[signer.authority, signer.title].filter(Boolean).join(' · ')}
          </Fact>
        </Facts>
      </Panel>
      <Panel title={t('section.reports')}>
        <Facts>
          <Fact label={t('cutOff')}>{t(`cutOffs.${facility.cutOff}`)}</Fact>
          <Fact label={t('separateNoResidence')}>{facility.separateNoResidence ? <Yes /> : <No />}</Fact>
          <Fact label={t('countFirstDay')}>{facility.countFirstDay ? <Yes /> : <No />}</Fact>
        </Facts>
      </Panel>
      <p className={text.quiet}>{t('settings.readOnly')}</p>
    </div>
  )
}

const Yes = () => useTexts('ui')('value.yes')
const No = () => useTexts('ui')('value.no')
