import { Checkbox } from '@mantine/core'
import { Role } from '#contract/roles'
import { useTexts } from '../../i18n/texts'
import type { FieldProps } from '../../ui/field'
import { useDescribed } from '../../ui/fields'
import classes from './roles-field.module.css'

/** What an account is there for: one line in words for each role. @example <RolesField label={t('roles')} field={form.field('roles')} required /> */
export function RolesField({ field, label, hint, required }: FieldProps) {
  const t = useTexts('staff')
  const chosen = Array.isArray(field.value) ? (field.value as string[]) : []
  useDescribed(field, label, (value) => (Array.isArray(value) ? value.map((role: Role) => t(`role.${role}`)).join(', ') : ''))
  return (
    <Checkbox.Group
      key={field.revision}
      label={label}
      description={hint}
      withAsterisk={required}
      error={field.error}
      defaultValue={chosen}
      onChange={(roles) => field.set(roles)}
      data-path={field.path}
    >
      <div className={classes.roles}>
        {Role.options.map((role) => (
          <Checkbox key={role} value={role} label={t(`role.${role}`)} description={t(`roleText.${role}`)} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
