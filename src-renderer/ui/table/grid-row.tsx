import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { GridColumn } from './columns'
import { type CellEvents, GridCell } from './grid-cell'
import type { GridSelection } from './grid-selection'

/** What should be looked at in a cell; the `…Text` tones colour its hint alone, as it stands elsewhere in the row. */
export interface CellProblem {
  readonly tone: 'late' | 'soon' | 'lateText' | 'soonText'
  readonly text: string
}

interface GridRowProps<T> {
  readonly id: string
  readonly index: number
  readonly row: T
  readonly columns: readonly GridColumn<T>[]
  readonly selection: GridSelection<T>
  readonly nameOf: (row: T, index: number, column: GridColumn<T>) => string
  readonly pathOf: ((index: number, key: string) => string) | undefined
  readonly problemOf: ((row: T, index: number, key: string) => CellProblem | undefined) | undefined
  /** Enter in this row is the grid's, not the form's. */
  readonly ownsEnter: boolean
  readonly revision: number
  readonly events: CellEvents
  /** The button that takes the line out. */
  readonly removal: { readonly name: string; readonly remove: () => void } | undefined
}

/** A row of a grid: its name, what is only looked at, what is typed in. */
export function GridRow<T>(props: GridRowProps<T>) {
  const { id, index, row, columns, selection, nameOf, pathOf, problemOf, ownsEnter, revision, events, removal } = props
  const { visible, isActive, isChosen } = selection
  return (
    <tr ref={visible.measure} data-index={index} aria-rowindex={visible.isVirtual ? index + 2 : undefined}>
      {columns.map((column, place) => {
        const { key, align, shade, isHead, write, textOf, render, inputMode, isLocked, markOf, hintOf } = column
        const Box = isHead ? 'th' : 'td'
        if (!write)
          return (
            <Box key={key} scope={isHead ? 'row' : undefined} data-column={key} data-align={align}>
              {render ? render(row, index) : textOf(row)}
            </Box>
          )
        const problem = problemOf?.(row, index, key)
        return (
          <GridCell
            key={key}
            id={id}
            column={key}
            text={textOf(row)}
            hint={hintOf?.(row)}
            mark={markOf?.(row)}
            shade={shade}
            label={nameOf(row, index, column)}
            path={pathOf?.(index, key)}
            align={align}
            inputMode={inputMode}
            isActive={isActive(id, key, index)}
            isSelected={isChosen(index, place)}
            isLocked={isLocked?.(row) ?? false}
            ownsEnter={ownsEnter}
            problem={problem?.text}
            tone={problem?.tone}
            revision={revision}
            events={events}
          />
        )
      })}
      {removal && (
        <td>
          <ActionIcon variant="subtle" color="gray" aria-label={removal.name} onClick={removal.remove}>
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </td>
      )}
    </tr>
  )
}
