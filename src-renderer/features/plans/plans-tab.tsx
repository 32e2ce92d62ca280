import { Skeleton } from '@mantine/core'
import { IconCheck, IconLock } from '@tabler/icons-react'
import { gradedParts, type PlanPart, planForms, planPapers, planRoles } from '#contract/plans/operations'
import { formatDate } from '#contract/values/calendar'
import { useOperation } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import { LinkButton } from '../../ui/app-link'
import checklist from '../../ui/checklist.module.css'
import columns from '../../ui/columns.module.css'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { Panel } from '../../ui/panel'
import { StatusPill } from '../../ui/status-pill'
import text from '../../ui/text.module.css'
import { momentText } from '../../ui/values'
import { useFormNames } from '../papers/parts'
import { useRoleNames } from '../staff/parts'
import { planPartAddress } from './addresses'
import { comeSoFar, type PlansOverview } from './part-form'
import classes from './plans-tab.module.css'

interface PlansTabProps {
  readonly stayId: string
  /** Its admission was taken back: nothing is planned for it. */
  readonly closed: boolean
}

/** Mẫu 17, 18 and 19 of the stay: how far they have come, and the way to each part. */
export function PlansTab({ stayId, closed }: PlansTabProps) {
  const t = useTexts('plans')
  const overview = useOperation('plans.overview', { stayId }, { enabled: stayId !== '' && !closed })
  if (stayId === '' || closed) return <EmptyState title={t(closed ? 'withdrawn' : 'noStay')} />
  if (!overview.data)
    return overview.error ? (
      <ErrorNotice failure={overview.error} onRetry={() => void overview.refetch()} />
    ) : (
      <Skeleton height={240} aria-busy />
    )
  return (
    <div className={columns.columns}>
      <div className={columns.column}>
        <Paper form="sheet" stayId={stayId} overview={overview.data} />
        <Paper form="reintegration" stayId={stayId} overview={overview.data} />
      </div>
      <Paper form="plan" stayId={stayId} overview={overview.data} />
    </div>
  )
}

interface PaperProps {
  readonly form: keyof typeof planForms
  readonly stayId: string
  readonly overview: PlansOverview
}

function Paper({ form, stayId, overview }: PaperProps) {
  const t = useTexts('plans')
  const names = useFormNames()
  return (
    <Panel title={names.of(t(`form.${form}`), planPapers[form])}>
      <ul className={checklist.list}>
        {planForms[form].map((part) => (
          <PartStep key={part} part={part} stayId={stayId} overview={overview} />
        ))}
      </ul>
      {form === 'plan' && overview.grades && <Grades grades={overview.grades} closedOn={overview.closedOn} />}
    </Panel>
  )
}

function Grades({
  grades,
  closedOn,
}: {
  readonly grades: NonNullable<PlansOverview['grades']>
  readonly closedOn: PlansOverview['closedOn']
}) {
  const t = useTexts('plans')
  return (
    <div className={classes.grades}>
      {gradedParts.map((part, index) => {
        const grade = grades[part]
        return (
          grade && (
            <StatusPill key={part} tone={grade === 'FAIL' ? 'late' : 'done'} {...(grade === 'PASS' && { icon: IconCheck })}>
              {`${['I', 'II', 'III', 'IV'][index]}: ${t(`grade.${grade}`)}`}
            </StatusPill>
          )
        )
      })}
      <span className={text.quiet}>{closedOn ? t('closed', { on: formatDate(closedOn) }) : t('notClosed')}</span>
    </div>
  )
}

interface PartStepProps {
  readonly part: PlanPart
  readonly stayId: string
  readonly overview: PlansOverview
}

function PartStep({ part, stayId, overview }: PartStepProps) {
  const t = useTexts('plans')
  const roleNames = useRoleNames()
  const come = comeSoFar(overview, part)
  const { kept, state } = come
  const closed = !overview.open.includes(part)
  const Sign = closed ? IconLock : come.Sign
  const saved = kept && t('keptBy', { by: kept.savedBy, at: momentText(kept.savedAt) })
  const begun = state === 'partly' || state === 'whole'
  return (
    <li className={checklist.item} data-done={state === 'whole' || undefined} data-begun={state === 'partly' || undefined}>
      <Sign size={20} stroke={1.6} aria-hidden />
      <div>
        {t(`part.${part}`)}
        <small>{[t(`state.${state}`, { count: come.missing }), saved].filter(Boolean).join(' · ')}</small>
      </div>
      {!closed ? (
        <LinkButton
          to={planPartAddress(stayId, part)}
          size="compact-md"
          variant="default"
          aria-label={`${t(begun ? 'open' : 'write')}: ${t(`part.${part}`)}`}
        >
          {t(begun ? 'open' : 'write')}
        </LinkButton>
      ) : (
        <span className={text.quiet}>{t('openedBy', { roles: roleNames(planRoles[part]) })}</span>
      )}
    </li>
  )
}
