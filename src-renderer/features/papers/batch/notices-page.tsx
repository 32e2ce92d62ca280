import { Button } from '@mantine/core'
import { IconCircleCheck, IconPlayerPlay } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import * as z from 'zod'
import type { Duty, DutyPerson } from '#contract/desk/operations'
import type { PaperForm } from '#contract/papers/forms'
import { facilityDay, formatDate, type Instant } from '#contract/values/calendar'
import { useCommand, useOperation } from '../../../api/queries'
import { useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { useFilters, useGo } from '../../../ui/address'
import { AppLink, LinkButton } from '../../../ui/app-link'
import { EmptyState } from '../../../ui/empty-state'
import { ErrorNotice } from '../../../ui/error-notice'
import { FilterMenu } from '../../../ui/filter-menu'
import { Page, PageHeader } from '../../../ui/page-header'
import { Bar, Panel } from '../../../ui/panel'
import { RegisterTable } from '../../../ui/register-table'
import text from '../../../ui/text.module.css'
import { DateText, numberText } from '../../../ui/values'
import { deskAddress } from '../../desk/addresses'
import { batchAddress, noticesAddress, papersAddress } from '../addresses'
import { useFormNames } from '../form-names'
import shared from '../papers.module.css'
import classes from './batch.module.css'
import { BatchNav } from './batch-nav'
import { manyForms } from './many-forms'
import { personColumn } from './person-column'
import { RecentBatches } from './recent-batches'

const periods = ['0', '6', '30'] as const
const FormForMany = z.enum(manyForms)
const Shown = z.object({ form: FormForMany.catch(manyForms[0]!).default(manyForms[0]!) })

interface DuePaper extends DutyPerson {
  readonly happensAt: Instant
  readonly copies: number
}
/** Whom the desk asks a paper for. */
const dueBy = (form: PaperForm, duties: readonly Duty[]): DuePaper[] =>
  duties.flatMap(({ does, person, happensAt, copies }) =>
    does.do === 'form' && does.form === form && person ? [{ ...person, happensAt, copies }] : [],
  )
const copiesOf = (duties: readonly DuePaper[]) => duties.reduce((sum, { copies }) => sum + copies, 0)

/** Papers that fall due in a period: everybody of the desk, unless taken out. */
export default function NoticesPage() {
  const t = useTexts('papers')
  const names = useFormNames()
  const go = useGo()
  const { today } = useMe()
  const { days: asked } = useParams({ strict: false })
  const days = periods.find((one) => one === asked) ?? '6'
  const [{ form }, show] = useFilters(Shown)
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set())
  const start = useCommand('papers.batch.start')
  const desk = useOperation('desk.due', { withinDays: Number(days) })
  const all = desk.data && dueBy(form, desk.data.duties)
  const chosen = all?.filter(({ stayId }) => !without.has(stayId)) ?? []
  const copies = copiesOf(chosen)
  const begin = () =>
    start.mutate({ form, subjects: chosen.map(({ stayId }) => ({ subjectId: stayId })) }, { onSuccess: ({ id }) => go(batchAddress(id)) })
  return (
    <Page fill>
      <PageHeader
        title={t(`batch.title.${days}`)}
        subtitle={all ? t('batch.subtitle', { papers: numberText(chosen.length), copies: numberText(copies) }) : ' '}
        trail={<AppLink to={deskAddress}>{t('batch.trail')}</AppLink>}
        actions={
          <Button
            leftSection={<IconPlayerPlay size={16} aria-hidden />}
            disabled={chosen.length === 0}
            loading={start.isPending}
            onClick={begin}
          >
            {t('batch.do', { count: chosen.length })}
          </Button>
        }
      />
      <BatchNav days={Number(days)} />
      <Bar label={t('list.filters')}>
        <FilterMenu
          label={t('batch.period')}
          value={days}
          choices={periods.map((value) => ({ value, label: t(`batch.periods.${value}`) }))}
          onChoose={(next) => go(noticesAddress(Number(next)), { search: { form }, replace: true })}
          strong
        />
        <FilterMenu
          label={t('list.form')}
          value={form}
          choices={manyForms.map((value) => ({ value, label: names.short(value) }))}
          onChoose={(next) => {
            setWithout(new Set())
            show({ form: next })
          }}
          strong
        />
      </Bar>
      <ErrorNotice failure={desk.error} onRetry={() => void desk.refetch()} />
      <ErrorNotice failure={start.error} />
      <div className={shared.split}>
        {all?.length === 0 ? (
          <Panel>
            <EmptyState
              icon={<IconCircleCheck size={22} stroke={1.6} />}
              title={t('batch.none')}
              text={t('batch.noneText')}
              action={
                <LinkButton to={papersAddress} variant="default">
                  {t('batch.toPapers')}
                </LinkButton>
              }
            />
          </Panel>
        ) : (
          <People duties={all ?? []} form={form} without={without} onChange={setWithout} />
        )}
        <aside className={shared.side}>
          {all && all.length > 0 && (
            <Panel title={t('batch.ready')}>
              <div className={shared.stack}>
                {chosen.length > 0 ? (
                  <>
                    <p>{t('batch.numbers', { count: chosen.length, year: today.slice(0, 4), on: formatDate(today) })}</p>
                    <p>{t('batch.frozen', { copies: numberText(copies) })}</p>
                  </>
                ) : (
                  <p>{t('batch.nobody')}</p>
                )}
                <p className={text.quiet}>{t('batch.stoppable')}</p>
              </div>
            </Panel>
          )}
          <RecentBatches />
        </aside>
      </div>
    </Page>
  )
}

interface PeopleProps {
  readonly duties: readonly DuePaper[]
  readonly form: PaperForm
  readonly without: ReadonlySet<string>
  readonly onChange: (without: ReadonlySet<string>) => void
}

function People({ duties, form, without, onChange }: PeopleProps) {
  const t = useTexts('papers')
  const all = duties.map(({ stayId }) => stayId)
  return (
    <div className={classes.people}>
      <RegisterTable
        fill
        label={t('batch.people')}
        rows={duties}
        idOf={({ stayId }) => stayId}
        selection={{
          ids: new Set(all.filter((stayId) => !without.has(stayId))),
          set: (ids) => onChange(new Set(all.filter((stayId) => !ids.has(stayId)))),
          labelOf: ({ fullName }) => t('batch.select', { name: fullName }),
        }}
        columns={[
          personColumn(t('batch.column.person'), form),
          {
            key: 'completes',
            title: t('batch.column.completes'),
            width: 130,
            render: ({ happensAt }) => <DateText value={facilityDay(happensAt)} />,
          },
          { key: 'copies', title: t('batch.column.copies'), width: 96, align: 'right', render: ({ copies }) => numberText(copies) },
        ]}
      />
    </div>
  )
}
