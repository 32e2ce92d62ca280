import { Modal } from '@mantine/core'
import { createContext, type ReactNode, use, useMemo, useRef, useState } from 'react'
import { useTexts } from '../i18n/texts'
import classes from './dialog-frame.module.css'
import { LeaveQuestion } from './leave-question'
import { useReturnFocus } from './return-focus'
import { type DialogClosing, DialogClosingContext, type UnsavedWork } from './unsaved-work'

interface DialogFrameProps {
  readonly title: string
  /** Pixels. */
  readonly size?: number
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Whom the dialogs of a page are about: it stands in each of them, since they lie over the page that says so. */
export const DialogAboutContext = createContext<string | null>(null)

/** A dialog in which something is typed: a click beside it does not close it, whatever else does asks first, and the focus goes back to where it was. */
export function DialogFrame({ title, size = 620, onClose, children }: DialogFrameProps) {
  const t = useTexts('ui')
  const about = use(DialogAboutContext)
  useReturnFocus()
  const work = useRef<UnsavedWork | null>(null)
  const [asking, setAsking] = useState<UnsavedWork | null>(null)
  const latest = useRef(onClose)
  latest.current = onClose
  const closing = useMemo<DialogClosing>(
    () => ({
      close: () => (work.current?.changed() ? setAsking(work.current) : latest.current()),
      watch: (form) => {
        work.current = form
      },
    }),
    [],
  )
  return (
    <Modal
      opened
      onClose={closing.close}
      title={title}
      size={size}
      centered
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <DialogClosingContext value={closing}>
        {about && <p className={classes.about}>{about}</p>}
        {children}
      </DialogClosingContext>
      {/* Mounted when it asks: what is mounted with its dialog lies under it. */}
      {asking && <LeaveQuestion opened from="dialog" work={asking} onLeave={onClose} onStay={() => setAsking(null)} />}
    </Modal>
  )
}
