import { Alert, Button, Tabs } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconBan, IconFileOff, IconPrinter } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { paperForms } from '#contract/papers/forms'
import type { Paper, PaperRef } from '#contract/papers/operations'
import { recordKeepers } from '#contract/roles'
import { formatDate } from '#contract/values/calendar'
import { useCommand, useOperation } from '../../../api/queries'
import { useHasRole } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { AppLink, LinkButton } from '../../../ui/app-link'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { EmptyState } from '../../../ui/empty-state'
import { ErrorNotice } from '../../../ui/error-notice'
import { Page, PageHeader } from '../../../ui/page-header'
import { Panel } from '../../../ui/panel'
import { PdfDialog } from '../../../ui/pdf-dialog'
import { PdfPreview } from '../../../ui/pdf-preview'
import text from '../../../ui/text.module.css'
import { DateText, MomentText, momentText } from '../../../ui/values'
import { residentAddress } from '../../residents/addresses'
import { makePaperAddress, paperAddress, papersAddress } from '../addresses'
import { CopiesPanel } from '../dispatch/copies-panel'
import { useFormNames } from '../form-names'
import { PaperStatePill, paperNumber } from '../paper-state'
import shared from '../papers.module.css'
import { ReasonArea, reasonFits } from '../reason-area'
import { SealPanel } from '../seal/seal-panel'
import { useNameOf } from '../words'
import classes from './paper-page.module.css'

export default function PaperPage() {
  const t = useTexts('papers')
  const { id = '' } = useParams({ strict: false })
  const paper = useOperation('papers.get', { id })
  if (paper.data) return <PaperView key={id} paper={paper.data} />
  return (
    <Page>
      {paper.error?.error.kind === 'notFound' ? (
        <Panel>
          <EmptyState
            icon={<IconFileOff size={22} stroke={1.6} />}
            title={t('paper.notFound')}
            action={
              <LinkButton to={papersAddress} variant="default">
                {t('paper.toList')}
              </LinkButton>
            }
          />
        </Panel>
      ) : (
        <ErrorNotice failure={paper.error} onRetry={() => void paper.refetch()} />
      )}
    </Page>
  )
}

/** Where a draft is written on, and where a void paper's replacement is written. */
const writeAddress = ({ form, subjectId, eventId, state, id }: Paper) =>
  makePaperAddress(form, { subjectId, eventId, draftId: state === 'DRAFT' && !paperForms[form].once ? id : null })

function PaperView({ paper }: { readonly paper: Paper }) {
  const t = useTexts('papers')
  const names = useFormNames()
  const nameOf = useNameOf()
  const keeper = useHasRole(...recordKeepers)
  const mayWrite = useHasRole(...paperForms[paper.form].readers)
  const [voiding, setVoiding] = useState(false)
  const [showing, setShowing] = useState(false)
  const print = useCommand('papers.print')
  const copies = paper.recipients.length
  const printAll = () => {
    setShowing(true)
    print.mutate({ ids: [paper.id] })
  }
  return (
    <Page fill>
      <PageHeader
        title={nameOf(paper)}
        subtitle={names.full(paper.form, paper.issuedOn)}
        trail={<AppLink to={papersAddress}>{t('paper.trail')}</AppLink>}
        actions={
          mayWrite &&
          (paper.state === 'ISSUED' ? (
            <>
              <Button variant="default" leftSection={<IconBan size={16} aria-hidden />} onClick={() => setVoiding(true)}>
                {t('paper.voidShort')}
              </Button>
              <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={printAll} loading={print.isPending}>
                {t(paper.prints > 0 ? 'paper.printAgain' : 'paper.print', { count: copies })}
              </Button>
            </>
          ) : (
            paper.replacedBy === null && (
              <LinkButton to={writeAddress(paper)} variant={paper.state === 'DRAFT' ? 'filled' : 'default'}>
                {t(paper.state === 'DRAFT' ? 'paper.goOn' : 'paper.again')}
              </LinkButton>
            )
          ))
        }
      />
      {paper.state === 'VOID' && (
        <Alert color="red" icon={<IconBan size={18} aria-hidden />} title={t('paper.isVoid')}>
          {t('paper.isVoidText', { at: paper.voidedAt === null ? '' : momentText(paper.voidedAt), reason: paper.voidReason ?? '' })}
        </Alert>
      )}
      <div className={shared.split}>
        {paper.state === 'DRAFT' ? (
          <Panel>
            <EmptyState title={t('state.DRAFT')} text={t('paper.draftText')} />
          </Panel>
        ) : (
          <Copies paper={paper} />
        )}
        <aside className={shared.side}>
          <Facts paper={paper} />
          {paper.state !== 'DRAFT' && keeper && <CopiesPanel paper={paper} />}
          {paper.state !== 'DRAFT' && keeper && paperForms[paper.form].sealed && <SealPanel paperId={paper.id} />}
        </aside>
      </div>
      <VoidDialog paper={paper} opened={voiding} onClose={() => setVoiding(false)} />
      <PdfDialog
        opened={showing}
        onClose={() => setShowing(false)}
        title={t('notice.printTitle', { name: nameOf(paper), count: copies })}
        pdf={print.data?.pdf}
        failure={print.error}
      />
    </Page>
  )
}

/** The frozen copies, byte for byte as they were issued, or marked as void; asked again when the paper is made so. */
function Copies({ paper }: { readonly paper: Paper }) {
  const t = useTexts('papers')
  const nameOf = useNameOf()
  const [at, setAt] = useState(1)
  const copy = useOperation('papers.copy', { id: paper.id, copy: at })
  const recipient = paper.recipients[at - 1]?.name ?? ''
  return (
    <Tabs value={String(at)} onChange={(value) => setAt(Number(value ?? 1))} className={classes.copies} keepMounted={false}>
      <Tabs.List aria-label={t('paper.copies')} className={classes.tabs}>
        {paper.recipients.map(({ name }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a copy is its place in the frozen list
          <Tabs.Tab key={index} value={String(index + 1)} className={classes.tab} title={name}>
            <span className={text.quiet}>{index + 1}</span> {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={String(at)} className={classes.tabPanel}>
        <PdfPreview
          pdf={copy.data?.pdf}
          title={`${nameOf(paper)}, ${t('paper.copyTitle', { at, name: recipient })}`}
          fileName={copy.data?.fileName}
          failure={copy.error}
          printable={false}
        />
      </Tabs.Panel>
    </Tabs>
  )
}

function Facts({ paper }: { readonly paper: Paper }) {
  const t = useTexts('papers')
  return (
    <Panel title={t('paper.facts')}>
      <dl className={shared.facts}>
        <dt>{t('paper.state')}</dt>
        <dd>
          <PaperStatePill state={paper.state} />
        </dd>
        {paper.voidReason && (
          <>
            <dt>{t('paper.voidReason')}</dt>
            <dd>
              {paper.voidReason}
              <small>
                <MomentText value={paper.voidedAt} />
              </small>
            </dd>
          </>
        )}
        <OtherPaper caption={t('paper.replacedBy')} other={paper.replacedBy} />
        <OtherPaper caption={t('paper.replaces')} other={paper.replaces} />
        {paper.residentId && (
          <>
            <dt>{t('paper.person')}</dt>
            <dd>
              <AppLink to={residentAddress(paper.residentId)}>{paper.fullName}</AppLink>
              <small>{paper.residentCode}</small>
            </dd>
          </>
        )}
        <dt>{t('paper.issuedOn')}</dt>
        <dd>
          <DateText value={paper.issuedOn} />
          {paper.issuedOnReason && <small>{paper.issuedOnReason}</small>}
        </dd>
        {paper.signer && (
          <>
            <dt>{t('paper.signer')}</dt>
            <dd>
              {[paper.signer.rank, paper.signer.name].filter(Boolean).join(' ') || '—'}
              <small>{[paper.signer.authority, paper.signer.title].filter(Boolean).join(' · ')}</small>
            </dd>
          </>
        )}
        <dt>{t('paper.issuedBy')}</dt>
        <dd>{paper.issuedBy ?? '—'}</dd>
        <dt>{t('paper.prints')}</dt>
        <dd>{paper.prints > 0 ? paper.prints : t('notPrinted')}</dd>
        {paper.recipientsReason && (
          <>
            <dt>{t('paper.recipientsReason')}</dt>
            <dd>{paper.recipientsReason}</dd>
          </>
        )}
      </dl>
    </Panel>
  )
}

/** A paper that stands in the place of this one, or in whose place this one stands. */
function OtherPaper({ caption, other }: { readonly caption: string; readonly other: PaperRef | null }) {
  if (other === null) return null
  return (
    <>
      <dt>{caption}</dt>
      <dd>
        <AppLink to={paperAddress(other.id)}>{paperNumber(other) ?? (other.issuedOn ? formatDate(other.issuedOn) : '—')}</AppLink>
        {other.number !== null && other.issuedOn && <small>{formatDate(other.issuedOn)}</small>}
      </dd>
    </>
  )
}

interface VoidDialogProps {
  readonly paper: Paper
  readonly opened: boolean
  readonly onClose: () => void
}

function VoidDialog({ paper, opened, onClose }: VoidDialogProps) {
  const t = useTexts('papers')
  const nameOf = useNameOf()
  const number = paperNumber(paper)
  const name = nameOf(paper, 'inside')
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const voidPaper = useCommand('papers.void')
  const confirm = () => {
    setAsked(true)
    if (!reasonFits(reason)) return
    voidPaper.mutate(
      { id: paper.id, version: paper.version, reason: reason.trim() },
      {
        onSuccess: () => {
          notifications.show({ message: t('paper.voided', { name }) })
          onClose()
        },
      },
    )
  }
  return (
    <ConfirmDialog
      opened={opened}
      title={t('paper.voidTitle', { name })}
      confirm={t('paper.voidShort')}
      cancel={t('paper.keep')}
      grave
      busy={voidPaper.isPending}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <div className={shared.stack}>
        <p>{number === null ? t('paper.voidTextNoNumber') : t('paper.voidText', { number })}</p>
        <ReasonArea
          data-autofocus
          label={t('paper.voidReasonLabel')}
          value={reason}
          needed={t('paper.voidReasonNeeded')}
          asked={asked}
          onChange={setReason}
        />
        <ErrorNotice failure={voidPaper.error} />
      </div>
    </ConfirmDialog>
  )
}
