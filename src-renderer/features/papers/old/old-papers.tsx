import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { OldPaper } from '#contract/papers/old'
import { useOperation } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { ErrorNotice } from '../../../ui/error-notice'
import { Panel } from '../../../ui/panel'
import text from '../../../ui/text.module.css'
import { DateText } from '../../../ui/values'
import { useOldFormName } from './old-form'
import { RecordOldDialog, WithdrawOldDialog } from './old-paper-dialogs'
import classes from './old-papers.module.css'

/** Papers of the stay that were issued before the register, or beside it: written down under the number their form had. */
export function OldPapers({ stayId, closed }: { readonly stayId: string; readonly closed: boolean }) {
  const t = useTexts('papers')
  const papers = useOperation('papers.old.ofStay', { stayId }, { enabled: stayId !== '' })
  const forms = useOperation('papers.old.forms', {}, { lasting: true })
  const [dialog, setDialog] = useState<'record' | OldPaper | null>(null)
  const close = () => setDialog(null)
  return (
    <Panel
      title={t('old.title')}
      actions={
        !closed && (
          <Button size="compact-md" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setDialog('record')}>
            {t('old.record')}
          </Button>
        )
      }
    >
      <ErrorNotice failure={papers.error} onRetry={() => void papers.refetch()} />
      {papers.data?.length === 0 && <p className={text.quiet}>{t('old.none')}</p>}
      {papers.data && papers.data.length > 0 && (
        <ul className={classes.oldPapers}>
          {papers.data.map((paper) => (
            <OldPaperLine key={paper.id} paper={paper} onWithdraw={() => setDialog(paper)} />
          ))}
        </ul>
      )}
      {dialog === 'record' && <ErrorNotice failure={forms.error} onRetry={() => void forms.refetch()} />}
      {dialog === 'record' && forms.data && <RecordOldDialog stayId={stayId} forms={forms.data} onClose={close} />}
      {dialog !== null && dialog !== 'record' && <WithdrawOldDialog paper={dialog} onClose={close} />}
    </Panel>
  )
}

function OldPaperLine({ paper, onWithdraw }: { readonly paper: OldPaper; readonly onWithdraw: () => void }) {
  const t = useTexts('papers')
  const formName = useOldFormName()
  const { number, title, issuedOn, issuer, note, withdrawnReason } = paper
  const standing = withdrawnReason === null
  return (
    <li>
      <div className={text.strong}>{standing ? number : <s>{number}</s>}</div>
      <div>
        <div>{title}</div>
        <div className={text.quiet}>{formName(paper)}</div>
      </div>
      <div>
        <div>{issuer}</div>
        <div className={text.quiet}>
          <DateText value={issuedOn} />
          {note && ` · ${note}`}
        </div>
      </div>
      {standing ? (
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onWithdraw} aria-label={`${t('old.withdraw')}: ${number}`}>
          {t('old.withdraw')}
        </Button>
      ) : (
        <div className={text.quiet}>{t('old.withdrawn', { reason: withdrawnReason })}</div>
      )}
    </li>
  )
}
