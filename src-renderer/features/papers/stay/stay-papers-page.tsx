import { IconAlertTriangle, IconCircleCheck, IconFileText, IconPencil } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { OutputOf } from '#contract'
import { paperForms } from '#contract/papers/forms'
import type { OldPaper } from '#contract/papers/old'
import { recordKeepers } from '#contract/roles'
import { facilityDay, formatDate } from '#contract/values/calendar'
import { useOperation } from '../../../api/queries'
import { useHasRole } from '../../../api/session'
import { useRuleTexts } from '../../../i18n/messages'
import { useTexts } from '../../../i18n/texts'
import { AppLink, LinkButton } from '../../../ui/app-link'
import { EmptyState } from '../../../ui/empty-state'
import { ErrorNotice } from '../../../ui/error-notice'
import { Page, PageHeader } from '../../../ui/page-header'
import { Panel } from '../../../ui/panel'
import { StatusPill } from '../../../ui/status-pill'
import text from '../../../ui/text.module.css'
import { DateText } from '../../../ui/values'
import { residentAddress } from '../../residents/addresses'
import { makePaperAddress, paperAddress } from '../addresses'
import { useFormNames } from '../form-names'
import { useOldFormName } from '../old/old-form'
import { PaperStatePill } from '../paper-state'
import shared from '../papers.module.css'
import { useNameOf } from '../words'
import classes from './stay-papers-page.module.css'

const stages = ['intake', 'plan', 'during', 'end'] as const

type FormOfStay = OutputOf<'papers.forms'>[number]

/** What can be made for a stay now, what is still missing for it, and what is there already. */
export default function StayPapersPage() {
  const t = useTexts('papers')
  const { stayId = '' } = useParams({ strict: false })
  const stay = useOperation('stays.get', { id: stayId })
  const residentId = stay.data?.stay.residentId
  const resident = useOperation('residents.get', { id: residentId ?? '' }, { enabled: residentId !== undefined })
  const forms = useOperation('papers.forms', { subject: { kind: 'stay', id: stayId } })
  const papers = useOperation('papers.ofSubject', { kind: 'stay', id: stayId })
  const keeper = useHasRole(...recordKeepers)
  const old = useOperation('papers.old.ofStay', { stayId }, { enabled: keeper })
  const standing = old.data?.filter(({ withdrawnReason }) => withdrawnReason === null) ?? []
  const person = resident.data?.resident
  const failed = stay.error ?? resident.error ?? forms.error ?? papers.error
  return (
    <Page>
      <PageHeader
        title={t('ofStay.title')}
        subtitle={person ? `${person.fullName} · ${person.code}` : ' '}
        trail={residentId && <AppLink to={residentAddress(residentId)}>{t('ofStay.person')}</AppLink>}
      />
      <ErrorNotice failure={failed} onRetry={() => void Promise.all([stay, forms, papers].map((one) => one.refetch()))} />
      <div className={classes.choosing}>
        <div className={classes.groups}>
          {forms.data?.length === 0 && (
            <Panel>
              <EmptyState icon={<IconFileText size={22} stroke={1.6} />} title={t('ofStay.none')} />
            </Panel>
          )}
          {stages.map((stage) => {
            const lines = forms.data?.filter(({ form }) => paperForms[form].stage === stage) ?? []
            return (
              lines.length > 0 && (
                <Panel key={stage} title={t(`ofStay.groups.${stage}`)} flush>
                  <ul className={classes.forms}>
                    {lines.map((line) => (
                      <FormLine
                        key={`${line.form} ${line.eventId}`}
                        line={line}
                        stayId={stayId}
                        old={standing.filter(({ nowForm }) => nowForm === line.form)}
                      />
                    ))}
                  </ul>
                </Panel>
              )
            )
          })}
        </div>
        <Panel title={t('ofStay.list')}>
          {papers.data?.length === 0 && standing.length === 0 ? (
            <p className={text.quiet}>{t('ofStay.listNone')}</p>
          ) : (
            <ul className={shared.there}>
              {papers.data?.map((paper) => (
                <PaperLine key={paper.id} paper={paper} />
              ))}
              {standing.map((paper) => (
                <OldPaperLine key={paper.id} paper={paper} />
              ))}
            </ul>
          )}
        </Panel>
      </div>
    </Page>
  )
}

/** One form: what stands in its way, and the button that leads on. */
function FormLine({ line, stayId, old }: { readonly line: FormOfStay; readonly stayId: string; readonly old: readonly OldPaper[] }) {
  const t = useTexts('papers')
  const names = useFormNames()
  const events = useTexts('stays')
  const { form, eventId, event, paper, draft, refused, mayIssue } = line
  const address = makePaperAddress(form, { subjectId: stayId, eventId, draftId: paperForms[form].once ? null : draft?.id })
  const name = names.full(form)
  const writable = mayIssue && (refused === null || draft !== null)
  const made = paper !== null && paperForms[form].once
  return (
    <li className={classes.formLine}>
      <div className={shared.grow}>
        <div className={text.strong}>{name}</div>
        {event && (
          <div className={text.quiet}>
            {events(`event.${event.kind}`)} · {formatDate(facilityDay(event.happenedAt))}
          </div>
        )}
        {old.map(({ id, number, issuedOn }) => (
          <div key={id} className={text.quiet}>
            {t('old.already', { number, on: formatDate(issuedOn) })}
          </div>
        ))}
      </div>
      <div className={classes.formState}>
        <FormState line={line} />
      </div>
      <div className={classes.formDo}>
        {made ? (
          <LinkButton to={paperAddress(paper.id)} size="xs" variant="default" aria-label={`${t('ofStay.open')}: ${name}`}>
            {t('ofStay.open')}
          </LinkButton>
        ) : (
          writable && (
            <LinkButton
              to={address}
              size="xs"
              variant="light"
              aria-label={`${t(draft ? 'ofStay.go' : paper ? 'ofStay.again' : 'ofStay.make')}: ${name}`}
            >
              {t(draft ? 'ofStay.go' : paper ? 'ofStay.again' : 'ofStay.make')}
            </LinkButton>
          )
        )}
      </div>
    </li>
  )
}

function FormState({ line: { paper, draft, refused, asks, missing, mayIssue } }: { readonly line: FormOfStay }): ReactNode {
  const t = useTexts('papers')
  const ruleOf = useRuleTexts()
  const nameOf = useNameOf()
  if (paper)
    return (
      <span className={shared.allThere}>
        <IconCircleCheck size={16} stroke={1.8} aria-hidden />
        {nameOf(paper)}
      </span>
    )
  if (draft)
    return (
      <span className={classes.sign}>
        <IconPencil size={16} stroke={1.6} aria-hidden />
        {t('ofStay.draft')}
      </span>
    )
  if (refused) return <span className={text.quiet}>{ruleOf(refused.key, refused.params, 'papers.issue')}</span>
  if (!mayIssue) return <span className={text.quiet}>{t('ofStay.notYours')}</span>
  if (asks)
    return (
      <span className={classes.soon}>
        <IconAlertTriangle size={16} stroke={1.6} aria-hidden />
        {ruleOf(asks.key, asks.params, 'papers.issue')}
      </span>
    )
  if (missing.length > 0)
    return (
      <span className={classes.soon}>
        <IconAlertTriangle size={16} stroke={1.6} aria-hidden />
        {t('ofStay.missing', { count: missing.length })}
      </span>
    )
  return (
    <span className={shared.allThere}>
      <IconCircleCheck size={16} stroke={1.8} aria-hidden />
      {t('ofStay.ready')}
    </span>
  )
}

function PaperLine({ paper }: { readonly paper: OutputOf<'papers.ofSubject'>[number] }) {
  const names = useFormNames()
  const nameOf = useNameOf()
  const { form, state, subjectId, eventId, id } = paper
  const address =
    state === 'DRAFT' ? makePaperAddress(form, { subjectId, eventId, draftId: paperForms[form].once ? null : id }) : paperAddress(id)
  return (
    <li>
      <div className={shared.thereHead}>
        <AppLink to={address}>{state === 'VOID' ? <s>{nameOf(paper)}</s> : nameOf(paper)}</AppLink>
        <PaperStatePill state={state} />
      </div>
      <div className={text.quiet}>
        {names.short(form, paper.issuedOn)}
        {paper.issuedOn && (
          <>
            {' · '}
            <DateText value={paper.issuedOn} />
          </>
        )}
        {paper.voidReason && ` · ${paper.voidReason}`}
      </div>
    </li>
  )
}

/** A paper that is not of this register; it is written down on the person's page. */
function OldPaperLine({ paper }: { readonly paper: OldPaper }) {
  const t = useTexts('papers')
  const formName = useOldFormName()
  return (
    <li>
      <div className={shared.thereHead}>
        <span>{paper.number}</span>
        <StatusPill tone="past">{t('old.pill')}</StatusPill>
      </div>
      <div className={text.quiet}>
        {formName(paper)} · <DateText value={paper.issuedOn} />
      </div>
    </li>
  )
}
