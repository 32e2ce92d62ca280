import { Skeleton, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconLock } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import * as z from 'zod'
import type { OutputOf } from '#contract'
import { PlanPart, planContents, planForms, planPapers, planRoles } from '#contract/plans/operations'
import { callQuery } from '../../api/client'
import { useCommand, useOperation } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import { useGo } from '../../ui/address'
import { AppLink } from '../../ui/app-link'
import { seatDraft } from '../../ui/drafts'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { TextField } from '../../ui/fields'
import { FormSection } from '../../ui/form-layout'
import { useFormState } from '../../ui/form-state'
import { PageForm } from '../../ui/page-form'
import { Page, PageHeader } from '../../ui/page-header'
import { useFormNames } from '../papers/parts'
import { residentAddress, residentsAddress } from '../residents/addresses'
import { useRoleNames } from '../staff/parts'
import { planPartAddress } from './addresses'
import { Carried } from './carried'
import { PartFields } from './part-fields'
import { blanks, comeSoFar, type PlansOverview, planFormOf } from './part-form'
import classes from './plans.module.css'

type KeptPart = OutputOf<`plans.${PlanPart}`>

/** One part of the sheet or of a plan, as a form. */
export default function PlanPartPage() {
  const { stayId = '', part: named = '' } = useParams({ strict: false })
  const ui = useTexts('ui')
  const t = useTexts('plans')
  const roleNames = useRoleNames()
  const part = PlanPart.safeParse(named).data ?? 'person'
  const overview = useOperation('plans.overview', { stayId })
  const mayOpen = overview.data?.open.includes(part) ?? false
  const kept = useOperation(`plans.${part}`, { stayId }, { enabled: mayOpen })
  const residentId = overview.data?.residentId ?? ''
  const person = useOperation('residents.get', { id: residentId }, { enabled: residentId !== '' })
  if (overview.data && !mayOpen)
    return (
      <Page>
        <EmptyState
          icon={<IconLock size={22} stroke={1.6} />}
          title={ui('state.forbidden')}
          text={t('openedBy', { roles: roleNames(planRoles[part]) })}
        />
      </Page>
    )
  const failed = [overview, kept, person].find(({ error }) => error !== null)
  if (!overview.data || !kept.data || !person.data)
    return (
      <Page>
        {failed ? (
          <ErrorNotice failure={failed.error} onRetry={() => void failed.refetch()} />
        ) : (
          <Stack gap="sm" aria-busy>
            <Skeleton height={44} width={420} />
            <Skeleton height={420} />
          </Stack>
        )}
      </Page>
    )
  return <PartForm key={`${stayId} ${part}`} stayId={stayId} part={part} overview={overview.data} kept={kept.data} person={person.data} />
}

const Reason = z.string().trim().max(300).nullable()
const keeping = <P extends PlanPart>(part: P) => `plans.keep${part.charAt(0).toUpperCase()}${part.slice(1)}` as `plans.keep${Capitalize<P>}`

interface PartFormProps {
  readonly stayId: string
  readonly part: PlanPart
  readonly overview: PlansOverview
  readonly kept: KeptPart
  readonly person: OutputOf<'residents.get'>
}

function PartForm({ stayId, part, overview, kept, person }: PartFormProps) {
  const t = useTexts('plans')
  const names = useFormNames()
  const go = useGo()
  const keep = useCommand(keeping(part))
  const planForm = planFormOf(part)
  const parts: readonly PlanPart[] = planForms[planForm]
  const next = kept.version === 0 ? parts.slice(parts.indexOf(part) + 1).find((one) => overview.open.includes(one)) : undefined
  const back = () => go(residentAddress(overview.residentId), { search: { stay: stayId, tab: 'plans' } })
  const start = part === 'reintegration' ? { ...blanks.reintegration, residence: homeOf(person) } : blanks[part]
  // The parts differ in shape only: which fields there are is the business of the part's own fields.
  const content: z.ZodType<object, object> = planContents[part]
  const form = useFormState({
    schema: z.object({ content, reason: Reason }),
    initial: { content: kept.content ?? start, reason: null },
    version: kept.version,
    draft: seatDraft(`plans.${part}.${stayId}`),
    save: (values, version) => keep.mutateAsync({ stayId, version, ...values } as never),
    onSaved: () => {
      notifications.show({ message: t('saved', { part: t(`part.${part}`) }) })
      if (next) go(planPartAddress(stayId, next))
      else back()
    },
    latest: async (mine) => {
      const now = await callQuery(`plans.${part}`, { stayId })
      return { values: { content: now.content ?? start, reason: mine.reason }, version: now.version }
    },
  })
  const afterEnd = planForm === 'plan' && overview.closedOn !== null
  return (
    <Page>
      <PageHeader
        title={t(`part.${part}`)}
        subtitle={`${names.of(t(`form.${planForm}`), planPapers[planForm])} · ${person.resident.fullName}`}
        trail={
          <>
            <AppLink to={residentsAddress}>{t('residents')}</AppLink>/
            <AppLink to={residentAddress(overview.residentId)}>{person.resident.code}</AppLink>
          </>
        }
      />
      {parts.length > 1 && (
        <Parts
          stayId={stayId}
          parts={parts}
          here={part}
          overview={overview}
          label={names.of(t(`form.${planForm}`), planPapers[planForm])}
        />
      )}
      <PageForm
        form={form}
        submit={next ? t('saveAndGo') : t('save')}
        onCancel={back}
        label={t(`part.${part}`)}
        aside={<Carried part={part} stayId={stayId} person={person} />}
      >
        <PartFields part={part} stayId={stayId} form={form as never} contacts={person.resident.contacts} />
        {afterEnd && (
          <FormSection title={t('reason.title')} note={t('reason.note')}>
            <TextField label={t('reason.label')} field={form.field('reason')} max={300} required />
          </FormSection>
        )}
      </PageForm>
    </Page>
  )
}

/** Where the person goes back to, as far as the record says. */
const homeOf = ({ resident, permanentPlace, currentPlace }: OutputOf<'residents.get'>): string | null =>
  (permanentPlace ?? resident.permanentAddress)
    ? [resident.permanentAddress, permanentPlace].filter(Boolean).join(', ')
    : [resident.currentAddress, currentPlace].filter(Boolean).join(', ') || null

interface PartsProps {
  readonly stayId: string
  readonly parts: readonly PlanPart[]
  readonly here: PlanPart
  readonly overview: PlansOverview
  readonly label: string
}

/** The parts of one paper, how far each has come, and the way to them. */
function Parts({ stayId, parts, here, overview, label }: PartsProps) {
  const t = useTexts('plans')
  const roleNames = useRoleNames()
  return (
    <nav aria-label={label}>
      <ul className={classes.parts}>
        {parts.map((part) => {
          const { state, missing, Sign } = comeSoFar(overview, part)
          const openedBy = t('openedBy', { roles: roleNames(planRoles[part]) })
          return (
            <li key={part}>
              {overview.open.includes(part) ? (
                <AppLink to={planPartAddress(stayId, part)} {...(part === here && { 'aria-current': 'page' })}>
                  <Sign size={16} aria-label={t(`state.${state}`, { count: missing })} data-state={state} />
                  {t(`part.${part}`)}
                </AppLink>
              ) : (
                <span title={openedBy}>
                  <IconLock size={16} aria-label={openedBy} />
                  {t(`part.${part}`)}
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
