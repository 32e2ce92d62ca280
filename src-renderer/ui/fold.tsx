import { Button } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../i18n/texts'
import type { Field } from './field'

interface FoldProps {
  /** What lies in it: 'Tên để xếp, số CMND cũ'. */
  readonly title: string
  /** Those that lie in it: one with a problem, one that the address asks for or one that says something opens it by itself. */
  readonly fields: readonly (Field & { readonly usual?: unknown })[]
  readonly children: ReactNode
}

const isEmpty = (value: unknown) => value === null || value === undefined || value === ''

/** Fields that are seldom needed: out of the way of the keyboard until they are asked for. */
export function Fold({ title, fields, children }: FoldProps) {
  const t = useTexts('ui')
  const { field: asked } = useSearch({ strict: false }) as { readonly field?: unknown }
  const names = typeof asked === 'string' ? asked.split(' ') : []
  const isNeeded = fields.some(
    ({ path, value, usual, error }) =>
      Boolean(error) || (!isEmpty(value) && value !== usual) || names.some((name) => path === name || path.endsWith(`.${name}`)),
  )
  const [isOpen, setOpen] = useState(isNeeded)
  // What was opened once stays: emptying a field takes nothing away.
  if (isNeeded && !isOpen) setOpen(true)
  if (isOpen || isNeeded) return children
  return (
    <div>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={<IconChevronDown size={14} aria-hidden />}
        onClick={() => setOpen(true)}
        aria-expanded={false}
      >
        {t('field.more', { what: title })}
      </Button>
    </div>
  )
}
