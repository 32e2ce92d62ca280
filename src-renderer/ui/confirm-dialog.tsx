import { Button, Group, Modal, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTexts } from '../i18n/texts'

interface ConfirmDialogProps {
  readonly opened: boolean
  readonly title: string
  readonly children?: ReactNode
  /** What the strong button does, as a verb: 'Thu hồi'. */
  readonly confirm: string
  readonly cancel?: string
  /** A third way out, between the two. */
  readonly other?: { readonly label: string; readonly onClick: () => void }
  /** The step cannot be taken back easily: red button, the focus rests on "cancel". */
  readonly grave?: boolean
  readonly busy?: boolean
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** @example <ConfirmDialog opened={asking} title={t('void.title')} confirm={t('void.do')} grave onConfirm={voidPaper} onCancel={close}>{t('void.text')}</ConfirmDialog> */
export function ConfirmDialog({ opened, title, children, confirm, cancel, other, grave, busy, onConfirm, onCancel }: ConfirmDialogProps) {
  const t = useTexts('ui')
  return (
    <Modal opened={opened} onClose={onCancel} title={title} size={460} centered closeButtonProps={{ 'aria-label': t('action.close') }}>
      {typeof children === 'string' ? <Text size="md">{children}</Text> : children}
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={onCancel} data-autofocus={grave || undefined}>
          {cancel ?? t('action.close')}
        </Button>
        {other && (
          <Button variant="default" onClick={other.onClick}>
            {other.label}
          </Button>
        )}
        <Button color={grave ? 'red' : undefined} onClick={onConfirm} loading={busy} data-autofocus={!grave || undefined}>
          {confirm}
        </Button>
      </Group>
    </Modal>
  )
}
