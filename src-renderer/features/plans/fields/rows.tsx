import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../../../i18n/texts'
import type { Field } from '../../../ui/field'
import { FormEntry } from '../../../ui/form-layout'

interface RowsProps<R, P extends string> {
  readonly form: {
    readonly field: (path: P) => Field
    readonly useValue: <T>(path: P) => T
    readonly set: (path: P, value: unknown) => void
  }
  /** Where the list stands in the form. */
  readonly path: P
  /** What one entry is called; its number follows. */
  readonly title: string
  readonly add: string
  readonly blank: R
  /** The fields of one entry. @param added it has just been added by hand */
  readonly children: (index: number, added: boolean) => ReactNode
}

/** A table of the paper as blocks that can be added and taken away. */
export function Rows<R, P extends string>({ form, path, title, add, blank, children }: RowsProps<R, P>) {
  const t = useTexts('plans')
  const rows = form.useValue<readonly R[] | null>(path) ?? []
  const { revision } = form.field(path)
  const [added, setAdded] = useState<number | null>(null)
  return (
    <>
      {rows.map((_, index) => (
        <FormEntry
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no id; the revision renews all blocks when the list itself changes
          key={`${revision}-${index}`}
          title={`${title} ${index + 1}`}
          remove={t('rows.remove')}
          onRemove={() =>
            form.set(
              path,
              rows.filter((__, place) => place !== index),
            )
          }
        >
          {children(index, added === index)}
        </FormEntry>
      ))}
      <div>
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => {
            setAdded(rows.length)
            form.set(path, [...rows, blank])
          }}
        >
          {add}
        </Button>
      </div>
    </>
  )
}
