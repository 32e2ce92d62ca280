import { Button, type ButtonProps, Skeleton } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useOperation } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { ErrorNotice } from '../../../ui/error-notice'
import { saveFile } from '../../../ui/pdf-preview'
import classes from './seal-page.module.css'

/** Saves the one-file page with which a commune checks the codes of confirmations. */
export function SaveSealPage(props: ButtonProps) {
  const t = useTexts('papers')
  const page = useOperation('papers.seal.page', {}, { enabled: false })
  const save = async () => {
    const { data } = await page.refetch()
    if (data) saveFile(new Blob([data.html], { type: 'text/html' }), data.fileName)
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconShieldCheck size={16} aria-hidden />}
        loading={page.isFetching}
        onClick={() => void save()}
        {...props}
      >
        {t('seal.save')}
      </Button>
      <ErrorNotice failure={page.error} />
    </>
  )
}

/** What the page is, what it holds and what it does not, the fingerprint of its key, and the page itself. */
export function SealPage() {
  const t = useTexts('papers')
  const page = useOperation('papers.seal.page', {})
  return (
    <div className={classes.about}>
      <p>{t('seal.text')}</p>
      <ul>
        <li>{t('seal.holds')}</li>
        <li>{t('seal.lacks')}</li>
        <li>{t('seal.unknown')}</li>
      </ul>
      <div>
        <div className={classes.caption}>{t('seal.fingerprint')}</div>
        {page.data ? (
          <code className={classes.fingerprint}>{page.data.fingerprint}</code>
        ) : (
          !page.error && <Skeleton height={20} width={320} />
        )}
        <div className={classes.caption}>{t('seal.fingerprintText')}</div>
      </div>
      <ErrorNotice failure={page.error} onRetry={() => void page.refetch()} />
      <div>
        <SaveSealPage />
      </div>
    </div>
  )
}
