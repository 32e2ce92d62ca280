import { Button, Checkbox, Loader, Progress } from '@mantine/core'
import { IconCircleCheck, IconPlayerStop, IconPrinter } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { facilityDay, formatDate, type PlainDate } from '../../../../src-preload/contract/calendar'
import { useOperation } from '../../../api/queries'
import { useMe } from '../../../api/session'
import { useRuleTexts } from '../../../i18n/messages'
import { useTexts } from '../../../i18n/texts'
import { addresses, useGo } from '../../../ui/addresses'
import { AppLink, LinkButton } from '../../../ui/app-link'
import { EmptyState } from '../../../ui/empty-state'
import { ErrorNotice } from '../../../ui/error-notice'
import { Page, PageHeader } from '../../../ui/page-header'
import { Panel } from '../../../ui/panel'
import { numberOf } from '../../../ui/paper-state'
import { PdfPreview } from '../../../ui/pdf-preview'
import { StatusPill } from '../../../ui/status-pill'
import { numberText } from '../../../ui/values'
import classes from '../papers.module.css'
import { joinPrints, type NoticeRun, type Subject, startRun, stopRun, useNoticeRun } from './notice-run'

const copiesOf = (subjects: readonly Subject[]) => subjects.reduce((sum, { copies }) => sum + copies, 0)

export default function NoticesPage() {
  const t = useTexts('papers')
  const { days: asked } = useParams({ strict: false })
  const days = asked === '0' || asked === '30' ? asked : '6'
  const { accountId } = useMe()
  const run = useNoticeRun(accountId)
  // A run that was over when the page opened lies aside; the page is about the next one.
  const [past, setPast] = useState(run?.state === 'over' ? run : null)
  if (run && run !== past) return <Running run={run} days={days} />
  return (
    <Choosing
      days={days}
      owner={accountId}
      past={
        past && past.issued.length > 0 ? (
          <div className={classes.past}>
            <span>{t('batch.past', { count: past.issued.length })}</span>
            <Button size="compact-sm" variant="default" onClick={() => setPast(null)}>
              {t('batch.reopen')}
            </Button>
          </div>
        ) : null
      }
    />
  )
}

interface FrameProps {
  readonly days: '0' | '6' | '30'
  readonly subtitle: string
  readonly actions?: ReactNode
  readonly fill?: boolean
  readonly children: ReactNode
}

function Frame({ days, subtitle, actions, fill = true, children }: FrameProps) {
  const t = useTexts('papers')
  return (
    <Page fill={fill}>
      <PageHeader
        title={t(`batch.title.${days}`)}
        subtitle={subtitle}
        trail={<AppLink to={addresses.desk}>{t('batch.trail')}</AppLink>}
        actions={actions}
      />
      {children}
    </Page>
  )
}

interface ChoosingProps {
  readonly days: FrameProps['days']
  readonly owner: string
  /** The run before, to be opened again. */
  readonly past: ReactNode
}

/** Who is to get a notice: everybody of the desk, unless taken out. */
function Choosing({ days, owner, past }: ChoosingProps) {
  const t = useTexts('papers')
  const { today } = useMe()
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set())
  const desk = useOperation('desk.due', { withinDays: Number(days) })
  const all = desk.data?.duties.filter(({ kind }) => kind === 'notice')
  if (!all)
    return (
      <Frame days={days} subtitle=" ">
        <ErrorNotice failure={desk.error} onRetry={() => void desk.refetch()} />
      </Frame>
    )
  if (all.length === 0)
    return (
      <Frame days={days} subtitle=" " fill={false}>
        {past}
        <Panel>
          <EmptyState
            icon={<IconCircleCheck size={22} stroke={1.6} />}
            title={t('batch.none')}
            text={t('batch.noneText')}
            action={
              <LinkButton to={addresses.papers} variant="default">
                {t('batch.toPapers')}
              </LinkButton>
            }
          />
        </Panel>
      </Frame>
    )
  const chosen = all.filter(({ stayId }) => !without.has(stayId))
  const copies = copiesOf(chosen)
  const toggle = (stayId: string) =>
    setWithout((before) => (before.has(stayId) ? before.difference(new Set([stayId])) : before.union(new Set([stayId]))))
  return (
    <Frame
      days={days}
      subtitle={t('batch.subtitle', { papers: numberText(chosen.length), copies: numberText(copies) })}
      actions={
        <Button
          leftSection={<IconPrinter size={16} aria-hidden />}
          disabled={chosen.length === 0}
          onClick={() => void startRun(owner, chosen)}
        >
          {t('batch.do', { count: chosen.length })}
        </Button>
      }
    >
      {past}
      <div className={classes.split}>
        <People
          subjects={all}
          addressOf={addresses.notice}
          choice={{
            all: chosen.length === all.length,
            some: chosen.length > 0,
            has: (stayId) => !without.has(stayId),
            toggle,
            toggleAll: () => setWithout(chosen.length === all.length ? new Set(all.map(({ stayId }) => stayId)) : new Set()),
          }}
        />
        <aside className={classes.side}>
          <Panel title={t('batch.ready')}>
            <div className={classes.stack}>
              <p>{t('batch.numbers', { count: chosen.length, year: today.slice(0, 4), on: formatDate(today as PlainDate) })}</p>
              <p>{t('batch.frozen', { copies: numberText(copies) })}</p>
              <p className={classes.hint}>{t('batch.stoppable')}</p>
            </div>
          </Panel>
        </aside>
      </div>
    </Frame>
  )
}

interface Choice {
  readonly all: boolean
  readonly some: boolean
  readonly has: (stayId: string) => boolean
  readonly toggle: (stayId: string) => void
  readonly toggleAll: () => void
}

interface PeopleProps {
  readonly subjects: readonly Subject[]
  /** Where a name leads. */
  readonly addressOf: (stayId: string) => string
  readonly choice?: Choice
  /** What became of each. */
  readonly result?: (stayId: string) => ReactNode
}

function People({ subjects, addressOf, choice, result }: PeopleProps) {
  const t = useTexts('papers')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section className={classes.people} tabIndex={0} aria-label={t('batch.people')}>
      <table className={classes.peopleTable}>
        <thead>
          <tr>
            {choice && (
              <th scope="col" className={classes.check}>
                <Checkbox
                  aria-label={t('batch.selectAll')}
                  checked={choice.all}
                  indeterminate={choice.some && !choice.all}
                  onChange={choice.toggleAll}
                />
              </th>
            )}
            <th scope="col">{t('batch.column.person')}</th>
            <th scope="col">{t('batch.column.completes')}</th>
            <th scope="col">{t('batch.column.copies')}</th>
            {result && <th scope="col">{t('batch.column.result')}</th>}
          </tr>
        </thead>
        <tbody>
          {subjects.map(({ stayId, residentCode, fullName, happensAt, copies }) => (
            <tr key={stayId}>
              {choice && (
                <td className={classes.check}>
                  <Checkbox
                    aria-label={t('batch.select', { name: fullName })}
                    checked={choice.has(stayId)}
                    onChange={() => choice.toggle(stayId)}
                  />
                </td>
              )}
              <td>
                <span className={classes.person}>
                  <AppLink to={addressOf(stayId)} c="inherit" underline="hover">
                    {fullName}
                  </AppLink>
                  <span className={classes.quiet}>{residentCode}</span>
                </span>
              </td>
              <td>{formatDate(facilityDay(happensAt))}</td>
              <td>{copies}</td>
              {result && <td>{result(stayId)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The run at work, and what came of it. */
function Running({ run, days }: { readonly run: NoticeRun; readonly days: FrameProps['days'] }) {
  const t = useTexts('papers')
  const go = useGo()
  const over = run.state === 'over'
  const done = run.subjects.length - run.left.length
  const addressOf = (stayId: string) => {
    const made = [...run.issued, ...run.already].find((paper) => paper.stayId === stayId)
    return made ? addresses.paper(made.id) : addresses.notice(stayId)
  }
  const actions = over ? (
    <>
      <Button variant="default" onClick={() => go(addresses.desk)}>
        {t('batch.back')}
      </Button>
      {run.left.length > 0 && <Button onClick={() => void startRun(run.owner, run.left)}>{t('batch.resume')}</Button>}
    </>
  ) : (
    <Button variant="default" leftSection={<IconPlayerStop size={16} aria-hidden />} onClick={stopRun} disabled={run.state !== 'issuing'}>
      {t('batch.stop')}
    </Button>
  )
  return (
    <Frame
      days={days}
      subtitle={t('batch.subtitle', { papers: numberText(run.subjects.length), copies: numberText(copiesOf(run.subjects)) })}
      actions={actions}
    >
      {!over && (
        <Panel>
          <div className={classes.stack} role="status">
            <div className={classes.progressText}>
              <span>{t(run.state === 'issuing' ? 'batch.running' : run.state === 'stopping' ? 'batch.stopping' : 'batch.printing')}</span>
              <span>{t('batch.progress', { done: numberText(done), total: numberText(run.subjects.length) })}</span>
            </div>
            <Progress value={(100 * done) / run.subjects.length} aria-label={t('batch.running')} animated={run.state === 'printing'} />
          </div>
        </Panel>
      )}
      <ErrorNotice failure={run.failure} />
      <div className={classes.split} data-preview={run.pdf !== null || undefined}>
        {run.pdf !== null ? (
          <PdfPreview pdf={run.pdf} title={t('batch.printTitle', { count: run.issued.length })} />
        ) : (
          <People subjects={run.subjects} addressOf={addressOf} result={(stayId) => <Result run={run} stayId={stayId} />} />
        )}
        <aside className={classes.side}>
          <Outcome run={run} />
        </aside>
      </div>
    </Frame>
  )
}

function Result({ run, stayId }: { readonly run: NoticeRun; readonly stayId: string }) {
  const t = useTexts('papers')
  const made = run.issued.find((paper) => paper.stayId === stayId)
  if (made) return <StatusPill tone="done">{t('batch.result.made', { number: numberOf(made) ?? '' })}</StatusPill>
  const earlier = run.already.find((paper) => paper.stayId === stayId)
  if (earlier) return <StatusPill tone="past">{t('batch.result.already', { number: numberOf(earlier) ?? '' })}</StatusPill>
  if (run.failed.some((one) => one.stayId === stayId)) return <StatusPill tone="late">{t('batch.result.failed')}</StatusPill>
  return <span className={classes.quiet}>{t('batch.result.waiting')}</span>
}

/** Counts, and by name whoever has no notice yet, with the reason. */
function Outcome({ run }: { readonly run: NoticeRun }) {
  const t = useTexts('papers')
  const ruleOf = useRuleTexts()
  const nameOf = (stayId: string) => run.subjects.find((subject) => subject.stayId === stayId)?.fullName ?? ''
  const [first, last] = [run.issued[0], run.issued.at(-1)]
  return (
    <>
      <Panel>
        <div className={classes.stack}>
          <p className={classes.outcome}>
            {run.state === 'over' ? <IconCircleCheck size={18} stroke={1.8} aria-hidden /> : <Loader size={16} aria-hidden />}
            {t('batch.made', { count: run.issued.length })}
          </p>
          {first && last && (
            <p className={classes.hint}>
              {first === last
                ? t('batch.madeNumber', { from: numberOf(first) ?? '' })
                : t('batch.madeNumbers', { from: numberOf(first) ?? '', to: numberOf(last) ?? '' })}
            </p>
          )}
          {run.state === 'over' && run.pdf === null && run.issued.length > 0 && (
            <Button variant="light" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => void joinPrints()}>
              {t('batch.retryPrint')}
            </Button>
          )}
        </div>
      </Panel>
      {run.failed.length > 0 && (
        <Panel title={t('batch.failed', { count: run.failed.length })}>
          <ul className={classes.failures}>
            {run.failed.map(({ stayId, key }) => (
              <li key={stayId}>
                <AppLink to={addresses.notice(stayId)}>{nameOf(stayId)}</AppLink>
                <span className={classes.hint}>{ruleOf(key, undefined, 'papers.issue')}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {run.already.length > 0 && (
        <Panel title={t('batch.already', { count: run.already.length })}>
          <ul className={classes.failures}>
            {run.already.map((paper) => (
              <li key={paper.id}>
                <AppLink to={addresses.paper(paper.id)}>{paper.fullName}</AppLink>
                <span className={classes.hint}>{numberOf(paper)}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {run.state === 'over' && run.left.length > 0 && (
        <Panel title={t('batch.left', { count: run.left.length })}>
          <ul className={classes.failures}>
            {run.left.map(({ stayId, fullName, residentCode }) => (
              <li key={stayId}>
                {fullName} <span className={classes.hint}>{residentCode}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}
