import type { OldForm } from '#contract/papers/old'
import { useTexts } from '../../../i18n/texts'

/**
 * What a form is called by the number on the paper, and by that of today.
 * @example const oldFormName = useOldFormName(); oldFormName(paper) // 'Mẫu 46 (NĐ 116) — nay là Mẫu 50'
 */
export function useOldFormName(): (form: Pick<OldForm, 'decree' | 'form' | 'now'>) => string {
  const t = useTexts('papers')
  return ({ decree, form, now }) => {
    if (decree === 'D163') return t('old.formOf163', { form })
    return now === null ? t('old.formGone', { form }) : t('old.formNow', { form, now })
  }
}
