import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconLock } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import * as z from 'zod'
import { recordKeepers } from '#contract/roles'
import { stays } from '#contract/stays/operations'
import { useCommand } from '../../../api/queries'
import { useHasRole, useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { useGo } from '../../../ui/address'
import { AppLink } from '../../../ui/app-link'
import { seatDraft } from '../../../ui/drafts'
import { EmptyState } from '../../../ui/empty-state'
import { useFormState } from '../../../ui/form-state'
import { PageForm } from '../../../ui/page-form'
import { Page, PageHeader } from '../../../ui/page-header'
import { PageState } from '../../../ui/page-state'
import { residentAddress, residentsAddress } from '../../residents/addresses'
import {
  blankResident,
  IdentityFields,
  type IdentityForm,
  LookAlikes,
  OddityDialog,
  type TypedResident,
  useOddity,
} from '../../residents/parts'
import { StayFields } from '../fields/stay-fields'
import { blankStay, StayEntry, type StayForm } from '../fields/stay-form'
import { useTypedBefore } from '../fields/typed-before'
import { StayTermPanel } from '../term/term-panel'
import { thisMinute } from '../this-minute'
import { type Known, KnownPerson, useKnown } from './known-person'

/** `/admit` takes somebody new, `/admit/<id>` somebody who has been here before. */
export default function AdmitPage() {
  const ui = useTexts('ui')
  const { id } = useParams({ strict: false })
  const keeper = useHasRole(...recordKeepers)
  if (!keeper)
    return (
      <Page>
        <EmptyState icon={<IconLock size={22} stroke={1.6} />} title={ui('state.forbidden')} text={ui('state.forbiddenText')} />
      </Page>
    )
  return id === undefined ? <Admission key="new" before={null} /> : <AdmissionAgain key={id} id={id} />
}

/** Waits for the record, so that the form opens with what is known. */
function AdmissionAgain({ id }: { readonly id: string }) {
  const { known, query } = useKnown(id)
  return known ? <Admission before={known} /> : <PageState query={query} />
}

/** What `stays.admit` takes, with papers that may still be missing. */
const Admitted = z.object({ ...stays.admit.input.shape, stay: StayEntry })

/** @param before the record that the page was opened with; somebody new may turn out to be known while typing */
function Admission({ before }: { readonly before: Known | null }) {
  const t = useTexts('stays')
  const residentText = useTexts('residents')
  const go = useGo()
  const admit = useCommand('stays.admit')
  const { today, fullName } = useMe()
  const alike = useRef<HTMLDivElement>(null)
  const odd = useOddity()
  const [isAsked, setAsked] = useState(false)
  const knownId = before?.answer.resident.id ?? null
  const form = useFormState({
    schema: Admitted,
    initial: {
      residentId: knownId,
      resident: knownId === null ? blankResident() : null,
      confirmedDistinctFrom: [],
      asOnPaper: [],
      stay: { ...blankStay(thisMinute(today), fullName), policeCommune: before?.answer.resident.permanentCommune ?? null },
    },
    draft: seatDraft(`stays.admit.${knownId ?? 'new'}`),
    save: (values) => admit.mutateAsync(values),
    onSaved: ({ residentId, residentCode, warnings }) => {
      const text = t('admit.saved', {
        name: form.values().resident?.fullName ?? known?.answer.resident.fullName ?? '',
        code: residentCode,
      })
      notifications.show({ message: warnings.length > 0 ? `${text}. ${t('admit.savedWarnings', { count: warnings.length })}` : text })
      go(residentAddress(residentId))
    },
    onRefused: (failure) => {
      const { error } = failure
      if (error.kind !== 'rule' || error.key !== 'lookAlikes') return odd.stops(failure)
      setAsked(true)
      alike.current?.focus()
      // Told beside the people themselves, and gone once each of them has been looked at.
      return true
    },
  })
  const residentId = form.useValue<string | null>('residentId')
  const confirmed = form.useValue<readonly string[]>('confirmedDistinctFrom')
  const chosen = useKnown(before === null ? residentId : null)
  const known = before ?? chosen.known
  // biome-ignore lint/correctness/useExhaustiveDependencies: when somebody known has been chosen and is here
  useEffect(() => {
    if (!chosen.known) return
    const { permanentCommune } = chosen.known.answer.resident
    if (permanentCommune) form.set('stay.policeCommune', permanentCommune)
  }, [chosen.known?.answer.resident.id])
  const typed = useRef<TypedResident | null>(null)
  const choose = (id: string) => {
    typed.current = structuredClone(form.values().resident)
    form.set('residentId', id)
    form.set('resident', null)
  }
  const chooseNobody = () => {
    form.set('residentId', null)
    form.set('resident', typed.current ?? blankResident())
    form.set('stay.rehabCount', 1)
  }
  return (
    <Page>
      <PageHeader
        title={knownId === null ? t('admit.title') : t('admit.again')}
        subtitle={t('admit.subtitle')}
        trail={<AppLink to={residentsAddress}>{residentText('list.title')}</AppLink>}
      />
      <PageForm
        form={form}
        submit={t('admit.save')}
        label={t('admit.title')}
        onCancel={() => go(knownId === null ? residentsAddress : residentAddress(knownId))}
        aside={
          <>
            {residentId === null && (
              <div ref={alike} tabIndex={-1}>
                <LookAlikes
                  form={form}
                  confirmed={confirmed}
                  onConfirm={(ids) => form.set('confirmedDistinctFrom', ids)}
                  onSame={choose}
                  isAsked={isAsked}
                />
              </div>
            )}
            {residentId === null ? (
              <NewcomersTerm form={form} />
            ) : (
              <StayTermPanel
                form={form}
                birth={known?.answer.resident.birth}
                nationality={known?.answer.resident.nationality ?? null}
                residentId={residentId}
                propose
              />
            )}
          </>
        }
      >
        {residentId === null ? (
          <>
            <IdentityFields form={form} />
            <PoliceOfHome form={form} />
          </>
        ) : (
          known && (
            <KnownPerson
              known={known}
              action={
                before === null && (
                  <Button size="compact-md" variant="default" onClick={chooseNobody}>
                    {t('admit.notThis')}
                  </Button>
                )
              }
            />
          )
        )}
        <StayFields key={residentId ?? 'new'} form={form} autoFocus={residentId !== null} />
        <TitleOfReceiver form={form} />
      </PageForm>
      <OddityDialog odd={odd} form={form} />
    </Page>
  )
}

const NewcomersTerm = ({ form }: { readonly form: StayForm & IdentityForm }) => (
  <StayTermPanel
    form={form}
    birth={form.useValue('resident.birth')}
    nationality={form.useValue<string | null>('resident.nationality')}
    propose
  />
)

/** The police of the registered home get the notice, until somebody names others. */
function PoliceOfHome({ form }: { readonly form: StayForm & IdentityForm }) {
  const home = form.useValue<string | null>('resident.permanentCommune')
  const police = form.useValue<string | null>('stay.policeCommune')
  const before = useRef<string | null>(null)
  const code = home !== null && /^\d{5}$/.test(home) ? home : null
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the home changes
  useEffect(() => {
    if (code === null || code === before.current) return
    if (police === null || police === before.current) form.set('stay.policeCommune', code)
    before.current = code
  }, [code])
  return null
}

/** The title that whoever receives had the last times. */
function TitleOfReceiver({ form }: { readonly form: StayForm }) {
  const name = form.useValue<string | null>('stay.handover.receiverName')
  const title = form.useValue<string | null>('stay.handover.receiverTitle')
  const before = useTypedBefore().receivers.find((receiver) => receiver.name === name)?.title ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it is known, not when it is emptied
  useEffect(() => {
    if (title === null && before !== null) form.set('stay.handover.receiverTitle', before)
  }, [before])
  return null
}
