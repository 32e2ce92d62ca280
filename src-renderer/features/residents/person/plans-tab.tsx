import { Skeleton } from '@mantine/core'
import { IconCircle, IconCircleCheck, IconLock } from '@tabler/icons-react'
import { formatDate } from '../../../../src-preload/contract/calendar'
import { type Grade, gradedParts, planForms } from '../../../../src-preload/contract/plans'
import type { OutputOf } from '../../../api/operations'
import { useOperation } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { addresses } from '../../../ui/addresses'
import { LinkButton } from '../../../ui/app-link'
import { EmptyState } from '../../../ui/empty-state'
import { ErrorNotice } from '../../../ui/error-notice'
import { Panel } from '../../../ui/panel'
import { StatusPill, type Tone } from '../../../ui/status-pill'
import { momentText } from '../../../ui/values'
import classes from './person.module.css'

const forms = ['sheet', 'plan', 'reintegration'] as const

/** Mẫu 17, 18 and 19 of the stay: how far they have come, and the way to each part. */
export function PlansTab({ stayId }: { readonly stayId: string }) {
  const t = useTexts('plans')
  const overview = useOperation('plans.overview', { stayId }, { enabled: stayId !== '' })
  if (stayId === '') return <EmptyState title={t('noStay')} />
  if (!overview.data)
    return overview.error ? (
      <ErrorNotice failure={overview.error} onRetry={() => void overview.refetch()} />
    ) : (
      <Skeleton height={240} aria-busy />
    )
  const { open, closedOn, grades } = overview.data
  return (
    <div className={classes.columns}>
      {forms.map((form) => (
        <Panel key={form} title={t(`form.${form}`)}>
          <ul className={classes.steps}>
            {planForms[form].map((part) => (
              <PartStep key={part} part={part} stayId={stayId} open={open.includes(part)} overview={overview.data} />
            ))}
          </ul>
          {form === 'plan' && grades && (
            <div className={classes.grades}>
              {gradedParts.map((part, index) => {
                const grade = grades[part]
                return grade ? (
                  <StatusPill key={part} tone={toneOf[grade]}>
                    {`${['I', 'II', 'III', 'IV'][index]}: ${t(`grade.${grade}`)}`}
                  </StatusPill>
                ) : null
              })}
              <span className={classes.quiet}>{closedOn ? t('closed', { on: formatDate(closedOn) }) : t('notClosed')}</span>
            </div>
          )}
        </Panel>
      ))}
    </div>
  )
}

const toneOf: Readonly<Record<Grade, Tone>> = { GOOD: 'done', PASS: 'calm', FAIL: 'late' }

interface PartStepProps {
  readonly part: OutputOf<'plans.overview'>['open'][number]
  readonly stayId: string
  readonly open: boolean
  readonly overview: OutputOf<'plans.overview'>
}

function PartStep({ part, stayId, open, overview }: PartStepProps) {
  const t = useTexts('plans')
  const kept = overview.parts.find((one) => one.part === part)
  const Sign = kept ? IconCircleCheck : IconCircle
  return (
    <li className={classes.step} data-done={kept ? true : undefined}>
      <Sign size={20} stroke={1.6} aria-hidden />
      <div>
        {t(`part.${part}`)}
        <small>{kept ? t('keptBy', { by: kept.savedBy, at: momentText(kept.savedAt) }) : t('notWritten')}</small>
      </div>
      {open ? (
        <LinkButton
          to={addresses.planPart(stayId, part)}
          size="compact-md"
          variant="default"
          aria-label={`${t(kept ? 'open' : 'write')}: ${t(`part.${part}`)}`}
        >
          {t(kept ? 'open' : 'write')}
        </LinkButton>
      ) : (
        <span className={classes.quiet}>
          <IconLock size={14} aria-hidden /> {t('restrictedShort')}
        </span>
      )}
    </li>
  )
}
