import { Button } from '@mantine/core'
import { IconMail, IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import type { PaperCopy } from '#contract/papers/dispatch'
import type { Paper } from '#contract/papers/operations'
import { useOperation } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { ErrorNotice } from '../../../ui/error-notice'
import { Panel } from '../../../ui/panel'
import text from '../../../ui/text.module.css'
import { DateText } from '../../../ui/values'
import shared from '../papers.module.css'
import { useNameOf } from '../words'
import { AnswerDialog } from './answer-dialog'
import classes from './dispatch.module.css'
import { PaperLabelsDialog } from './labels-dialog'
import { ReceiveDialog } from './receive-dialog'
import { SendDialog } from './send-dialog'

/** Where each copy of an issued paper went, who has it, and what came back. */
export function CopiesPanel({ paper }: { readonly paper: Paper }) {
  const t = useTexts('papers')
  const nameOf = useNameOf()
  const kept = useOperation('papers.dispatch.copies', { id: paper.id })
  const [sending, setSending] = useState<PaperCopy | 'all' | null>(null)
  const [receiving, setReceiving] = useState<PaperCopy | null>(null)
  const [answering, setAnswering] = useState(false)
  const [labelling, setLabelling] = useState(false)
  const copies = kept.data?.copies ?? []
  const answer = kept.data?.answer ?? null
  const open = paper.state === 'ISSUED'
  const unsent = copies.filter(({ sentOn }) => sentOn === null)
  return (
    <Panel
      title={t('dispatch.title')}
      actions={
        open &&
        unsent.length > 0 && (
          <Button size="xs" variant="light" leftSection={<IconSend size={14} aria-hidden />} onClick={() => setSending('all')}>
            {t('send.title')}
          </Button>
        )
      }
    >
      <ErrorNotice failure={kept.error} onRetry={() => void kept.refetch()} />
      <ol className={classes.dispatched}>
        {copies.map((copy) => (
          <li key={copy.copy}>
            <div>
              {copy.recipient.name} <span className={text.quiet}>{t('paper.pages', { count: copy.pages })}</span>
            </div>
            <CopyState copy={copy} />
            {open && (
              <div className={classes.copyDo}>
                {copy.sentOn !== null && (
                  <Button size="compact-xs" variant="default" onClick={() => setReceiving(copy)}>
                    {t(copy.receivedOn === null ? 'receive.title' : 'receive.correct')}
                  </Button>
                )}
                <Button size="compact-xs" variant="default" onClick={() => setSending(copy)}>
                  {t(copy.sentOn === null ? 'send.title' : 'send.correct')}
                </Button>
              </div>
            )}
            <code className={classes.hash} title={`${t('paper.hashes')}. ${t('paper.hashesText')}`}>
              {copy.sha256}
            </code>
          </li>
        ))}
      </ol>
      {open && copies.length > 0 && (
        <Button size="xs" variant="default" mt={8} leftSection={<IconMail size={14} aria-hidden />} onClick={() => setLabelling(true)}>
          {t('labels.title')}
        </Button>
      )}
      <div className={classes.answer}>
        <h3 className={classes.smallTitle}>{t('answer.heading')}</h3>
        {answer ? (
          <p>
            {t(`answer.kinds.${answer.kind}`)} {t('answer.line', { number: answer.number, issuer: answer.issuer })}{' '}
            <span className={text.quiet}>
              <DateText value={answer.on} /> · {t('answer.arrived')} <DateText value={answer.arrivedOn} />
            </span>
          </p>
        ) : (
          <p className={text.quiet}>{t('answer.none')}</p>
        )}
        {open && (
          <Button size="xs" variant="default" className={shared.add} onClick={() => setAnswering(true)}>
            {t(answer ? 'answer.correct' : 'answer.do')}
          </Button>
        )}
      </div>
      {sending && (
        <SendDialog
          papers={[{ id: paper.id, name: nameOf(paper) }]}
          only={sending === 'all' ? undefined : sending.copy}
          onClose={() => setSending(null)}
        />
      )}
      {labelling && <PaperLabelsDialog papers={[{ id: paper.id, name: nameOf(paper) }]} onClose={() => setLabelling(false)} />}
      {receiving && <ReceiveDialog id={paper.id} copy={receiving} onClose={() => setReceiving(null)} />}
      {answering && <AnswerDialog id={paper.id} name={nameOf(paper, 'inside')} answer={answer} onClose={() => setAnswering(false)} />}
    </Panel>
  )
}

function CopyState({ copy: { sentOn, way, note, receivedOn, receivedBy } }: { readonly copy: PaperCopy }) {
  const t = useTexts('papers')
  if (sentOn === null) return <div className={text.quiet}>{t('send.notYet')}</div>
  return (
    <div className={text.quiet}>
      {t('send.sent')} <DateText value={sentOn} />
      {way && `, ${t(`way.${way}`).toLocaleLowerCase('vi')}`}
      {note && `, ${note}`}
      <br />
      {receivedOn === null ? (
        t('receive.notYet')
      ) : (
        <>
          {t('receive.received')} <DateText value={receivedOn} />
          {receivedBy && `, ${receivedBy}`}
        </>
      )}
    </div>
  )
}
