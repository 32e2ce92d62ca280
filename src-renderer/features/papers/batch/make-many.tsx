import { IconFileText } from '@tabler/icons-react'
import { paperForms } from '#contract/papers/forms'
import { useHasRole } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { LinkButton } from '../../../ui/app-link'
import type { DutiesShown } from '../../duty-screens'
import { noticesAddress } from '../addresses'
import { useFormWords } from '../form-names'
import { manyForms } from './many-forms'

/** Of the papers of which many fall due at once, those that are due first: the way to make them together. */
export function MakeMany({ duties, days }: DutiesShown) {
  const t = useTexts('papers')
  const words = useFormWords()
  const [form] = manyForms
  const mayMake = useHasRole(...(form ? paperForms[form].makers : []))
  const count = duties.filter(({ does }) => does.do === 'form' && does.form === form).length
  if (!form || !mayMake || count === 0) return null
  return (
    <LinkButton to={noticesAddress(days)} leftSection={<IconFileText size={16} aria-hidden />}>
      {t(`batch.make.${days}`, { papers: words(form, 'many', { count }) })}
    </LinkButton>
  )
}
