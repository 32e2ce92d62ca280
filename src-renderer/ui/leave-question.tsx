import { useTexts } from '../i18n/texts'
import { ConfirmDialog } from './confirm-dialog'
import type { UnsavedWork } from './unsaved-work'

interface LeaveQuestionProps {
  readonly opened: boolean
  readonly from: 'page' | 'dialog'
  readonly work: UnsavedWork
  readonly onLeave: () => void
  readonly onStay: () => void
}

/** Somebody goes, and something typed is not saved: it is kept for the next time where the form keeps drafts, or dropped, or typed on. */
export function LeaveQuestion({ opened, from, work, onLeave, onStay }: LeaveQuestionProps) {
  const t = useTexts('ui')
  const dropped = () => {
    work.discardDraft()
    onLeave()
  }
  const discard = t('draft.discard')
  return (
    <ConfirmDialog
      opened={opened}
      title={t('leave.title')}
      confirm={work.keepsDraft ? t(`leave.keep.${from}`) : discard}
      cancel={t('leave.stay')}
      other={work.keepsDraft ? { label: discard, onClick: dropped } : undefined}
      grave={!work.keepsDraft}
      onConfirm={work.keepsDraft ? onLeave : dropped}
      onCancel={onStay}
    >
      {work.keepsDraft ? t('leave.kept') : t('leave.lost')}
    </ConfirmDialog>
  )
}
