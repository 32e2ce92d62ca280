import { IconCircle, IconCircleCheck } from '@tabler/icons-react'
import { useTexts } from '../../i18n/texts'
import classes from './password-rule.module.css'

/** The parts of `NewPassword` in the order in which people meet them. */
const parts = {
  length: (text: string) => text.length >= 8,
  lower: (text: string) => /\p{Ll}/u.test(text),
  upper: (text: string) => /\p{Lu}/u.test(text),
  digit: (text: string) => /\d/.test(text),
  sign: (text: string) => /[^\p{L}\d]/u.test(text),
} as const

/** What a new password still lacks, ticked off while it is typed (QCVN 12:2026/BCA, 3.7.2.6). */
export function PasswordRule({ password }: { readonly password: string | null }) {
  const t = useTexts('staff')
  return (
    <ul className={classes.rule} aria-label={t('passwordRule.label')}>
      {(Object.keys(parts) as (keyof typeof parts)[]).map((part) => {
        const met = parts[part](password ?? '')
        const Sign = met ? IconCircleCheck : IconCircle
        return (
          <li key={part} data-met={met || undefined}>
            <Sign size={14} aria-label={met ? t('passwordRule.met') : t('passwordRule.unmet')} />
            {t(`passwordRule.${part}`)}
          </li>
        )
      })}
    </ul>
  )
}
