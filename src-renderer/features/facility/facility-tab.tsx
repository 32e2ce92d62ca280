import { Badge, Skeleton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import type { Facility } from '#contract/facility'
import { callQuery } from '../../api/client'
import { useCommand, useOperation } from '../../api/queries'
import { useHasRole, useMe } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { ErrorNotice } from '../../ui/error-notice'
import { CheckField, ChoiceField, NumberField, TextField } from '../../ui/fields'
import { FormRow, FormSection, FormSheet } from '../../ui/form-sheet'
import { Fact, Facts, Panel } from '../../ui/panel'
import settings from '../../ui/settings.module.css'
import { useSheet } from '../../ui/sheet'
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
  const t = useTexts('system')
  const words = useTexts('facility')
  const { today } = useMe()
  const change = useCommand('facility.change')
  const provinces = useOperation('places.provinces', {}, { lasting: true })
  const sheet = useSheet({
    schema: FacilityForm,
    initial: typedFacility(facility),
    version,
    draft: 'facility.change',
    within: 'facility',
    save: (values, seen) => change.mutateAsync({ facility: facilityOf(values), version: seen }),
    onSaved: () => notifications.show({ message: t('facility.saved') }),
    latest: async () => {
      const now = await callQuery('facility.get', {})
      return { values: typedFacility(now.facility), version: now.version }
    },
  })
  return (
    <FormSheet sheet={sheet} submit={t('facility.save')} aside={<LetterheadPicture sheet={sheet} today={today} />}>
      <FacilityFields sheet={sheet} provinces={provinces.data ?? []} />
      <FormSection title={words('section.contact')}>
        <FormRow>
          <TextField label={words('address')} field={sheet.field('address')} max={200} />
          <TextField label={words('phone')} field={sheet.field('phone')} inputMode="tel" max={200} width={220} />
        </FormRow>
      </FormSection>
      <FormSection title={words('section.reports')}>
        <Marked>
          <ChoiceField
            label={words('cutOff')}
            hint={words('cutOffHint')}
            field={sheet.field('cutOff')}
            required
            choices={(['DAY_15_TO_14', 'CALENDAR_MONTH'] as const).map((value) => ({ value, label: words(`cutOffs.${value}`) }))}
          />
        </Marked>
        <Marked>
          <CheckField
            label={words('separateNoResidence')}
            hint={words('separateNoResidenceHint')}
            field={sheet.field('separateNoResidence')}
          />
        </Marked>
      </FormSection>
      <FormSection title={words('section.work')}>
        <Marked>
          <CheckField label={words('countFirstDay')} hint={words('countFirstDayHint')} field={sheet.field('countFirstDay')} />
        </Marked>
        <Marked>
          <ChoiceField
            label={words('toneOrder')}
            hint={words('toneOrderHint')}
            field={sheet.field('toneOrder')}
            required
            choices={(['dictionary', 'office'] as const).map((value) => ({ value, label: words(`toneOrders.${value}`) }))}
          />
        </Marked>
        <NumberField
          label={words('idleMinutes')}
          hint={words('idleMinutesHint')}
          field={sheet.field('idleMinutes')}
          unit={words('minutes')}
          min={1}
          max={120}
          width={420}
          required
        />
      </FormSection>
    </FormSheet>
  )
}

/** A way of counting that practice knows and no text in force was found for: the facility should ask before it relies on it. */
function Marked({ children }: { readonly children: ReactNode }) {
  const words = useTexts('facility')
  return (
    <div className={classes.marked}>
      {children}
      <Badge color="gray" variant="light" className={classes.mark}>
        {words('unverified')}
      </Badge>
    </div>
  )
}

/** The same for those who may only read it. */
function FacilityFacts({ facility }: { readonly facility: Facility }) {
  const t = useTexts('system')
  const words = useTexts('facility')
  const { signer } = facility
  const orNone = (text: string | null) => text ?? t('facility.none')
  return (
    <div className={settings.stack}>
      <Panel title={words('section.who')}>
        <Facts>
          <Fact label={words('name')} note={facility.code}>
            {facility.name}
          </Fact>
          <Fact label={words('address')} note={facility.phone}>
            {orNone(facility.address)}
          </Fact>
          <Fact label={words('section.letterhead')} note={facility.letterName}>
            {facility.parentLines.join(' · ')}
          </Fact>
          <Fact label={words('section.signer')} note={[signer.rank, signer.name].filter(Boolean).join(' ') || null}>
            {[signer.authority, signer.title].filter(Boolean).join(' · ')}
          </Fact>
        </Facts>
      </Panel>
      <Panel title={words('section.reports')}>
        <Facts>
          <Fact label={words('cutOff')}>{words(`cutOffs.${facility.cutOff}`)}</Fact>
          <Fact label={words('separateNoResidence')}>{facility.separateNoResidence ? <Yes /> : <No />}</Fact>
          <Fact label={words('countFirstDay')}>{facility.countFirstDay ? <Yes /> : <No />}</Fact>
        </Facts>
      </Panel>
      <p className={text.quiet}>{t('facility.readOnly')}</p>
    </div>
  )
}

const Yes = () => useTexts('ui')('value.yes')
const No = () => useTexts('ui')('value.no')
