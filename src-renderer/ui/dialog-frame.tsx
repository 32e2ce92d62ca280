import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTexts } from '../i18n/texts'
import { useReturnFocus } from './return-focus'

interface DialogFrameProps {
  readonly title: string
  /** Pixels. */
  readonly size?: number
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog in which something is typed: a click beside it does not close it, and the focus goes back to where it was. */
export function DialogFrame({ title, size = 620, onClose, children }: DialogFrameProps) {
  const t = useTexts('ui')
  useReturnFocus()
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      centered
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {children}
    </Modal>
  )
}
