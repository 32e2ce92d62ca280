import { Checkbox } from '@mantine/core'
import type { Role } from '#contract/roles'
import { useTexts } from '../../../i18n/texts'
import type { FieldProps } from '../../../ui/field'
import { useDescribed } from '../../../ui/fields'
import classes from './settings.module.css'

/** Which of the roles that may see a form issue it. */
export function IssuersField({ field, label, roles }: FieldProps & { readonly roles: readonly Role[] }) {
  const names = useTexts('staff')
  useDescribed(field, label, (value) => (Array.isArray(value) ? value.map((role: Role) => names(`role.${role}`)).join(', ') : ''))
  return (
    <Checkbox.Group
      key={field.revision}
      label={label}
      error={field.error}
      defaultValue={Array.isArray(field.value) ? (field.value as string[]) : []}
      onChange={(chosen) => field.set(chosen)}
      data-path={field.path}
    >
      <div className={classes.issuers}>
        {roles.map((role) => (
          <Checkbox key={role} value={role} label={names(`role.${role}`)} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
