import type { ReactNode } from 'react'
import classes from './form-layout.module.css'

interface FormSectionProps {
  readonly title: string
  /** One line that says what belongs here, or the article it rests on. */
  readonly note?: string
  readonly children: ReactNode
}

/** A part of a form, as the paper is parted. */
export function FormSection({ title, note, children }: FormSectionProps) {
  return (
    <fieldset className={classes.section}>
      <legend className={classes.legend}>{title}</legend>
      {note && <p className={classes.note}>{note}</p>}
      <div className={classes.stack}>{children}</div>
    </fieldset>
  )
}

/** Short fields that stand on one line of the paper too. Give them a `width`, or let them share the row. */
export const FormRow = ({ children }: { readonly children: ReactNode }) => <div className={classes.row}>{children}</div>
