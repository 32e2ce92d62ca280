import { useOperation } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { AppLink } from '../../../ui/app-link'
import { Panel } from '../../../ui/panel'
import text from '../../../ui/text.module.css'
import { sealsAddress } from '../addresses'
import classes from '../papers.module.css'
import { SealFactsList } from './seal-facts'
import { SaveSealPage } from './seal-page'

/** What the code on a confirmation says, and the page with which its recipient checks it; nothing for one issued without a code. */
export function SealPanel({ paperId }: { readonly paperId: string }) {
  const t = useTexts('papers')
  const seal = useOperation('papers.seal.ofPaper', { id: paperId }, { lasting: true })
  if (!seal.data) return null
  return (
    <Panel title={t('seal.onPaper')}>
      <SealFactsList facts={seal.data.facts} />
      <div className={classes.stack}>
        <p className={text.quiet}>{t('seal.onPaperText')}</p>
        <div>
          <SaveSealPage size="xs" />
        </div>
        <AppLink to={sealsAddress} size="sm">
          {t('seal.more')}
        </AppLink>
      </div>
    </Panel>
  )
}
