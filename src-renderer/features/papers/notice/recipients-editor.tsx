import { ActionIcon, Button, Textarea } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { Recipient } from '../../../../src-preload/contract/papers'
import type { Failure } from '../../../api/client'
import { useTexts } from '../../../i18n/texts'
import { articleText } from '../../../ui/article'
import { ErrorNotice } from '../../../ui/error-notice'
import { isComposing } from '../../../ui/move-on'
import { Panel } from '../../../ui/panel'
import classes from '../papers.module.css'

/** Recipients other than those the notice stands with, and why. */
export interface Change {
  readonly recipients: readonly Recipient[]
  readonly reason: string
}

const most = 12

interface RecipientsEditorProps {
  readonly recipients: readonly Recipient[]
  /** What names them. */
  readonly article: string
  readonly change: Change | null
  readonly onChange: (change: Change | null) => void
  /** Why the kept draft differs from the article; null when it does not. */
  readonly keptReason: string | null
  /** Whether what is missing is shown already. */
  readonly asked: boolean
  readonly busy: boolean
  readonly failure: Failure | null
  readonly onKeep: () => void
  readonly onRestore: () => void
}

/** Who gets a copy: as the article says, or otherwise with a reason. */
export function RecipientsEditor(props: RecipientsEditorProps) {
  const { recipients, article, change, onChange, keptReason, asked, busy, failure, onKeep, onRestore } = props
  const t = useTexts('papers')
  const reason = change?.reason ?? keptReason ?? ''
  const set = (next: readonly Recipient[]) => onChange({ recipients: next, reason })
  return (
    <Panel title={t('notice.recipients')}>
      <div className={classes.stack}>
        <p className={classes.hint}>
          {keptReason === null ? t('notice.proposed', { article: articleText(article) }) : t('notice.changed')}
        </p>
        {recipients.map((recipient, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a recipient is a place in the list; its name is what is being typed
          <div key={at} className={classes.recipient}>
            <span className={classes.at} aria-hidden>
              {at + 1}
            </span>
            <Textarea
              className={classes.grow}
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
        {recipients.length > 0 && recipients.length < most && (
          <Button
            variant="subtle"
            size="compact-sm"
            className={classes.add}
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => set([...recipients, { kind: 'OTHER', name: '' }])}
          >
            {t('notice.add')}
          </Button>
        )}
        {(change !== null || keptReason !== null) && (
          <Textarea
            label={t('notice.reason')}
            description={t('notice.reasonHint')}
            withAsterisk
            autosize
            minRows={2}
            maxLength={300}
            value={reason}
            error={asked && change !== null && reason.trim() === '' ? t('notice.reasonNeeded') : undefined}
            onChange={(event) => onChange({ recipients, reason: event.currentTarget.value })}
          />
        )}
        <ErrorNotice failure={failure} />
        {change !== null ? (
          <div className={classes.buttons}>
            <Button size="xs" variant="default" onClick={() => onChange(null)}>
              {t('notice.undo')}
            </Button>
            <Button size="xs" variant="light" onClick={onKeep} loading={busy}>
              {t('notice.keepDraft')}
            </Button>
          </div>
        ) : (
          keptReason !== null && (
            <div className={classes.buttons}>
              <Button size="xs" variant="default" onClick={onRestore} loading={busy}>
                {t('notice.restore')}
              </Button>
            </div>
          )
        )}
      </div>
    </Panel>
  )
}
