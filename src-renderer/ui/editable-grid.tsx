import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { RowData } from '@tanstack/react-table'
import { clsx } from 'clsx'
import { Fragment, type ReactNode, type Ref, useId, useImperativeHandle, useRef } from 'react'
import { useTexts } from '../i18n/texts'
import { type GridColumn, widthNeeded } from './table/columns'
import gridClasses from './table/grid.module.css'
import type { CellEvents } from './table/grid-cell'
import { useGridClipboard } from './table/grid-clipboard'
import { useGridKeys } from './table/grid-keys'
import { type GridLines, lineEdits } from './table/grid-lines'
import { type CellProblem, GridRow } from './table/grid-row'
import { type CellOfBlock, useGridSelection } from './table/grid-selection'
import { type CellEdit, useGridTexts } from './table/grid-texts'
import classes from './table/table.module.css'
import { RowGap, TableTotals } from './table/table-body'
import { TableHead } from './table/table-head'

export type { GridColumn } from './table/columns'

interface EditableGridProps<T> {
  readonly label: string
  readonly columns: readonly GridColumn<T>[]
  readonly rows: readonly T[]
  readonly idOf: (row: T, index: number) => string
  /** Hears of every letter. `edits` are the cells that changed; where rows came or went there are none. */
  readonly onChange: (rows: readonly T[], edits: readonly CellEdit[]) => void
  /** What a cell is called for those who listen: whose it is, and what. */
  readonly nameOf: (row: T, index: number, column: GridColumn<T>) => string
  readonly problemOf?: (row: T, index: number, key: string) => CellProblem | undefined
  /** Where a cell's value stands in a form, for problems that the host finds. */
  readonly pathOf?: (index: number, key: string) => string
  readonly lines?: GridLines<T>
  /** Cells of pasted text; those of a copied table if left out. */
  readonly readPaste?: (text: string) => readonly (readonly string[])[]
  /** A table of cells, or a short list inside a form. */
  readonly look?: 'cells' | 'fields'
  /** As high as the page leaves room; the rows scroll inside, the head stays. Needs `<Page fill>`. */
  readonly fill?: boolean
  /** Above the rows: what there is to say of the cell with the focus and of the chosen block. */
  readonly above?: (active: CellOfBlock<T> | undefined, block: readonly (readonly CellOfBlock<T>[])[]) => ReactNode
  /** For buttons beside the grid. */
  readonly handle?: Ref<GridHandle>
}

export interface GridHandle {
  /** Other texts in cells, as one step that can be taken back. */
  readonly put: (edits: readonly CellEdit[]) => void
  readonly focus: (index: number, key: string) => void
}

/**
 * A grid to type in, as people know it from table programs: every cell is an input all the time; arrows, Enter and Tab go on, Shift and arrows or
 * the mouse choose a block, which is copied, pasted (TSV), filled down (Ctrl+D) and emptied (Delete); Ctrl+Z takes back a visit to a cell or a paste,
 * Escape what was typed in the cell, and Escape once more lets Tab leave the grid. No letter and no Backspace is ever intercepted: Unikey is no
 * input method, it sends real ones. Large grids draw the rows in sight.
 * @example
 * <EditableGrid fill label={t('timesheet')} columns={columns} rows={rows} idOf={({ stayId }) => stayId} onChange={(rows, edits) => keep(rows, edits)}
 *   nameOf={(row, _, column) => `${row.fullName}, ${column.title}`} problemOf={(row, _, day) => overLimit(row, day)} />
 */
export function EditableGrid<T extends RowData>(props: EditableGridProps<T>) {
  const { label, columns, rows, idOf, onChange, nameOf, problemOf, pathOf, lines, readPaste, look = 'cells', fill, above, handle } = props
  const t = useTexts('ui')
  const help = useId()
  const element = useRef<HTMLTableElement>(null)
  const viewport = useRef<HTMLDivElement>(null)
  const isTyping = useRef(false)
  const texts = useGridTexts({ columns, rows, idOf, onChange })
  const selection = useGridSelection({ columns, rows, idOf, texts, table: element, scroller: fill ? viewport : undefined })
  const clipboard = useGridClipboard({ texts, selection, idOf, lines, read: readPaste, isTyping: () => isTyping.current })
  const edits = lines && lineEdits(lines, texts, selection, idOf)
  const keys = useGridKeys({
    texts,
    selection,
    isTyping,
    enter: (id) => {
      const next = texts.placeOf(id) + 1
      if (!edits) selection.move('down')
      else if (next < texts.rows().length) selection.goTo(next, selection.typable[0]?.key)
      else edits.add(next)
    },
    empty: clipboard.empty,
    fillDown: clipboard.fillDown,
    fillRight: clipboard.fillRight,
  })
  const events = useSteady<CellEvents>({
    onText: (id, key, text) => {
      isTyping.current = true
      if (clipboard.said) clipboard.hush()
      texts.type(id, key, text)
    },
    onFocus: (id, key) => {
      texts.beginVisit(id, key)
      isTyping.current = false
      keys.arrived()
      selection.arrive(id, key)
      selection.inputOf(id, key)?.select()
    },
    onBlur: texts.endVisit,
    onPress: (event, id, key) => {
      if (event.button !== 0) return
      // The second press is for the text.
      if (!event.shiftKey && document.activeElement === event.currentTarget) {
        isTyping.current = true
        return
      }
      event.preventDefault()
      selection.press(event, id, key)
      if (!event.shiftKey) event.currentTarget.focus()
    },
    onPass: selection.pass,
  })

  useImperativeHandle(handle, () => ({ put: texts.change, focus: selection.goTo }))
  const { drawn, gapBelow, isVirtual } = selection.visible
  const span = columns.length + (lines ? 1 : 0)
  return (
    <div className={classes.frame} data-look={look === 'cells' ? 'list' : 'plain'} data-fill={fill || undefined}>
      {above?.(selection.activeCell(), selection.block())}
      {rows.length > 0 && (
        <div ref={viewport} className={classes.viewport}>
          <table
            ref={element}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are typed in is a grid
            role="grid"
            className={clsx(classes.table, gridClasses.grid)}
            data-look={look}
            aria-label={label}
            aria-describedby={help}
            aria-multiselectable
            aria-rowcount={isVirtual ? rows.length + 1 : undefined}
            style={{ minWidth: widthNeeded(columns) }}
            onKeyDown={keys.onKeyDown}
            onCopy={clipboard.onCopy}
            onCut={clipboard.onCopy}
            onPaste={clipboard.onPaste}
          >
            <colgroup>
              {columns.map(({ key, width }) => (
                <col key={key} style={{ width }} />
              ))}
              {lines && <col style={{ width: 34 }} />}
            </colgroup>
            <TableHead columns={columns} look="shown" hasEnd={lines !== undefined} />
            <tbody>
              {drawn.map(({ index, gap }) => {
                const row = rows[index]
                if (row === undefined) return null
                const id = idOf(row, index)
                return (
                  <Fragment key={id}>
                    {gap > 0 && <RowGap span={span} height={gap} />}
                    <GridRow
                      id={id}
                      index={index}
                      row={row}
                      columns={columns}
                      selection={selection}
                      nameOf={nameOf}
                      pathOf={pathOf}
                      problemOf={problemOf}
                      ownsEnter={!lines?.isBlank(row)}
                      revision={texts.revision}
                      events={events}
                      removal={lines && { name: lines.removeName(row, index), remove: () => edits?.remove(index) }}
                    />
                  </Fragment>
                )
              })}
              {gapBelow > 0 && <RowGap span={span} height={gapBelow} />}
            </tbody>
            <TableTotals columns={columns} />
          </table>
        </div>
      )}
      <p id={help} className={gridClasses.help}>
        {t('grid.help')}
      </p>
      <output className={gridClasses.said}>{clipboard.said}</output>
      {lines && rows.length < lines.most && (
        <div>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            aria-label={lines.addName}
            onClick={() => edits?.add(rows.length)}
          >
            {lines.add}
          </Button>
        </div>
      )}
    </div>
  )
}

/** The same functions for the life of a grid, which do what the latest ones do: a cell is drawn again when it changes, not when another does. */
function useSteady<F extends { readonly [K in keyof F]: (...all: never[]) => void }>(functions: F): F {
  const latest = useRef(functions)
  latest.current = functions
  const steady = useRef<F | null>(null)
  steady.current ??= Object.fromEntries(
    Object.keys(functions).map((name) => [name, (...all: never[]) => latest.current[name as keyof F](...all)]),
  ) as unknown as F
  return steady.current
}
