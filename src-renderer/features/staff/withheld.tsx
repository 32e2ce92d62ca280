import type { Role } from '#contract/roles'
import { useTexts } from '../../i18n/texts'
import text from '../../ui/text.module.css'
import { useRoleNames } from './role-names'

/** In the place of what the account may not see, whether or not something is there. @param readers who may, as the contract has it; told when one points at it */
export function Withheld({ readers }: { readonly readers: readonly Role[] }) {
  const t = useTexts('staff')
  const roleNames = useRoleNames()
  return (
    <span className={text.quiet} title={t('withheld.readers', { roles: roleNames(readers) })}>
      {t('withheld.text')}
    </span>
  )
}
