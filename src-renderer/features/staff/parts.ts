/** What the staff feature offers to its neighbours. */
export { PasswordRule } from './password-rule'
export { RolesField } from './roles-field'
