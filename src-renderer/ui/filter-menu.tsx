import { Button, Menu } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import type { Choice } from './fields'
import classes from './filter-menu.module.css'

interface MenuChoice<T extends string> extends Choice<T> {
  /** A part of the choice above it, which stands for all its parts: drawn indented. */
  readonly nested?: boolean
}

interface FilterMenuProps<T extends string> {
  /** Name of the filter, for screen readers. */
  readonly label: string
  /** The first choice is "everything": the chip is quiet while it stands. */
  readonly choices: readonly MenuChoice<T>[]
  readonly value: T
  readonly onChoose: (value: T) => void
  /** The chip stands out whatever is chosen. */
  readonly strong?: boolean
}

/** A filter as a chip that opens its choices. */
export function FilterMenu<T extends string>({ label, choices, value, onChoose, strong }: FilterMenuProps<T>) {
  const chosen = choices.find((choice) => choice.value === value) ?? choices[0]
  const active = strong || value !== choices[0]?.value
  return (
    <Menu position="bottom-start" width={220} withinPortal={false}>
      <Menu.Target>
        <Button
          size="compact-md"
          variant={active ? 'light' : 'default'}
          className={classes.chip}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          aria-label={`${label}: ${chosen?.label}`}
        >
          {chosen?.label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map((choice) => (
          <Menu.Item
            key={choice.value}
            className={choice.nested ? classes.nested : undefined}
            aria-current={choice.value === value || undefined}
            onClick={() => onChoose(choice.value)}
            rightSection={choice.value === value ? <IconCheck size={14} aria-hidden /> : null}
          >
            {choice.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Behind the filters of a list, while any is set. */
export const ClearFilters = ({ label, onClear }: { readonly label: string; readonly onClear: () => void }) => (
  <Button size="compact-md" variant="subtle" color="gray" className={classes.chip} onClick={onClear}>
    {label}
  </Button>
)
