import { notifications } from '@mantine/notifications'
import { useEffect, useRef } from 'react'
import { useMe } from '../../api/session'
import type { OpenDialog, StayShown } from '../../features/person'
import { useTexts } from '../../i18n/texts'
import { offered } from './contributions'

interface DialogProps {
  /** As it stands in the address: 'event:ESCAPED'. */
  readonly step: string
  readonly shown: StayShown
  /** The answers are as the register is now. */
  readonly fresh: boolean
  readonly onClose: () => void
}

/** The dialog that the address names. */
export function Dialog({ step, shown, fresh, onClose }: DialogProps) {
  const t = useTexts('app')
  const me = useMe()
  const looked = useRef<OpenDialog | null | undefined>(undefined)
  if (looked.current === undefined && fresh) {
    const [word, ...words] = step.split(':')
    const dialog = offered('dialogs')
      .flatMap(({ part }) => part)
      .find((one) => one.word === word)
    looked.current = dialog?.open(words, shown, me) ?? null
  }
  const open = looked.current
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, when it has been looked up
  useEffect(() => {
    if (open !== null) return
    notifications.show({ color: 'orange', message: t('person.stepGone') })
    onClose()
  }, [open])
  return open?.(shown, onClose)
}
