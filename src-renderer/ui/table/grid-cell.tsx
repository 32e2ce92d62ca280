import { clsx } from 'clsx'
import { type MouseEvent, memo, useId, useState } from 'react'
import type { CellMark } from './columns'
import classes from './grid.module.css'

/** What a cell tells its grid. The same object for the life of the grid, so that cells are drawn again only when they change. */
export interface CellEvents {
  readonly onText: (id: string, key: string, text: string) => void
  readonly onFocus: (id: string, key: string) => void
  readonly onBlur: (id: string, key: string) => void
  readonly onPress: (event: MouseEvent<HTMLInputElement>, id: string, key: string) => void
  readonly onPass: (event: MouseEvent<HTMLElement>, id: string, key: string) => void
}

interface GridCellProps {
  readonly id: string
  readonly column: string
  readonly text: string
  readonly hint: string | undefined
  readonly mark: CellMark | undefined
  readonly shade: 'rest' | 'holiday' | undefined
  readonly label: string
  readonly path: string | undefined
  readonly align: 'left' | 'center' | 'right' | undefined
  readonly inputMode: 'text' | 'numeric' | 'decimal' | undefined
  readonly isActive: boolean
  readonly isSelected: boolean
  readonly isLocked: boolean
  /** Enter is the grid's, not the form's. */
  readonly ownsEnter: boolean
  /** What should be looked at here, and how grave it is. */
  readonly problem: string | undefined
  readonly tone: 'late' | 'soon' | 'lateText' | 'soonText' | undefined
  /** Another number: the text was changed from outside, what was typed here is past. */
  readonly revision: number
  readonly events: CellEvents
}

/**
 * A cell that is an input all the time. While it is typed in, it alone holds the text, and nothing is trimmed, completed or re-formatted:
 * Unikey sends real backspaces and types the syllable again.
 */
export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { id, column, text, hint, mark, shade, label, path, align, inputMode } = props
  const { isActive, isSelected, isLocked, ownsEnter, problem, tone, revision, events } = props
  const [typed, setTyped] = useState<{ readonly revision: number; readonly text: string } | null>(null)
  const told = useId()
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: in a grid a td is a gridcell
    <td
      data-column={column}
      data-align={align}
      data-tone={tone}
      data-mark={mark}
      data-shade={shade}
      data-selected={isSelected || undefined}
      data-locked={isLocked || undefined}
      aria-selected={isSelected}
      className={classes.cell}
      onMouseEnter={(event) => events.onPass(event, id, column)}
    >
      <input
        className={clsx(classes.input, align !== undefined && align !== 'left' && 'figures')}
        data-id={id}
        data-key={column}
        data-path={path}
        data-own-enter={ownsEnter || undefined}
        aria-label={label}
        aria-invalid={tone === 'late' || undefined}
        aria-describedby={problem && told}
        tabIndex={isActive ? 0 : -1}
        readOnly={isLocked}
        inputMode={inputMode}
        placeholder={hint}
        autoComplete="off"
        spellCheck={false}
        value={typed?.revision === revision ? typed.text : text}
        onMouseDown={(event) => events.onPress(event, id, column)}
        onFocus={() => events.onFocus(id, column)}
        onBlur={() => {
          setTyped(null)
          events.onBlur(id, column)
        }}
        onChange={(event) => {
          const next = event.currentTarget.value
          setTyped({ revision, text: next })
          events.onText(id, column, next)
        }}
      />
      {problem && (
        <span id={told} className={classes.problem}>
          {problem}
        </span>
      )}
    </td>
  )
})
