import { Button, Textarea } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { OutputOf } from '#contract'
import { useOperation } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { AppLink } from '../../../ui/app-link'
import { ErrorNotice } from '../../../ui/error-notice'
import { Page, PageHeader } from '../../../ui/page-header'
import { Panel } from '../../../ui/panel'
import { StatusPill } from '../../../ui/status-pill'
import { paperAddress } from '../addresses'
import shared from '../papers.module.css'
import { PapersNav } from '../papers-nav'
import { SealFactsList } from './seal-facts'
import { SealPage } from './seal-page'
import classes from './seals.module.css'

/** The signed codes of confirmations: whether one is of this register, and the page that others check them with. */
export default function SealsPage() {
  const t = useTexts('papers')
  return (
    <Page>
      <PageHeader title={t('seal.title')} subtitle={t('seal.subtitle')} />
      <PapersNav />
      <div className={classes.halves}>
        <Panel title={t('seal.checkTitle')}>
          <CodeCheck />
        </Panel>
        <Panel title={t('seal.pageTitle')}>
          <SealPage />
        </Panel>
      </div>
    </Page>
  )
}

/** A scanner types the whole code and Enter. */
function CodeCheck() {
  const t = useTexts('papers')
  const [code, setCode] = useState('')
  const [asked, setAsked] = useState('')
  const answer = useOperation('papers.seal.check', { code: asked }, { enabled: asked !== '' })
  const check = (event: FormEvent) => {
    event.preventDefault()
    if (code.trim() === asked) void answer.refetch()
    else setAsked(code.trim())
  }
  return (
    <form className={shared.stack} onSubmit={check} aria-label={t('seal.checkTitle')}>
      <Textarea
        label={t('seal.code')}
        description={t('seal.codeHint')}
        rows={4}
        maxLength={600}
        spellCheck={false}
        autoFocus
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          event.currentTarget.form?.requestSubmit()
        }}
      />
      <div>
        <Button
          type="submit"
          leftSection={<IconShieldCheck size={16} aria-hidden />}
          disabled={code.trim() === ''}
          loading={answer.isFetching}
        >
          {t('seal.check')}
        </Button>
      </div>
      <ErrorNotice failure={answer.error} onRetry={() => void answer.refetch()} />
      <div role="status">{answer.data && asked === code.trim() && <Verdict {...answer.data} />}</div>
    </form>
  )
}

const tones = { valid: 'done', void: 'late', unknownPaper: 'late', otherFacility: 'soon', forged: 'late', notACode: 'soon' } as const

function Verdict({ outcome, facts, paperId }: OutputOf<'papers.seal.check'>) {
  const t = useTexts('papers')
  return (
    <div className={shared.stack}>
      <div>
        <StatusPill tone={tones[outcome]}>{t(`seal.outcome.${outcome}`)}</StatusPill>
      </div>
      <p>{t(`seal.explained.${outcome}`)}</p>
      {facts && <SealFactsList facts={facts} />}
      {paperId && <AppLink to={paperAddress(paperId)}>{t('seal.open')}</AppLink>}
    </div>
  )
}
