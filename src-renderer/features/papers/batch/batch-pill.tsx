import type { Batch } from '#contract/papers/batch'
import { useTexts } from '../../../i18n/texts'
import { StatusPill } from '../../../ui/status-pill'

/** How far a batch is, in a word. */
export function BatchPill({ batch: { state, counts } }: { readonly batch: Pick<Batch, 'state' | 'counts'> }) {
  const t = useTexts('papers')
  if (state === 'RUNNING' || state === 'STOPPING') return <StatusPill tone="calm">{t(`batch.state.${state}`)}</StatusPill>
  const left = (counts.WAITING ?? 0) + (counts.FAILED ?? 0)
  if (left > 0) return <StatusPill tone="soon">{t('batch.missing', { count: left })}</StatusPill>
  return <StatusPill tone="done">{t('batch.state.DONE')}</StatusPill>
}
