import { IconCircleCheck } from '@tabler/icons-react'
import { useTexts } from '../../i18n/texts'
import checklist from '../../ui/checklist.module.css'
import text from '../../ui/text.module.css'
import { paperNumber, useFormNames } from '../papers/parts'
import type { StayShown } from '../person'
import { useIssuedNotice } from './notice'

/** That the notice before completion has been made, behind what is still to be done. */
export function NoticeDone({ stayId }: StayShown) {
  const t = useTexts('stays')
  const names = useFormNames()
  const issued = useIssuedNotice(stayId)
  return (
    issued && (
      <li className={checklist.item} data-done>
        <IconCircleCheck size={18} stroke={1.6} aria-hidden />
        <span>{t('next.notice', { form: names.full(issued.form, issued.issuedOn), number: paperNumber(issued) ?? '' })}</span>
        <span className={text.quiet}>{t('next.done')}</span>
      </li>
    )
  )
}
