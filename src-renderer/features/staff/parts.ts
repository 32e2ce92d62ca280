/** What the staff feature offers to its neighbours. */
export { PasswordRule } from './password-rule'
export { useRoleNames } from './role-names'
export { RolesField } from './roles-field'
export { Withheld } from './withheld'
