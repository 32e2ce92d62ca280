import { IconBan, IconPencil } from '@tabler/icons-react'
import type { Paper } from '#contract/papers/operations'
import { useTexts } from '../../i18n/texts'
import { StatusPill } from '../../ui/status-pill'

/** '412/TB-CSCN', as the book has it: a number below ten is written with a leading 0 (Decree 30/2020, Annex I). */
export const paperNumber = ({ number, symbol }: Pick<Paper, 'number' | 'symbol'>): string | null =>
  number === null ? null : `${String(number).padStart(2, '0')}/${symbol}`

export function PaperStatePill({ state }: Pick<Paper, 'state'>) {
  const t = useTexts('papers')
  const word = t(`state.${state}`)
  if (state === 'ISSUED') return <StatusPill tone="done">{word}</StatusPill>
  return (
    <StatusPill tone="past" icon={state === 'DRAFT' ? IconPencil : IconBan}>
      {word}
    </StatusPill>
  )
}
