import { Alert, Button, Group, Loader } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconCloudCheck, IconPrinter, IconTrash } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { OutputOf } from '#contract'
import { type PaperFields, paperForms } from '#contract/papers/forms'
import type { Paper } from '#contract/papers/operations'
import type { Resident } from '#contract/residents/operations'
import type { Stay } from '#contract/stays/operations'
import { formatDate } from '#contract/values/calendar'
import { asFailure, type Failure } from '../../../api/client'
import { useCommand, useOperation } from '../../../api/queries'
import { useMe } from '../../../api/session'
import { useRuleTexts } from '../../../i18n/messages'
import { useAllTexts, useTexts } from '../../../i18n/texts'
import { useGo, useWayBack } from '../../../ui/address'
import { AppLink } from '../../../ui/app-link'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { ErrorNotice } from '../../../ui/error-notice'
import { useDescribed } from '../../../ui/fields'
import { type Loose, useFormState } from '../../../ui/form-state'
import { KeyHint } from '../../../ui/key-hint'
import { formKeys } from '../../../ui/move-on'
import { Page, PageHeader } from '../../../ui/page-header'
import { PdfDialog } from '../../../ui/pdf-dialog'
import { PdfPreview } from '../../../ui/pdf-preview'
import { StaleDialog } from '../../../ui/stale-dialog'
import { residentAddress } from '../../residents/addresses'
import { makePaperAddress, paperAddress, papersAddress, papersOfStayAddress } from '../addresses'
import { useFormNames } from '../form-names'
import { paperNumber } from '../paper-state'
import shared from '../papers.module.css'
import { useNameOf } from '../words'
import {
  asStale,
  isWhole,
  type OtherRecipients,
  readableFields,
  type Subject,
  shownRecipients,
  usePaperDraft,
  type Writing,
  WritingForm,
  writingOf,
} from './draft'
import classes from './make.module.css'
import { MissingFields } from './missing-fields'
import { PaperFieldsPanel } from './paper-fields'
import { RecipientsEditor } from './recipients-editor'
import { SigningPanel, useSigning } from './signing'
import { WithheldParts } from './withheld-parts'

/** Typing rests this long before the page is laid out again, milliseconds. */
const rest = 400

type Preview = OutputOf<'papers.preview'>

/** What the page begins with. */
export interface PaperStart {
  readonly draft: Paper | null
  readonly preview: Preview
  readonly person: { readonly stay: Stay; readonly resident: Resident } | null
}

interface MakerProps {
  readonly subject: Subject
  readonly first: PaperStart
  readonly onDraft: (id: string) => void
  readonly onAgain: () => void
}

/** What was just issued, on its way to the printer. */
interface JustIssued {
  readonly paper: Paper
  readonly pdf: string | undefined
  readonly failure: Failure | null
}

export function Maker({ subject, first, onDraft, onAgain }: MakerProps) {
  const t = useTexts('papers')
  const texts = useAllTexts()
  const go = useGo()
  const back = useWayBack()
  const nameOf = useNameOf()
  const names = useFormNames()
  const ruleOf = useRuleTexts()
  const { today } = useMe()
  const { form } = subject
  const words = paperForms[form]
  // A confirmation is granted to somebody; other numbered papers are issued.
  const granted = words.series === 'GXN'
  const [confirming, setConfirming] = useState(false)
  const [discarding, setDiscarding] = useState(false)
  const [asked, setAsked] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [printed, setPrinted] = useState<JustIssued | null>(null)
  const signing = useSigning(form, printed === null)
  const { day, reserved } = signing
  const kept = usePaperDraft(subject, first.draft)
  const draftId = kept.draft?.id ?? null
  const issue = useCommand('papers.issue')
  const print = useCommand('papers.print')
  const discard = useCommand('papers.draft.discard')
  const writing = useFormState({
    schema: WritingForm,
    initial: writingOf(first.draft, first.preview.signerId) as Loose<Writing>,
    version: first.draft?.version ?? 0,
    draft: printed ? undefined : kept.place,
    latest: kept.latest,
    save: ({ signerId }, version) =>
      issue
        .mutateAsync({
          ...subject,
          draftId: kept.id(),
          issuedOn: day,
          signerId,
          reserved,
          issuedOnReason: signing.dayReason?.trim() ?? null,
          draftVersion: kept.id() === null ? null : version,
        })
        .catch(asStale),
    onSaved: ({ paper, already }) => {
      notifications.show({ message: t(already ? 'make.issuedBefore' : granted ? 'make.granted' : 'make.issued', { name: nameOf(paper) }) })
      setPrinted({ paper, pdf: undefined, failure: null })
      void print.mutateAsync({ ids: [paper.id] }).then(
        ({ pdf }) => setPrinted({ paper, pdf, failure: null }),
        (thrown) => setPrinted({ paper, pdf: undefined, failure: asFailure(thrown) }),
      )
    },
  })
  const fields = writing.useValue<PaperFields>('fields')
  const others = writing.useValue<OtherRecipients | null>('others')
  const signerId = writing.useValue<string | null>('signerId')

  const [shown] = useDebouncedValue(
    JSON.stringify({
      recipients: shownRecipients(others),
      fields: readableFields(form, fields),
      signerId,
      issuedOn: signing.dateError ? null : day,
    }),
    rest,
  )
  const preview = useOperation(
    'papers.preview',
    { ...subject, ...JSON.parse(shown), asTyped: true },
    { keepPrevious: true, enabled: printed === null },
  )
  // A signer who may not sign on another day ends the preview, not the page.
  const last = useRef(first.preview)
  if (preview.data) last.current = preview.data
  const { proposed, article, symbol, missing, withheld, mayIssue, refused, asks } = last.current
  const recipients = others?.recipients ?? proposed
  const fieldOf = (name: string) => {
    const field = writing.field(`fields.${name}`)
    return field.value === undefined ? { ...field, value: first.preview.fields[name] ?? null } : field
  }
  const wrongFields = Object.keys(fields).length - Object.keys(readableFields(form, fields)).length
  const fits = signing.fits && wrongFields === 0 && (others === null || isWhole(others))
  const ready = printed === null && mayIssue && refused === null

  // biome-ignore lint/correctness/useExhaustiveDependencies: when a first draft gets its id, the address names it
  useEffect(() => {
    if (draftId === null || words.once || draftId === first.draft?.id) return
    onDraft(draftId)
    go(makePaperAddress(form, { ...subject, draftId }), { replace: true, search: back?.search ?? {} })
  }, [draftId])

  const ask = () => {
    setAsked(true)
    if (ready && fits) setConfirming(true)
  }
  const issueAndPrint = () => void writing.submit().finally(() => setConfirming(false))
  const throwAway = async () => {
    const draft = kept.draft
    if (!draft) return
    kept.end()
    try {
      await discard.mutateAsync({ id: draft.id, version: draft.version })
      if (!words.once) go(makePaperAddress(form, subject), { replace: true, search: back?.search ?? {} })
      onAgain()
    } catch (thrown) {
      setFailure(asFailure(thrown))
      setDiscarding(false)
    }
  }
  useCtrlEnter(confirming ? issueAndPrint : ask)
  useDescribed(writing.field('others'), t('notice.recipients'), (value) => {
    const named = (value as OtherRecipients | null) ?? { recipients: proposed, reason: '' }
    return [named.recipients.map(({ name }) => name).join('; '), named.reason].filter(Boolean).join(' · ')
  })

  const does = words.series === null ? 'make.close' : granted ? 'make.grant' : 'notice.issue'
  const copies = t(does, { count: recipients.length })
  const { person } = first
  const told = failure ?? writing.failure
  return (
    <Page fill>
      <PageHeader
        title={names.full(form, day)}
        subtitle={
          person ? (
            <>
              <AppLink to={residentAddress(person.resident.id)}>{person.resident.fullName}</AppLink> · {person.resident.code}
              {person.stay.expectedEndOn && ` · ${t('make.completes', { on: formatDate(person.stay.expectedEndOn) })}`}
            </>
          ) : (
            ' '
          )
        }
        trail={
          person ? (
            <AppLink to={papersOfStayAddress(person.stay.id)}>{t('ofStay.trail')}</AppLink>
          ) : (
            <AppLink to={papersAddress}>{t('paper.trail')}</AppLink>
          )
        }
        actions={
          <>
            <DraftState draft={kept.draft} keeping={writing.keeping} />
            {kept.draft && !printed && (
              <Button variant="default" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setDiscarding(true)}>
                {t('make.discard')}
              </Button>
            )}
            <KeyHint keys="Ctrl Enter" />
            <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={ask} disabled={!ready} loading={writing.saving}>
              {copies}
            </Button>
          </>
        }
      />
      <ErrorNotice failure={told}>
        {told?.error.kind === 'rule' && told.error.key === 'draftChanged' && (
          <Group gap="xs" mt={8}>
            <Button size="xs" onClick={onAgain}>
              {t('make.takeTheirs')}
            </Button>
          </Group>
        )}
      </ErrorNotice>
      {refused && <p className={shared.refused}>{ruleOf(refused.key, refused.params, 'papers.issue')}</p>}
      {asks && !refused && (
        <Alert color="orange" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {ruleOf(asks.key, asks.params, 'papers.issue')}
        </Alert>
      )}
      {!mayIssue && <p className={shared.refused}>{ruleOf('formNotYours', {}, 'papers.issue')}</p>}
      <div className={classes.writing}>
        <form
          className={shared.side}
          aria-label={names.full(form, day)}
          noValidate
          onKeyDownCapture={formKeys(ask)}
          onSubmit={(event) => event.preventDefault()}
        >
          <WithheldParts form={form} parts={withheld} />
          <MissingFields
            form={form}
            missing={missing}
            about={{ stayId: person?.stay.id ?? null, residentId: person?.resident.id ?? null, eventId: subject.eventId }}
          />
          <PaperFieldsPanel form={form} fieldOf={fieldOf} />
          <SigningPanel
            form={form}
            signing={signing}
            preview={last.current}
            signerId={signerId}
            onSigner={(id) => writing.set('signerId', id)}
            signerError={
              preview.error?.error.kind === 'rule' && preview.error.error.key === 'signerNotValid' ? t('rules.signerNotValid') : undefined
            }
            asked={asked}
          />
          <RecipientsEditor
            proposed={proposed}
            article={article}
            note={texts.anywhere(`forms.${form}.recipientsNote`)}
            others={others}
            onChange={(changed) => writing.set('others', changed)}
            asked={asked}
          />
        </form>
        <PdfPreview
          pdf={(preview.data ?? last.current).pdf}
          title={t('make.preview', { form: names.full(form, day) })}
          failure={preview.data ? null : preview.error}
          printable={false}
          savable={false}
        />
      </div>
      <ConfirmDialog
        opened={confirming}
        title={t(granted ? 'make.grantTitle' : 'make.confirmTitle', { form: names.full(form, day) })}
        confirm={asks ? t('make.confirmAsked', { does: copies }) : copies}
        grave={asks !== null}
        busy={writing.saving}
        onConfirm={issueAndPrint}
        onCancel={() => setConfirming(false)}
      >
        <div className={shared.stack}>
          {asks && (
            <Alert color="orange" icon={<IconAlertTriangle size={18} aria-hidden />}>
              {ruleOf(asks.key, asks.params, 'papers.issue')}
            </Alert>
          )}
          <p>
            {words.series === null
              ? t('make.confirmMinutes', { on: formatDate(day ?? today) })
              : reserved !== null
                ? t('make.confirmReserved', { number: paperNumber({ number: reserved, symbol }) ?? '', on: formatDate(day ?? today) })
                : t('make.confirmText', { year: (day ?? today).slice(0, 4), on: formatDate(day ?? today) })}
          </p>
          <p>{t('notice.confirmFrozen', { count: recipients.length })}</p>
          {missing.length > 0 && <p>{t('notice.confirmMissing', { count: missing.length })}</p>}
        </div>
      </ConfirmDialog>
      <ConfirmDialog
        opened={discarding}
        title={t('make.discard')}
        confirm={t('make.discard')}
        cancel={t('paper.keep')}
        grave
        busy={discard.isPending}
        onConfirm={() => void throwAway()}
        onCancel={() => setDiscarding(false)}
      >
        {t('make.discardText')}
      </ConfirmDialog>
      {writing.clash && <StaleDialog differences={writing.clash.differences} onDecide={writing.resolve} />}
      {printed && (
        <PdfDialog
          opened
          onClose={() => (back ? back.go() : go(paperAddress(printed.paper.id), { replace: true }))}
          title={t('notice.printTitle', { name: nameOf(printed.paper), count: printed.paper.recipients.length })}
          pdf={printed.pdf}
          failure={printed.failure}
        />
      )}
    </Page>
  )
}

/** Whether what is typed is safe at the host. */
function DraftState({ draft, keeping }: { readonly draft: Paper | null; readonly keeping: boolean }) {
  const t = useTexts('papers')
  if (!draft && !keeping) return null
  return (
    <span className={classes.draftState} role="status">
      {keeping ? <Loader size={14} aria-hidden /> : <IconCloudCheck size={16} stroke={1.6} aria-hidden />}
      {t(keeping ? 'make.keeping' : 'make.kept')}
    </span>
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
