import { facilityDay, formatDate } from '#contract/values/calendar'
import { useOperation } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { AppLink } from '../../../ui/app-link'
import { Panel } from '../../../ui/panel'
import text from '../../../ui/text.module.css'
import { batchAddress } from '../addresses'
import { useFormNames } from '../form-names'
import shared from '../papers.module.css'
import { BatchPill } from './batch-pill'

/** Batches begun before, at any seat: what they made can be printed again, what is missing gone on with. */
export function RecentBatches() {
  const t = useTexts('papers')
  const names = useFormNames()
  const batches = useOperation('papers.batch.list', { limit: 6 })
  if (!batches.data || batches.data.length === 0) return null
  return (
    <Panel title={t('batch.recent')}>
      <ul className={shared.there}>
        {batches.data.map((batch) => (
          <li key={batch.id}>
            <div className={shared.thereHead}>
              <AppLink to={batchAddress(batch.id)}>{t('batch.of', { form: names.short(batch.form), count: batch.total })}</AppLink>
              <BatchPill batch={batch} />
            </div>
            <div className={text.quiet}>
              {formatDate(facilityDay(batch.startedAt))} · {batch.startedBy}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
