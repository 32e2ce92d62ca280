import type { Paper } from '#contract/papers/operations'
import { usePapersOfStay } from '../papers/parts'

/** The notice before completion (Mẫu 51) that has been issued for a stay. */
export const useIssuedNotice = (stayId: string): Paper | undefined =>
  usePapersOfStay(stayId).data?.find(({ form, state }) => form === 'mau-51' && state === 'ISSUED')
