import type { FormSpec } from '#contract/papers/form-spec'
import { type PaperForm, paperForms } from '#contract/papers/forms'
import { useTexts } from '../../../i18n/texts'
import { Panel } from '../../../ui/panel'
import text from '../../../ui/text.module.css'
import { useRoleNames } from '../../staff/parts'
import { useFormWords } from '../form-names'
import shared from '../papers.module.css'
import classes from './make.module.css'

interface WithheldPartsProps {
  readonly form: PaperForm
  readonly parts: readonly string[]
}

/** The parts of a form that somebody else fills: on this print they are dotted lines. */
export function WithheldParts({ form, parts }: WithheldPartsProps) {
  const t = useTexts('papers')
  const words = useFormWords()
  const roleNames = useRoleNames()
  const spec: FormSpec = paperForms[form]
  if (parts.length === 0) return null
  return (
    <Panel title={t('make.withheld')}>
      <div className={shared.stack}>
        <p className={text.quiet}>{t('make.withheldText')}</p>
        <ul className={classes.missing}>
          {parts.map((part) => (
            <li key={part}>
              {t('make.withheldPart', { part: words(form, `withheld.${part}`), roles: roleNames(spec.parts?.[part] ?? []) })}
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  )
}
