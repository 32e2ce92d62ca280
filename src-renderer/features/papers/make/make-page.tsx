import { Skeleton } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { PaperForm, paperForms, subjectKindOf } from '#contract/papers/forms'
import type { Paper } from '#contract/papers/operations'
import { formatDate } from '#contract/values/calendar'
import { useOperation } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { LinkButton } from '../../../ui/app-link'
import { EmptyState } from '../../../ui/empty-state'
import { ErrorNotice } from '../../../ui/error-notice'
import { Page, PageHeader } from '../../../ui/page-header'
import { Panel } from '../../../ui/panel'
import { paperAddress, papersAddress } from '../addresses'
import { useFormNames } from '../form-names'
import { useNameOf } from '../words'
import { isOf, type Subject } from './draft'
import { Maker, type PaperStart } from './maker'

const given = (step: string | undefined) => (step === undefined || step === '-' ? null : step)

/** The page on which any paper is written and issued: its form and what it is about stand in the address. */
export default function MakePage() {
  const { form, subjectId, eventId, draftId } = useParams({ strict: false })
  const read = PaperForm.safeParse(form)
  const asked = given(draftId)
  // The first keeping gives a draft its id: the same page, not another one.
  const [opened, setOpened] = useState({ asked, made: null as string | null, times: 0 })
  if (asked !== opened.asked && asked !== opened.made) setOpened({ asked, made: null, times: opened.times + 1 })
  if (!read.success) return <Unknown />
  const subject = { form: read.data, subjectId: given(subjectId), eventId: given(eventId) }
  return (
    <Loading
      key={JSON.stringify([subject, opened.asked, opened.times])}
      subject={subject}
      draftId={opened.asked}
      onDraft={(id) => setOpened((before) => ({ ...before, made: id }))}
      onAgain={() => setOpened((before) => ({ asked: null, made: null, times: before.times + 1 }))}
    />
  )
}

function Unknown() {
  const t = useTexts('papers')
  return (
    <Page>
      <Panel>
        <EmptyState
          title={t('make.unknownForm')}
          action={
            <LinkButton to={papersAddress} variant="default">
              {t('paper.toList')}
            </LinkButton>
          }
        />
      </Panel>
    </Page>
  )
}

interface LoadingProps {
  readonly subject: Subject
  readonly draftId: string | null
  readonly onDraft: (id: string) => void
  /** Begins anew, after a draft was thrown away. */
  readonly onAgain: () => void
}

/** Asks for all that the page begins with: whose paper, the draft there is, what the register proposes. */
function Loading({ subject, draftId, onDraft, onAgain }: LoadingProps) {
  const names = useFormNames()
  const { form, subjectId } = subject
  const kind = subjectKindOf(form)
  const stayId = kind === 'stay' ? subjectId : null
  const [first, setFirst] = useState<PaperStart | null>(null)
  const [issued, setIssued] = useState<Paper | null>(null)
  const stay = useOperation('stays.get', { id: stayId ?? '' }, { enabled: stayId !== null && first === null })
  const residentId = stay.data?.stay.residentId
  const resident = useOperation('residents.get', { id: residentId ?? '' }, { enabled: residentId !== undefined && first === null })
  const preview = useOperation('papers.preview', { ...subject, draftId }, { enabled: first === null && issued === null })
  const isListed = kind !== null && subjectId !== null
  const listed = useOperation('papers.ofSubject', { kind: kind ?? 'stay', id: subjectId ?? '' }, { enabled: isListed && first === null })
  const named = useOperation('papers.get', { id: draftId ?? '' }, { enabled: draftId !== null && first === null })
  const asked = [preview, ...(stayId === null ? [] : [stay, resident]), ...(isListed ? [listed] : []), ...(draftId === null ? [] : [named])]
  // What another page has changed meanwhile is waited for: the fields begin with it.
  if (first === null && issued === null && asked.every((one) => one.data !== undefined && !one.isFetching)) {
    const draft =
      named.data ?? listed.data?.find((paper) => paperForms[form].once && paper.state === 'DRAFT' && isOf(paper, subject)) ?? null
    const { issued: earlier } = preview.data ?? {}
    if (earlier) setIssued(earlier)
    else if (preview.data)
      setFirst({
        draft: draft?.state === 'DRAFT' ? draft : null,
        preview: preview.data,
        person: stay.data && resident.data ? { stay: stay.data.stay, resident: resident.data.resident } : null,
      })
  }
  if (issued) return <Already paper={issued} />
  if (first) return <Maker subject={subject} first={first} onDraft={onDraft} onAgain={onAgain} />
  const failed = asked.find(({ error }) => error)
  return (
    <Page>
      <PageHeader title={names.full(form)} subtitle=" " />
      <ErrorNotice failure={failed?.error} onRetry={() => void Promise.all(asked.map((one) => one.refetch()))} />
      {!failed && <Skeleton height={420} radius="sm" aria-busy />}
    </Page>
  )
}

function Already({ paper }: { readonly paper: Paper }) {
  const t = useTexts('papers')
  const names = useFormNames()
  const nameOf = useNameOf()
  const name = nameOf(paper)
  return (
    <Page>
      <PageHeader
        title={names.full(paper.form, paper.issuedOn)}
        subtitle={[paper.fullName, paper.residentCode].filter(Boolean).join(' · ') || ' '}
      />
      <Panel>
        <EmptyState
          icon={<IconCircleCheck size={22} stroke={1.6} />}
          title={t('make.already')}
          text={t('make.alreadyText', { name, on: paper.issuedOn ? formatDate(paper.issuedOn) : '' })}
          action={<LinkButton to={paperAddress(paper.id)}>{t('make.open', { name: nameOf(paper, 'inside') })}</LinkButton>}
        />
      </Panel>
    </Page>
  )
}
