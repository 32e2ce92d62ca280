import { notifications } from '@mantine/notifications'
import { useParams } from '@tanstack/react-router'
import * as z from 'zod'
import type { Resident } from '#contract/residents/operations'
import type { StayDetail } from '#contract/stays/operations'
import { callQuery } from '../../api/client'
import { useCommand, useOperation } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import { useGo } from '../../ui/address'
import { AppLink } from '../../ui/app-link'
import { seatDraft } from '../../ui/drafts'
import { TextField } from '../../ui/fields'
import { FormSection } from '../../ui/form-layout'
import { type FormState, useFormState } from '../../ui/form-state'
import { PageForm } from '../../ui/page-form'
import { Page, PageHeader } from '../../ui/page-header'
import { PageState } from '../../ui/page-state'
import { residentAddress, residentsAddress } from '../residents/addresses'
import { StayFields } from './fields/stay-fields'
import { StayEntry, typedStay } from './fields/stay-form'
import { StayTermPanel } from './term/term-panel'

export default function CorrectStayPage() {
  const { id = '' } = useParams({ strict: false })
  const detail = useOperation('stays.get', { id })
  const residentId = detail.data?.stay.residentId ?? ''
  const resident = useOperation('residents.get', { id: residentId }, { enabled: residentId !== '' })
  if (!detail.data) return <PageState query={detail} />
  if (!resident.data) return <PageState query={resident} />
  return <Correction key={id} detail={detail.data} resident={resident.data.resident} />
}

const Corrected = z.object({ stay: StayEntry, reason: z.string().trim().min(1).max(300) })

function Correction({ detail: { stay }, resident }: { readonly detail: StayDetail; readonly resident: Resident }) {
  const t = useTexts('stays')
  const residentText = useTexts('residents')
  const go = useGo()
  const correct = useCommand('stays.correct')
  const back = () => go(residentAddress(resident.id))
  const form: FormState<typeof Corrected> = useFormState({
    schema: Corrected,
    initial: { stay: typedStay(stay), reason: '' },
    version: stay.version,
    draft: seatDraft(`stays.correct.${stay.id}`),
    save: (values, version) => correct.mutateAsync({ stayId: stay.id, version, ...values }),
    onSaved: ({ stay: { code } }) => {
      notifications.show({ message: t('correct.saved', { code }) })
      back()
    },
    latest: async () => {
      const now = await callQuery('stays.get', { id: stay.id })
      return { values: { stay: typedStay(now.stay), reason: form.values().reason }, version: now.stay.version }
    },
  })
  return (
    <Page>
      <PageHeader
        title={t('correct.title')}
        subtitle={`${resident.fullName} · ${stay.code}`}
        trail={
          <>
            <AppLink to={residentsAddress}>{residentText('list.title')}</AppLink>/
            <AppLink to={residentAddress(resident.id)}>{resident.code}</AppLink>
          </>
        }
      />
      <PageForm
        form={form}
        submit={t('correct.save')}
        label={t('correct.title')}
        onCancel={back}
        aside={<StayTermPanel form={form} birth={resident.birth} nationality={resident.nationality} stayId={stay.id} />}
      >
        <StayFields form={form} />
        <FormSection title={t('section.reason')} note={t('section.reasonNote')}>
          <TextField label={t('field.reason')} field={form.field('reason')} max={300} required />
        </FormSection>
      </PageForm>
    </Page>
  )
}
