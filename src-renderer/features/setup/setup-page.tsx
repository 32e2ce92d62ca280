import { EmptyState } from '../../ui/empty-state'

export default function SetupPage() {
  return <EmptyState title="Sổ Phục Hồi" />
}
