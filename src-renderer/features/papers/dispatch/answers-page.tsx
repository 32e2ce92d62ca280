import { Button } from '@mantine/core'
import { IconMailCheck } from '@tabler/icons-react'
import { clsx } from 'clsx'
import * as z from 'zod'
import type { WaitingAnswer } from '#contract/papers/dispatch'
import { articleText } from '#contract/values/article'
import { facilityDay } from '#contract/values/calendar'
import { useOperation } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { useFilters, useGo, useWayBack } from '../../../ui/address'
import { AppLink } from '../../../ui/app-link'
import { EmptyState } from '../../../ui/empty-state'
import { FilterMenu } from '../../../ui/filter-menu'
import { Page, PageHeader } from '../../../ui/page-header'
import { Bar } from '../../../ui/panel'
import { type Column, RegisterTable } from '../../../ui/register-table'
import { StatusPill } from '../../../ui/status-pill'
import text from '../../../ui/text.module.css'
import { DateText } from '../../../ui/values'
import { residentAddress } from '../../residents/addresses'
import { paperAddress } from '../addresses'
import { useFormWords } from '../form-names'
import { paperNumber } from '../paper-state'
import classes from '../papers.module.css'
import { PapersNav } from '../papers-nav'
import { AnswerDialog } from './answer-dialog'

const Shown = z.object({
  late: z.boolean().catch(false).default(false),
  /** The notice whose answer is being written down. */
  answer: z.string().nullable().catch(null).default(null),
})

/** Notices that the commune has received and not answered yet (Decree 163/2026 Art. 134(1)). */
export default function AnswersPage() {
  const t = useTexts('papers')
  const words = useFormWords()
  const go = useGo()
  const back = useWayBack()
  const [{ late, answer }, setFilter] = useFilters(Shown)
  const waiting = useOperation('papers.dispatch.waitingAnswers', { overdueOnly: late }, { keepPrevious: true })
  const answering = waiting.data?.find(({ paperId }) => paperId === answer)
  const columns: readonly Column<WaitingAnswer>[] = [
    {
      key: 'number',
      title: t('column.number'),
      width: 130,
      render: (row) => <span className={clsx('figures', classes.number)}>{paperNumber(row)}</span>,
    },
    {
      key: 'person',
      title: t('column.person'),
      width: 276,
      render: ({ residentId, fullName, residentCode }) => (
        <span className={classes.person}>
          <AppLink to={residentAddress(residentId)} c="inherit" underline="hover">
            {fullName}
          </AppLink>
          <span className={clsx('figures', text.quiet)}>{residentCode}</span>
        </span>
      ),
    },
    {
      key: 'recipient',
      title: t('answers.recipient'),
      minWidth: 160,
      rank: 3,
      render: ({ recipient }) => <span className={classes.cut}>{recipient}</span>,
    },
    { key: 'received', title: t('answers.received'), width: 116, rank: 4, render: ({ receivedOn }) => <DateText value={receivedOn} /> },
    {
      key: 'due',
      title: t('answers.due'),
      width: 116,
      rank: 1,
      render: ({ dueAt, article }) => (
        <span title={articleText(article)}>
          <DateText value={facilityDay(dueAt)} />
        </span>
      ),
    },
    {
      key: 'state',
      title: t('column.state'),
      width: 146,
      rank: 2,
      render: ({ overdue }) => <StatusPill tone={overdue ? 'late' : 'calm'}>{t(overdue ? 'answers.late' : 'answers.waiting')}</StatusPill>,
    },
    {
      key: 'do',
      title: t('answers.action'),
      width: 130,
      render: (row) => (
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => setFilter({ answer: row.paperId })}
          aria-label={`${t('answer.do')}: ${row.fullName}`}
        >
          {t('answer.do')}
        </Button>
      ),
    },
  ]
  return (
    <Page fill>
      <PageHeader title={t('answers.title')} subtitle={t('answers.subtitle')} />
      <PapersNav />
      <Bar label={t('list.filters')}>
        <FilterMenu
          label={t('column.state')}
          value={late ? 'late' : ''}
          choices={[
            { value: '', label: t('answers.all') },
            { value: 'late', label: t('answers.lateOnly') },
          ]}
          onChoose={(value) => setFilter({ late: value === 'late' })}
        />
      </Bar>
      <RegisterTable
        fill
        name="answers"
        label={t('answers.title')}
        columns={columns}
        rows={waiting}
        idOf={({ paperId }) => paperId}
        onOpen={({ paperId }) => go(paperAddress(paperId))}
        toneOf={({ overdue }) => (overdue ? 'late' : undefined)}
        note={t('answers.note')}
        empty={<EmptyState icon={<IconMailCheck size={22} stroke={1.6} />} title={t('answers.none')} text={t('answers.noneText')} />}
      />
      {answering && (
        <AnswerDialog
          id={answering.paperId}
          name={`${words(answering.form, 'noun').toLocaleLowerCase('vi')} ${paperNumber(answering) ?? ''}`}
          answer={null}
          onClose={() => (back ? back.go() : setFilter({ answer: null }))}
        />
      )}
    </Page>
  )
}
