import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import type * as z from 'zod'
import { facilityClock, facilityDay, formatDate } from '#contract/values/calendar'
import { useTexts } from '../i18n/texts'
import type { FormState } from './form-state'
import classes from './restored-draft.module.css'

interface RestoredDraftProps<S extends z.ZodType> {
  readonly form: Pick<FormState<S>, 'restored' | 'discardDraft'>
  /** Instead of when it was left, and of what the button says. */
  readonly text?: string
  readonly discard?: string
}

/** Says that a draft was brought back, and offers to drop it; nothing where there was none. */
export function RestoredDraft<S extends z.ZodType>({ form: { restored, discardDraft }, text, discard }: RestoredDraftProps<S>) {
  const t = useTexts('ui')
  return (
    restored && (
      <output className={classes.restored}>
        <IconHistory size={18} aria-hidden />
        <span>{text ?? t('draft.restored', { day: formatDate(facilityDay(restored.at)), time: facilityClock(restored.at) })}</span>
        <Button size="compact-sm" variant="default" onClick={discardDraft}>
          {discard ?? t('draft.discard')}
        </Button>
      </output>
    )
  )
}
