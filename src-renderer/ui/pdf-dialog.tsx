import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Failure } from '../api/client'
import { useTexts } from '../i18n/texts'
import classes from './pdf-dialog.module.css'
import { PdfPreview } from './pdf-preview'

interface PdfDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: string
  /** The PDF as base64; undefined while it is on its way. */
  readonly pdf: string | undefined
  readonly fileName?: string
  readonly failure?: Failure | null
  /** Above the paper: what is to be known before it is printed. */
  readonly children?: ReactNode
}

/** A paper over the page, seen before it goes to the printer. @example <PdfDialog opened={printing} onClose={close} title={t('list')} pdf={list.data?.pdf} /> */
export function PdfDialog({ opened, onClose, title, children, ...preview }: PdfDialogProps) {
  const t = useTexts('ui')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={900}
      yOffset={24}
      classNames={{ content: classes.dialog ?? '', body: classes.body ?? '' }}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {children}
      <PdfPreview title={title} {...preview} />
    </Modal>
  )
}
