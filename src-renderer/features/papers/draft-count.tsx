import { useOperation } from '../../api/queries'
import { WaitingCount } from '../../ui/waiting-count'

/** Papers that are begun and not issued. */
export const DraftCount = () => <WaitingCount count={useOperation('papers.draft.count', {}).data?.drafts} />
