import { notifications } from '@mantine/notifications'
import { useParams } from '@tanstack/react-router'
import * as z from 'zod'
import { AsOnPaper, NewResident, type Resident } from '#contract/residents/operations'
import { callQuery } from '../../../api/client'
import { useCommand, useOperation } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { useGo } from '../../../ui/address'
import { AppLink } from '../../../ui/app-link'
import { seatDraft } from '../../../ui/drafts'
import { TextField } from '../../../ui/fields'
import { FormSection } from '../../../ui/form-layout'
import { type FormState, useFormState } from '../../../ui/form-state'
import { PageForm } from '../../../ui/page-form'
import { Page, PageHeader } from '../../../ui/page-header'
import { PageState } from '../../../ui/page-state'
import { residentAddress, residentsAddress } from '../addresses'
import { askedOfContacts } from '../typed-places'
import { IdentityFields } from './identity-fields'
import { OddityDialog, useOddity } from './oddity-dialog'

export default function CorrectResidentPage() {
  const { id = '' } = useParams({ strict: false })
  const answer = useOperation('residents.get', { id })
  if (!answer.data) return <PageState query={answer} />
  return <Correction key={id} resident={answer.data.resident} />
}

/** What is typed here: the identity, and why it is changed. */
const Corrected = z.object({ resident: NewResident, asOnPaper: AsOnPaper, reason: z.string().trim().min(1).max(300) })

/** The part of a record that is typed, without what the register itself adds. */
const typedOf = ({ id: _, code: __, createdAt: ___, version: ____, ...resident }: Resident) => resident

function Correction({ resident }: { readonly resident: Resident }) {
  const t = useTexts('residents')
  const go = useGo()
  const { id } = resident
  const correct = useCommand('residents.correct')
  const back = () => go(residentAddress(id))
  const odd = useOddity()
  const form: FormState<typeof Corrected> = useFormState({
    schema: Corrected,
    initial: { resident: typedOf(resident), asOnPaper: [], reason: '' },
    version: resident.version,
    draft: seatDraft(`residents.correct.${id}`),
    save: (values, version) => correct.mutateAsync({ id, version, ...values }),
    onSaved: (saved) => {
      notifications.show({ message: t('correct.saved', { name: saved.fullName }) })
      back()
    },
    onRefused: odd.stops,
    latest: async () => {
      const now = await callQuery('residents.get', { id })
      return { values: { ...form.values(), resident: typedOf(now.resident) }, version: now.resident.version }
    },
  })
  return (
    <Page>
      <PageHeader
        title={t('correct.title')}
        subtitle={resident.fullName}
        trail={
          <>
            <AppLink to={residentsAddress}>{t('list.title')}</AppLink>/<AppLink to={residentAddress(id)}>{resident.code}</AppLink>
          </>
        }
      />
      <PageForm
        form={form}
        submit={t('correct.save')}
        onCancel={back}
        label={t('correct.title')}
        asked={(field) => askedOfContacts(field, resident.contacts)}
      >
        <IdentityFields form={form} />
        <FormSection title={t('section.reason')} note={t('section.reasonNote')}>
          <TextField label={t('field.reason')} field={form.field('reason')} max={300} required />
        </FormSection>
      </PageForm>
      <OddityDialog odd={odd} form={form} />
    </Page>
  )
}
