import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core'
import { IconColumns3, IconMinus, IconPlus } from '@tabler/icons-react'
import { useTexts } from '../../i18n/texts'
import type { BaseColumn } from './columns'
import classes from './table.module.css'

interface ColumnMenuProps {
  readonly columns: readonly BaseColumn[]
  readonly isShown: (key: string) => boolean
  /** Chosen, but given way in a narrow window. */
  readonly isCrowdedOut: (key: string) => boolean
  readonly onShow: (key: string, show: boolean) => void
  /** Pixels. */
  readonly widthOf: (key: string) => number
  readonly onWidth: (key: string, pixels: number) => void
  /** Nothing was chosen: there is no way back to go. */
  readonly isUntouched: boolean
  readonly onReset: () => void
}

/** Pixels of one press. */
const step = 16
const narrowest = 48

/** Which columns a list shows, and how wide they are; by keyboard too. */
export function ColumnMenu({ columns, isShown, isCrowdedOut, onShow, widthOf, onWidth, isUntouched, onReset }: ColumnMenuProps) {
  const t = useTexts('ui')
  return (
    <Popover position="top-end" trapFocus shadow="md" width={300}>
      <Popover.Target>
        <Button size="compact-sm" variant="subtle" color="gray" leftSection={<IconColumns3 size={15} aria-hidden />}>
          {t('table.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('table.columns')}>
        <ul className={classes.choice}>
          {columns.map(({ key, title, width, rank }) => (
            <li key={key}>
              <Checkbox
                label={title}
                description={isCrowdedOut(key) ? t('table.noRoom') : undefined}
                checked={isShown(key)}
                // What says who it is about stays.
                disabled={rank === undefined}
                onChange={(event) => onShow(key, event.currentTarget.checked)}
              />
              {typeof width === 'number' && isShown(key) && (
                <span className={classes.widths}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('table.narrower', { title })}
                    onClick={() => onWidth(key, Math.max(narrowest, widthOf(key) - step))}
                  >
                    <IconMinus size={14} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('table.wider', { title })}
                    onClick={() => onWidth(key, widthOf(key) + step)}
                  >
                    <IconPlus size={14} aria-hidden />
                  </ActionIcon>
                </span>
              )}
            </li>
          ))}
        </ul>
        <Button size="compact-sm" variant="default" disabled={isUntouched} onClick={onReset}>
          {t('table.resetColumns')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
