import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconCircleCheck, IconPrinter } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { formatDate, PlainDate } from '../../../../src-preload/contract/calendar'
import type { Paper, Recipient } from '../../../../src-preload/contract/papers'
import { isCompulsory } from '../../../../src-preload/contract/stay-words'
import type { Stay } from '../../../../src-preload/contract/stays'
import { asFailure, type Failure } from '../../../api/client'
import type { OutputOf } from '../../../api/operations'
import { useCommand, useOperation } from '../../../api/queries'
import { useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { addresses, useGo } from '../../../ui/addresses'
import { AppLink, LinkButton } from '../../../ui/app-link'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { DateField } from '../../../ui/date-field'
import { EmptyState } from '../../../ui/empty-state'
import { ErrorNotice } from '../../../ui/error-notice'
import { plainField } from '../../../ui/field'
import { KeyHint } from '../../../ui/key-hint'
import { Page, PageHeader } from '../../../ui/page-header'
import { Panel } from '../../../ui/panel'
import { numberOf } from '../../../ui/paper-state'
import { PdfDialog } from '../../../ui/pdf-dialog'
import { PdfPreview } from '../../../ui/pdf-preview'
import { DateText } from '../../../ui/values'
import classes from '../papers.module.css'
import { MissingFields } from './missing-fields'
import { type Change, RecipientsEditor } from './recipients-editor'

const form = 'mau-51'
/** Typing rests this long before the page is laid out again, milliseconds. */
const rest = 500

const isComplete = (recipients: readonly Recipient[]) => recipients.every(({ name }) => name.trim() !== '')

export default function NoticePage() {
  const { stayId = '' } = useParams({ strict: false })
  const detail = useOperation('stays.get', { id: stayId })
  const papers = useOperation('papers.ofStay', { stayId })
  const stay = detail.data?.stay
  if (stay && papers.data) return <Notice key={stayId} stay={stay} papers={papers.data} />
  const failed = detail.error ?? papers.error
  return (
    <Page>
      <ErrorNotice failure={failed} onRetry={() => void Promise.all([detail.refetch(), papers.refetch()])} />
    </Page>
  )
}

interface NoticeProps {
  readonly stay: Stay
  readonly papers: readonly Paper[]
}

/** What was just issued, on its way to the printer. */
interface Printed {
  readonly paper: Paper
  readonly pdf: string | undefined
  readonly failure: Failure | null
}

function Notice({ stay, papers }: NoticeProps) {
  const t = useTexts('papers')
  const go = useGo()
  const [printed, setPrinted] = useState<Printed | null>(null)
  const person = useOperation('residents.get', { id: stay.residentId })
  const issued = papers.find(({ state }) => state === 'ISSUED')
  const who = person.data && `${person.data.resident.fullName} · ${person.data.resident.code}`
  return (
    <>
      {issued && printed === null ? (
        <Page>
          <PageHeader title={t('notice.title')} subtitle={who ?? ' '} />
          <Already paper={issued} />
        </Page>
      ) : (
        <Sheet
          stay={stay}
          draft={papers.find(({ state }) => state === 'DRAFT')}
          person={person.data}
          done={printed !== null}
          onPrinted={setPrinted}
        />
      )}
      {printed && (
        <PdfDialog
          opened
          onClose={() => go(addresses.paper(printed.paper.id), { replace: true })}
          title={t('notice.printTitle', { number: numberOf(printed.paper) ?? '', count: printed.paper.recipients.length })}
          pdf={printed.pdf}
          failure={printed.failure}
        />
      )}
    </>
  )
}

function Already({ paper }: { readonly paper: Paper }) {
  const t = useTexts('papers')
  const number = numberOf(paper) ?? ''
  return (
    <Panel>
      <EmptyState
        icon={<IconCircleCheck size={22} stroke={1.6} />}
        title={t('notice.already')}
        text={t('notice.alreadyText', { number, on: paper.issuedOn ? formatDate(paper.issuedOn) : '' })}
        action={<LinkButton to={addresses.paper(paper.id)}>{t('notice.open', { number })}</LinkButton>}
      />
    </Panel>
  )
}

interface SheetProps {
  readonly stay: Stay
  readonly draft: Paper | undefined
  readonly person: OutputOf<'residents.get'> | undefined
  /** Issued already, being printed: nothing more to press here. */
  readonly done: boolean
  readonly onPrinted: (printed: Printed) => void
}

function Sheet({ stay, draft, person, done, onPrinted }: SheetProps) {
  const t = useTexts('papers')
  const { today } = useMe()
  const [change, setChange] = useState<Change | null>(null)
  const [issuedOn, setIssuedOn] = useState<string | null>(today)
  const [confirming, setConfirming] = useState(false)
  const [asked, setAsked] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const [shown] = useDebouncedValue(change && isComplete(change.recipients) ? change.recipients : null, rest)
  const preview = useOperation(
    'papers.preview',
    { form, stayId: stay.id, recipients: change && shown ? [...shown] : null },
    { keepPrevious: true, enabled: !done },
  )
  const issue = useCommand('papers.issue')
  const print = useCommand('papers.print')
  const keep = useCommand('papers.draft')
  const restore = useCommand('papers.discardDraft')

  const recipients = change?.recipients ?? preview.data?.recipients ?? []
  const missing = preview.data?.missing ?? []
  const day = PlainDate.safeParse(issuedOn).data ?? null
  const dateError = day === null ? t('notice.dateNeeded') : day > today ? t('notice.inFuture') : undefined
  const changeFits = change === null || (isComplete(change.recipients) && change.reason.trim() !== '')
  const ready = preview.data !== undefined && !done

  const ask = () => {
    setAsked(true)
    if (ready && changeFits && !dateError) setConfirming(true)
  }
  const keepChange = async () => {
    setAsked(true)
    if (!change || !changeFits) return
    await keep.mutateAsync({ form, stayId: stay.id, recipients: [...change.recipients], recipientsReason: change.reason.trim() })
    setChange(null)
  }
  const issueAndPrint = async () => {
    if (busy) return
    setBusy(true)
    setFailure(null)
    try {
      await keepChange()
      const { paper, already } = await issue.mutateAsync({ form, stayId: stay.id, issuedOn: day })
      if (!already) notifications.show({ message: t('notice.issued', { number: numberOf(paper) ?? '' }) })
      onPrinted({ paper, pdf: undefined, failure: null })
      await print.mutateAsync({ ids: [paper.id] }).then(
        ({ pdf }) => onPrinted({ paper, pdf, failure: null }),
        (thrown) => onPrinted({ paper, pdf: undefined, failure: asFailure(thrown) }),
      )
    } catch (thrown) {
      setFailure(asFailure(thrown))
    } finally {
      setConfirming(false)
      setBusy(false)
    }
  }
  useCtrlEnter(confirming ? () => void issueAndPrint() : ask)

  const copies = t('notice.issue', { count: recipients.length })
  return (
    <Page fill>
      <PageHeader
        title={t('notice.title')}
        subtitle={person ? `${person.resident.fullName} · ${person.resident.code}` : ' '}
        actions={
          <>
            <KeyHint keys="Ctrl Enter" />
            <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={ask} disabled={!ready} loading={busy}>
              {copies}
            </Button>
          </>
        }
      />
      <ErrorNotice failure={failure} />
      <div className={classes.split}>
        <PdfPreview pdf={preview.data?.pdf} title={t('notice.preview')} failure={preview.error} printable={false} savable={false} />
        <aside className={classes.side}>
          <Panel>
            <dl className={classes.facts}>
              <dt>{t('notice.person')}</dt>
              <dd>
                <AppLink to={addresses.resident(stay.residentId)}>{person?.resident.fullName ?? stay.code}</AppLink>
                <small>{person?.resident.code}</small>
              </dd>
              <dt>{t('notice.completes')}</dt>
              <dd>
                <DateText value={stay.expectedEndOn} />
              </dd>
            </dl>
            <DateField
              label={t('notice.issuedOn')}
              field={plainField('issuedOn', issuedOn, setIssuedOn, asked || issuedOn !== today ? dateError : undefined)}
              required
            />
          </Panel>
          <RecipientsEditor
            recipients={recipients}
            article={isCompulsory(stay.kind) ? 'Đ163 Đ123 khoản 1' : 'Đ163 Đ97 khoản 1'}
            change={change}
            onChange={setChange}
            keptReason={draft?.recipientsReason ?? null}
            asked={asked}
            busy={keep.isPending || restore.isPending}
            failure={keep.error ?? restore.error}
            onKeep={() =>
              void keepChange().then(
                () => setAsked(false),
                () => {},
              )
            }
            onRestore={() => draft && restore.mutate({ id: draft.id, version: draft.version })}
          />
          {preview.data && <MissingFields missing={missing} stay={stay} />}
        </aside>
      </div>
      <ConfirmDialog
        opened={confirming}
        title={t('notice.confirmTitle')}
        confirm={copies}
        busy={busy}
        onConfirm={() => void issueAndPrint()}
        onCancel={() => setConfirming(false)}
      >
        <div className={classes.stack}>
          <p>{t('notice.confirmText', { year: (day ?? today).slice(0, 4), on: formatDate(day ?? today) })}</p>
          <p>{t('notice.confirmFrozen', { count: recipients.length })}</p>
          {missing.length > 0 && <p>{t('notice.confirmMissing', { count: missing.length })}</p>}
        </div>
      </ConfirmDialog>
    </Page>
  )
}

function useCtrlEnter(act: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing || event.repeat) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}
