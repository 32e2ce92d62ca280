import type { Role } from '#contract/roles'
import { useTexts } from '../../i18n/texts'

/** Roles as a sentence names them: 'lãnh đạo, y tế'. @example const roleNames = useRoleNames(); t('openedBy', { roles: roleNames(planRoles[part]) }) */
export function useRoleNames(): (roles: readonly Role[]) => string {
  const t = useTexts('staff')
  return (roles) => roles.map((role) => t(`role.${role}`).toLocaleLowerCase('vi')).join(', ')
}
