import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import * as z from 'zod'
import { startTexts, TextsContext } from '../../src-renderer/i18n/texts'
import { DialogForm } from '../../src-renderer/ui/dialog-form'
import { seatDraft } from '../../src-renderer/ui/drafts'
import { TextField } from '../../src-renderer/ui/fields'
import { useFormState } from '../../src-renderer/ui/form-state'

interface ReasonDialogProps {
  readonly draft?: string
  readonly onClose: () => void
}

function ReasonDialog({ draft, onClose }: ReasonDialogProps) {
  const form = useFormState({
    schema: z.object({ reason: z.string().min(3) }),
    initial: { reason: '' },
    draft: draft === undefined ? undefined : seatDraft(draft),
    save: async () => {},
    onSaved: onClose,
  })
  return (
    <DialogForm title="Hủy văn bản" submit="Hủy" form={form} onClose={onClose}>
      <TextField label="Lý do" field={form.field('reason')} />
    </DialogForm>
  )
}

afterEach(cleanup)
const open = (draft?: string) => {
  const onClose = vi.fn()
  render(
    <TextsContext value={startTexts()}>
      <MantineProvider env="test">
        <ReasonDialog {...(draft !== undefined && { draft })} onClose={onClose} />
      </MantineProvider>
    </TextsContext>,
  )
  return onClose
}
const type = (text: string) => fireEvent.change(screen.getByLabelText('Lý do'), { target: { value: text } })
const answer = (button: string, dialog: HTMLElement) => fireEvent.click(within(dialog).getByRole('button', { name: button }))
const pressEscape = () => fireEvent.keyDown(screen.getByLabelText('Lý do'), { key: 'Escape' })

test('a dialog in which nothing was typed closes at once', () => {
  const onClose = open()
  pressEscape()
  expect(onClose).toHaveBeenCalledOnce()
})

test('what was typed is not lost by Escape: the dialog asks, and goes on or closes', async () => {
  const onClose = open()
  type('Sai ngày')
  pressEscape()
  const asked = await screen.findByRole('dialog', { name: 'Có nội dung chưa lưu' })
  expect(onClose).not.toHaveBeenCalled()
  const below = screen.getByRole('dialog', { name: 'Hủy văn bản', hidden: true })
  expect(below.compareDocumentPosition(asked) & Node.DOCUMENT_POSITION_FOLLOWING, 'it lies over the dialog').toBeTruthy()
  fireEvent.click(within(asked).getByRole('button', { name: 'Nhập tiếp' }))
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Có nội dung chưa lưu' })).toBeNull())
  expect((screen.getByLabelText('Lý do') as HTMLInputElement).value).toBe('Sai ngày')
  pressEscape()
  answer('Bỏ nội dung đã nhập', await screen.findByRole('dialog', { name: 'Có nội dung chưa lưu' }))
  expect(onClose).toHaveBeenCalledOnce()
})

test('where a draft is kept it can be kept for the next time, or dropped, whichever way the dialog is closed', async () => {
  const onClose = open('voids.4711')
  await screen.findByLabelText('Lý do')
  type('Sai ngày')
  pressEscape()
  answer('Giữ và đóng', await screen.findByRole('dialog', { name: 'Có nội dung chưa lưu' }))
  expect(onClose).toHaveBeenCalledOnce()
  cleanup()
  open('voids.4711')
  expect(await screen.findByDisplayValue('Sai ngày')).toBeDefined()
  answer('Đóng', screen.getByRole('form'))
  answer('Bỏ nội dung đã nhập', await screen.findByRole('dialog', { name: 'Có nội dung chưa lưu' }))
  cleanup()
  open('voids.4711')
  expect(((await screen.findByLabelText('Lý do')) as HTMLInputElement).value).toBe('')
})
