import { Anchor } from '@mantine/core'
import { IconCircle, IconClockExclamation } from '@tabler/icons-react'
import { use } from 'react'
import type { Duty } from '#contract/desk/operations'
import { facilityDay, formatDate } from '#contract/values/calendar'
import { useNamedTexts, useTexts } from '../../i18n/texts'
import { AppLink } from '../../ui/app-link'
import { ArticleText } from '../../ui/article-text'
import checklist from '../../ui/checklist.module.css'
import { ErrorNotice } from '../../ui/error-notice'
import { Panel } from '../../ui/panel'
import { StatusPill } from '../../ui/status-pill'
import { useStep } from '../../ui/step'
import text from '../../ui/text.module.css'
import { DutyScreensContext } from '../duty-screens'
import type { StayShown } from '../person'
import { useWorkNames } from './duty-work'
import { useWayHere } from './way-here'

const ahead = 400

/** What the law asks for about this stay, the most urgent first, with the way to do it. */
export function NextSteps(shown: StayShown) {
  const { stay, due } = shown
  const t = useTexts('desk')
  const textOf = useNamedTexts()
  const { restOf, done } = use(DutyScreensContext)
  const duties = due.data?.duties ?? []
  if (due.error)
    return (
      <Panel title={t('next.title')}>
        <ErrorNotice failure={due.error} onRetry={() => void due.refetch()} />
      </Panel>
    )
  const rest = restOf(stay)
  const quiet = rest !== null ? textOf(rest) : duties.length === 0 && due.data ? t('next.none', { days: ahead }) : null
  return (
    <Panel title={t('next.title')}>
      {quiet && <p className={text.quiet}>{quiet}</p>}
      <ul className={checklist.list}>
        {duties.map((duty) => (
          <Step key={`${duty.kind} ${duty.about.id} ${duty.hangsOn}`} duty={duty} shown={shown} />
        ))}
        {done.map(({ feature, part: Done }) => (
          <Done key={feature} {...shown} />
        ))}
      </ul>
    </Panel>
  )
}

function Step({ duty, shown }: { readonly duty: Duty; readonly shown: StayShown }) {
  const t = useTexts('desk')
  const open = useStep()
  const way = useWayHere(duty, shown)
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
        <small>
          <ArticleText article={duty.article} />
        </small>
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
