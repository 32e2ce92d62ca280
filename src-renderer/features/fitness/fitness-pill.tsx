import { IconCircleMinus } from '@tabler/icons-react'
import type { Fitness } from '#contract/fitness'
import { useTexts } from '../../i18n/texts'
import { StatusPill } from '../../ui/status-pill'

/** What somebody is fit for, where it is less than everything; the word alone, never why. */
export function FitnessPill({ fitness }: { readonly fitness: Fitness | null }) {
  const t = useTexts('fitness')
  if (fitness === null) return null
  if (fitness === 'FIT') return <span>{t('word.FIT')}</span>
  return (
    <StatusPill tone={fitness === 'UNFIT' ? 'late' : 'soon'} icon={IconCircleMinus}>
      {t(`word.${fitness}`)}
    </StatusPill>
  )
}
