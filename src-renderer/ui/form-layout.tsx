import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './form-layout.module.css'

interface FormSectionProps {
  readonly title: string
  /** One line that says what belongs here, or the article it rests on. */
  readonly note?: string
  /** Stands in the upper right corner: what is done with the whole of it. */
  readonly corner?: ReactNode
  readonly children: ReactNode
}

/** A part of a form, as the paper is parted. */
export function FormSection({ title, note, corner, children }: FormSectionProps) {
  return (
    <fieldset className={classes.section}>
      <legend className={classes.legend}>{title}</legend>
      {note && <p className={classes.note}>{note}</p>}
      {corner && <div className={classes.corner}>{corner}</div>}
      <div className={classes.stack}>{children}</div>
    </fieldset>
  )
}

/** Short fields that stand on one line of the paper too. Give them a `width`, or let them share the row. */
export const FormRow = ({ children }: { readonly children: ReactNode }) => <div className={classes.row}>{children}</div>

interface FormEntryProps {
  /** 'Thân nhân 2' */
  readonly title: string
  /** Words of the button that takes it away. */
  readonly remove: string
  readonly onRemove: () => void
  readonly children: ReactNode
}

/** One of several that a form has of a kind: a relative, a line of a table. Each can be taken away. */
export const FormEntry = ({ title, remove, onRemove, children }: FormEntryProps) => (
  <fieldset className={classes.entry} aria-label={title}>
    <div className={classes.entryHead}>
      <span>{title}</span>
      <Button size="compact-sm" variant="subtle" color="gray" leftSection={<IconTrash size={14} aria-hidden />} onClick={onRemove}>
        {remove}
      </Button>
    </div>
    {children}
  </fieldset>
)
