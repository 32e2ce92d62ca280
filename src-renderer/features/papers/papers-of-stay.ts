import { recordKeepers } from '#contract/roles'
import { useOperation } from '../../api/queries'
import { useHasRole } from '../../api/session'

/** The papers of a stay, the newest first; not asked for those who do not keep the papers, or without a stay (''). */
export function usePapersOfStay(stayId: string) {
  const keeps = useHasRole(...recordKeepers)
  return useOperation('papers.ofSubject', { kind: 'stay', id: stayId }, { enabled: keeps && stayId !== '' })
}
