import { Anchor } from '@mantine/core'
import { IconCircle, IconCircleCheck, IconClockExclamation } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { OutputOf } from '#contract'
import type { Duty } from '#contract/desk/operations'
import type { StayDetail } from '#contract/stays/operations'
import { articleText } from '#contract/values/article'
import { facilityDay, formatDate } from '#contract/values/calendar'
import type { Failure } from '../../api/client'
import { useTexts } from '../../i18n/texts'
import { AppLink } from '../../ui/app-link'
import checklist from '../../ui/checklist.module.css'
import { ErrorNotice } from '../../ui/error-notice'
import { Panel } from '../../ui/panel'
import { StatusPill } from '../../ui/status-pill'
import { useStep } from '../../ui/step'
import text from '../../ui/text.module.css'
import { paperNumber, useFormNames } from '../papers/parts'
import { useIssuedNotice } from '../stays/parts'
import { useWorkNames } from './duty-work'
import { useWayHere } from './way-here'

interface NextStepsProps {
  readonly detail: StayDetail
  readonly due: UseQueryResult<OutputOf<'desk.due'>, Failure>
}

const ahead = 400

/** What the law asks for about this stay, the most urgent first, with the way to do it. */
export function NextSteps({ detail, due }: NextStepsProps) {
  const t = useTexts('desk')
  const names = useFormNames()
  const issued = useIssuedNotice(detail.stay.id)
  const duties = due.data?.duties ?? []
  if (due.error)
    return (
      <Panel title={t('next.title')}>
        <ErrorNotice failure={due.error} onRetry={() => void due.refetch()} />
      </Panel>
    )
  const quiet =
    detail.stay.endedOn !== null
      ? t('next.ended')
      : detail.stay.state === 'ESCAPED'
        ? t('next.escaped')
        : duties.length === 0 && due.data
          ? t('next.none', { days: ahead })
          : null
  return (
    <Panel title={t('next.title')}>
      {quiet && <p className={text.quiet}>{quiet}</p>}
      <ul className={checklist.list}>
        {duties.map((duty) => (
          <Step key={`${duty.kind} ${duty.about.id} ${duty.hangsOn}`} duty={duty} detail={detail} />
        ))}
        {issued && (
          <li className={checklist.item} data-done>
            <IconCircleCheck size={18} stroke={1.6} aria-hidden />
            <span>{t('next.noticeDone', { form: names.full(issued.form, issued.issuedOn), number: paperNumber(issued) ?? '' })}</span>
            <span className={text.quiet}>{t('next.done')}</span>
          </li>
        )}
      </ul>
    </Panel>
  )
}

function Step({ duty, detail }: { readonly duty: Duty; readonly detail: StayDetail }) {
  const t = useTexts('desk')
  const open = useStep()
  const way = useWayHere(duty, detail)
  const on = formatDate(facilityDay(duty.dueAt))
  const words = useWorkNames()(duty)
  const Sign = duty.overdue ? IconClockExclamation : IconCircle
  return (
    <li className={checklist.item}>
      <Sign size={18} stroke={1.6} aria-hidden />
      <span>
        {way === null ? (
          words
        ) : 'to' in way ? (
          <AppLink {...way}>{words}</AppLink>
        ) : (
          <Anchor component="button" ta="left" onClick={() => open(way.step)}>
            {words}
          </Anchor>
        )}
        <small>{articleText(duty.article)}</small>
        {duty.fromBefore && <small>{t('fromBefore')}</small>}
        {duty.movedFrom && <small>{t('next.moved', { on: formatDate(duty.movedFrom) })}</small>}
      </span>
      {duty.overdue ? (
        <StatusPill tone="late">{t('next.overdue', { on })}</StatusPill>
      ) : (
        <span className={text.quiet}>{t('next.before', { on })}</span>
      )}
    </li>
  )
}
