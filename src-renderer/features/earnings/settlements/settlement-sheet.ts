import { callQuery } from '../../../api/client'

/** Has the host make one of the two papers of a settlement; of a closed one the PDF is the frozen one. */
export const makeSettlementSheet = (id: string, what: 'minutes' | 'shares', as: 'pdf' | 'xlsx') =>
  callQuery('earnings.settlements.file', { id, what, as })
