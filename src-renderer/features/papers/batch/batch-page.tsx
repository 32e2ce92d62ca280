import { Button, Progress } from '@mantine/core'
import { IconDownload, IconMail, IconPlayerPlay, IconPlayerStop, IconPrinter } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { clsx } from 'clsx'
import { useState } from 'react'
import type { OutputOf } from '#contract'
import { type Batch, type BatchItem, BatchItemState } from '#contract/papers/batch'
import { recordKeepers } from '#contract/roles'
import { useCommand, useOperation } from '../../../api/queries'
import { useHasRole } from '../../../api/session'
import { useRuleTexts } from '../../../i18n/messages'
import { useTexts } from '../../../i18n/texts'
import { AppLink } from '../../../ui/app-link'
import { ErrorNotice } from '../../../ui/error-notice'
import { Page, PageHeader } from '../../../ui/page-header'
import { Panel } from '../../../ui/panel'
import { PdfPreview, saveFile } from '../../../ui/pdf-preview'
import { RegisterTable } from '../../../ui/register-table'
import { StatusPill } from '../../../ui/status-pill'
import text from '../../../ui/text.module.css'
import { momentText, numberText } from '../../../ui/values'
import { makePaperAddress, noticesAddress, paperAddress } from '../addresses'
import { BatchLabelsDialog } from '../dispatch/labels-dialog'
import { useFormNames } from '../form-names'
import { paperNumber } from '../paper-state'
import shared from '../papers.module.css'
import classes from './batch.module.css'
import { BatchPill } from './batch-pill'

/** A batch at work is asked for this often, milliseconds; the change feed is quicker where there is one. */
const beat = 1000

const atWork = (state: Batch['state']) => state === 'RUNNING' || state === 'STOPPING'

/** Many papers at work, and what came of each; goes on while other screens are used. */
export default function BatchPage() {
  const { id = '' } = useParams({ strict: false })
  const asked = useOperation('papers.batch.get', { id })
  if (asked.data) return <BatchView key={id} first={asked.data} />
  return (
    <Page>
      <ErrorNotice failure={asked.error} onRetry={() => void asked.refetch()} />
    </Page>
  )
}

function BatchView({ first }: { readonly first: OutputOf<'papers.batch.get'> }) {
  const t = useTexts('papers')
  const names = useFormNames()
  const ruleOf = useRuleTexts()
  const { id } = first.batch
  const [working, setWorking] = useState(true)
  const { batch, items } = useOperation('papers.batch.get', { id }, { every: working ? beat : undefined }).data ?? first
  if (working !== atWork(batch.state)) setWorking(atWork(batch.state))
  const stop = useCommand('papers.batch.stop')
  const resume = useCommand('papers.batch.resume')
  const print = useCommand('papers.batch.file')
  const zip = useCommand('papers.batch.file')
  const printed = useCommand('papers.batch.printed')
  const waiting = batch.counts.WAITING ?? 0
  const failed = batch.counts.FAILED ?? 0
  const made = batch.counts.MADE ?? 0
  const keeper = useHasRole(...recordKeepers)
  const [labelling, setLabelling] = useState(false)
  const name = names.short(batch.form)
  return (
    <Page fill>
      <PageHeader
        title={t('batch.of', { form: name, count: batch.total })}
        subtitle={`${momentText(batch.startedAt)} · ${batch.startedBy}`}
        trail={<AppLink to={noticesAddress(6)}>{t('batch.batches')}</AppLink>}
        actions={
          working ? (
            <Button
              variant="default"
              leftSection={<IconPlayerStop size={16} aria-hidden />}
              onClick={() => stop.mutate({ id })}
              disabled={batch.state === 'STOPPING'}
            >
              {t('batch.stop')}
            </Button>
          ) : (
            <>
              {waiting + failed > 0 && (
                <Button
                  variant={made > 0 ? 'default' : 'filled'}
                  leftSection={<IconPlayerPlay size={16} aria-hidden />}
                  onClick={() => resume.mutate({ id })}
                  loading={resume.isPending}
                >
                  {t('batch.resume')}
                </Button>
              )}
              {made > 0 && (
                <>
                  <Button
                    variant="default"
                    leftSection={<IconDownload size={16} aria-hidden />}
                    loading={zip.isPending}
                    onClick={() => zip.mutate({ id, as: 'zip' }, { onSuccess: ({ file, fileName }) => saveFile(file, fileName) })}
                  >
                    {t('batch.zip')}
                  </Button>
                  {keeper && (
                    <Button variant="default" leftSection={<IconMail size={16} aria-hidden />} onClick={() => setLabelling(true)}>
                      {t('labels.title')}
                    </Button>
                  )}
                  {!print.data && (
                    <Button
                      leftSection={<IconPrinter size={16} aria-hidden />}
                      loading={print.isPending}
                      onClick={() => print.mutate({ id, as: 'pdf' })}
                    >
                      {t('batch.print', { count: made })}
                    </Button>
                  )}
                </>
              )}
            </>
          )
        }
      />
      {working && (
        <Panel>
          <div className={shared.stack} role="status">
            <div className={classes.progressText}>
              <span>{t(`batch.state.${batch.state}`)}</span>
              <span>{t('batch.progress', { done: numberText(batch.total - waiting), total: numberText(batch.total) })}</span>
            </div>
            <Progress value={(100 * (batch.total - waiting)) / batch.total} aria-label={t('batch.running')} />
          </div>
        </Panel>
      )}
      <ErrorNotice failure={stop.error ?? resume.error ?? print.error ?? printed.error ?? zip.error} />
      {batch.failure && <p className={shared.refused}>{ruleOf(batch.failure, {}, 'papers.batch.start')}</p>}
      <div className={shared.split}>
        {print.data ? (
          <PdfPreview
            pdf={print.data.file}
            fileName={print.data.fileName}
            title={t('batch.printTitle', { count: print.data.papers })}
            onPrint={() => printed.mutate({ id })}
          />
        ) : (
          <Items batch={batch} items={items} />
        )}
        <aside className={shared.side}>
          <Panel title={t('batch.outcome')}>
            <div className={shared.stack}>
              <div>
                <BatchPill batch={batch} />
              </div>
              <dl className={shared.facts}>
                {BatchItemState.options.map((one) => (
                  <Count key={one} label={t(`batch.counts.${one}`)} value={batch.counts[one] ?? 0} />
                ))}
              </dl>
              {print.data && (
                <p className={text.quiet}>
                  {t('batch.file', {
                    papers: numberText(print.data.papers),
                    copies: numberText(print.data.copies),
                    pages: numberText(print.data.pages),
                  })}
                </p>
              )}
            </div>
          </Panel>
          {failed > 0 && (
            <Panel title={t('batch.failed', { count: failed })}>
              <ul className={classes.failures}>
                {items
                  .filter((item) => item.state === 'FAILED')
                  .map((item) => (
                    <li key={`${item.subjectId} ${item.eventId}`}>
                      <AppLink to={makePaperAddress(batch.form, item)}>{item.fullName ?? item.subjectId}</AppLink>
                      <span className={text.quiet}>{item.refused && ruleOf(item.refused.key, item.refused.params, 'papers.issue')}</span>
                    </li>
                  ))}
              </ul>
            </Panel>
          )}
        </aside>
      </div>
      {labelling && <BatchLabelsDialog id={id} onClose={() => setLabelling(false)} />}
    </Page>
  )
}

const Count = ({ label, value }: { readonly label: string; readonly value: number }) => (
  <>
    <dt>{label}</dt>
    <dd>{numberText(value)}</dd>
  </>
)

/** Everybody of the batch, and what became of each. */
function Items({ batch, items }: { readonly batch: Batch; readonly items: readonly BatchItem[] }) {
  const t = useTexts('papers')
  return (
    <div className={classes.people}>
      <RegisterTable
        fill
        label={t('batch.people')}
        rows={items}
        idOf={({ subjectId, eventId }) => `${subjectId} ${eventId}`}
        columns={[
          {
            key: 'person',
            title: t('batch.column.person'),
            isHead: true,
            minWidth: 220,
            render: (item) => (
              <span className={shared.person}>
                <AppLink to={item.paper ? paperAddress(item.paper.id) : makePaperAddress(batch.form, item)} c="inherit" underline="hover">
                  {item.fullName ?? item.subjectId}
                </AppLink>
                <span className={clsx('figures', text.quiet)}>{item.residentCode}</span>
              </span>
            ),
          },
          { key: 'result', title: t('batch.column.result'), render: (item) => <Result item={item} /> },
        ]}
      />
    </div>
  )
}

function Result({ item: { state, paper } }: { readonly item: BatchItem }) {
  const t = useTexts('papers')
  const number = (paper && paperNumber(paper)) ?? ''
  if (state === 'MADE') return <StatusPill tone="done">{t('batch.result.made', { number })}</StatusPill>
  if (state === 'ALREADY') return <StatusPill tone="past">{t('batch.result.already', { number })}</StatusPill>
  if (state === 'FAILED') return <StatusPill tone="late">{t('batch.result.failed')}</StatusPill>
  return <span className={text.quiet}>{t('batch.result.waiting')}</span>
}
