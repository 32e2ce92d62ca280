import { ActionIcon, Button, Textarea } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { Recipient } from '#contract/papers/operations'
import { articleText } from '#contract/values/article'
import { useTexts } from '../../../i18n/texts'
import { isComposing } from '../../../ui/move-on'
import { Panel } from '../../../ui/panel'
import text from '../../../ui/text.module.css'
import shared from '../papers.module.css'
import { ReasonArea } from '../reason-area'
import type { OtherRecipients } from './draft'
import classes from './make.module.css'

const most = 30

interface RecipientsEditorProps {
  /** By the article alone. */
  readonly proposed: readonly Recipient[]
  /** What names them; empty where no article does. */
  readonly article: string
  /** What is worth knowing of where they come from, of this form. */
  readonly note: string | null
  readonly others: OtherRecipients | null
  readonly onChange: (others: OtherRecipients | null) => void
  /** Whether what is missing is shown already. */
  readonly asked: boolean
}

/** Who gets a copy: as the article says, or otherwise with a reason. */
export function RecipientsEditor({ proposed, article, note, others, onChange, asked }: RecipientsEditorProps) {
  const t = useTexts('papers')
  const recipients = others?.recipients ?? proposed
  const reason = others?.reason ?? ''
  const set = (next: readonly Recipient[]) => onChange({ recipients: next, reason })
  return (
    <Panel title={t('notice.recipients')}>
      <div className={shared.stack}>
        <p className={text.quiet}>
          {others !== null ? t('notice.changed') : article ? t('notice.proposed', { article: articleText(article) }) : t('make.noArticle')}
        </p>
        {note && <p className={text.hint}>{note}</p>}
        {recipients.map((recipient, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a recipient is a place in the list; its name is what is being typed
          <div key={at} className={classes.recipient}>
            <span className={classes.at} aria-hidden>
              {at + 1}
            </span>
            <Textarea
              className={shared.grow}
              size="xs"
              autosize
              minRows={1}
              autoFocus={recipient.name === ''}
              aria-label={t('notice.recipient', { at: at + 1 })}
              value={recipient.name}
              maxLength={300}
              autoComplete="off"
              spellCheck={false}
              error={asked && recipient.name.trim() === '' ? t('notice.nameNeeded') : undefined}
              // A long name is seen whole, yet it is one line on the paper.
              onKeyDown={(event) => event.key === 'Enter' && !isComposing(event) && event.preventDefault()}
              onChange={(event) => set(recipients.with(at, { ...recipient, name: event.currentTarget.value.replaceAll('\n', ' ') }))}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={30}
              aria-label={t('notice.remove', { at: at + 1 })}
              disabled={recipients.length === 1}
              onClick={() => set(recipients.toSpliced(at, 1))}
            >
              <IconTrash size={16} stroke={1.6} aria-hidden />
            </ActionIcon>
          </div>
        ))}
        {recipients.length < most && (
          <Button
            variant="subtle"
            size="compact-sm"
            className={shared.add}
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => set([...recipients, { kind: 'OTHER', name: '' }])}
          >
            {t('notice.add')}
          </Button>
        )}
        {others !== null && (
          <>
            <ReasonArea
              label={t('notice.reason')}
              description={t('notice.reasonHint')}
              value={reason}
              needed={t('notice.reasonNeeded')}
              asked={asked}
              onChange={(reason) => onChange({ recipients, reason })}
            />
            <div className={classes.buttons}>
              <Button size="xs" variant="default" onClick={() => onChange(null)}>
                {t('notice.restore')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Panel>
  )
}
