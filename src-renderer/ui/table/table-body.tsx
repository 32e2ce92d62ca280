import { Checkbox } from '@mantine/core'
import type { Row, RowData, TableFeatures } from '@tanstack/react-table'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/texts'
import { numberText } from '../values'
import type { BaseColumn, Column } from './columns'
import classes from './table.module.css'
import type { VisibleLines } from './virtual-lines'

/** Rows that stand together under a heading. */
export interface RowGroup {
  readonly key: string
  readonly title: ReactNode
}

/** What stands in one line of the body: a row, or the heading of those that follow. */
export type BodyLine<T extends RowData, F extends TableFeatures> =
  | { readonly kind: 'row'; readonly id: string; readonly row: Row<F, T>; readonly index: number; readonly group: string }
  | { readonly kind: 'group'; readonly id: string; readonly title: ReactNode; readonly count: number; readonly group: string }

/** Rows with a line for the heading of each group, the groups in the order of their first rows. */
export function linesOf<T extends RowData, F extends TableFeatures>(
  rows: readonly Row<F, T>[],
  groupOf?: (row: T) => RowGroup,
): readonly BodyLine<T, F>[] {
  if (!groupOf) return rows.map((row, index) => ({ kind: 'row', id: row.id, row, index, group: '' }))
  const groups = Map.groupBy(rows, ({ original }) => groupOf(original).key)
  let index = 0
  return [...groups].flatMap(([group, members]): BodyLine<T, F>[] => [
    { kind: 'group', id: `group ${group}`, title: members[0] && groupOf(members[0].original).title, count: members.length, group },
    ...members.map((row): BodyLine<T, F> => ({ kind: 'row', id: row.id, row, index: index++, group })),
  ])
}

interface TableBodyProps<T extends RowData, F extends TableFeatures> {
  readonly columns: readonly Column<T>[]
  /** Keys of those that have given way. */
  readonly gone: ReadonlySet<string>
  readonly lines: readonly BodyLine<T, F>[]
  readonly visible: VisibleLines
  /** What each row takes besides its cells. */
  readonly attributesOf: (row: T, index: number) => Record<string, unknown>
  /** The box by which a row is chosen. */
  readonly boxOf: ((row: Row<F, T>) => BoxCellProps) | undefined
  readonly detailOf: ((row: T) => ReactNode) | undefined
}

/** The rows of a table, each group in a body of its own; what is not drawn leaves its room. */
export function TableBody<T extends RowData, F extends TableFeatures>(props: TableBodyProps<T, F>) {
  const { columns, gone, lines, visible, attributesOf, boxOf, detailOf } = props
  const { isVirtual, drawn, gapBelow, measure } = visible
  const span = columns.length + (boxOf ? 1 : 0)
  const bodies = Map.groupBy(drawn, ({ index }) => lines[index]?.group ?? '')
  return (
    <>
      {[...bodies].map(([group, ofGroup]) => (
        <tbody key={group}>
          {ofGroup.map(({ index: at, gap }) => {
            const line = lines[at]
            if (!line) return null
            const box = line.kind === 'row' ? boxOf?.(line.row) : undefined
            const place = { 'data-index': at, 'aria-rowindex': isVirtual ? at + 2 : undefined, ref: measure }
            return [
              gap > 0 && <RowGap key={`gap ${at}`} span={span} height={gap} />,
              line.kind === 'group' ? (
                <tr key={line.id} {...place}>
                  <th colSpan={span} scope="rowgroup" className={classes.group} data-group={line.group}>
                    {line.title} <span className={classes.groupCount}>{numberText(line.count)}</span>
                  </th>
                </tr>
              ) : (
                <tr
                  key={line.id}
                  {...place}
                  data-row={line.index}
                  data-chosen={box?.checked || undefined}
                  {...attributesOf(line.row.original, line.index)}
                >
                  {box && <BoxCell {...box} />}
                  {columns.map((column) => (
                    <Cell key={column.key} column={column} row={line.row.original} gone={gone} />
                  ))}
                </tr>
              ),
              line.kind === 'row' && detailOf && <Detail key={`${line.id} detail`} span={span} detail={detailOf(line.row.original)} />,
            ]
          })}
        </tbody>
      ))}
      {gapBelow > 0 && (
        <tbody>
          <RowGap span={span} height={gapBelow} />
        </tbody>
      )}
    </>
  )
}

interface CellProps<T> {
  readonly column: Column<T>
  readonly row: T
  readonly gone: ReadonlySet<string>
}

function Cell<T>({ column, row, gone }: CellProps<T>) {
  const { key, align, isHead, render } = column
  return isHead ? (
    <th scope="row" data-column={key} data-align={align}>
      {render(row, gone)}
    </th>
  ) : (
    <td data-column={key} data-align={align}>
      {render(row, gone)}
    </td>
  )
}

interface BoxCellProps {
  readonly checked: boolean
  readonly label: string
  readonly toggle: (event: unknown) => void
}

const BoxCell = ({ checked, label, toggle }: BoxCellProps) => (
  <td className={classes.box}>
    <Checkbox aria-label={label} tabIndex={-1} checked={checked} onChange={toggle} />
  </td>
)

const Detail = ({ span, detail }: { readonly span: number; readonly detail: ReactNode }) =>
  detail ? (
    <tr className={classes.detail}>
      <td colSpan={span}>{detail}</td>
    </tr>
  ) : null

export const RowGap = ({ span, height }: { readonly span: number; readonly height: number }) => (
  <tr aria-hidden className={classes.gap}>
    <td colSpan={span} style={{ height }} />
  </tr>
)

/** Below the last row: what the columns come to. */
export function TableTotals({ columns, hasBox = false }: { readonly columns: readonly BaseColumn[]; readonly hasBox?: boolean }) {
  const t = useTexts('ui')
  if (columns.every(({ total }) => total === undefined)) return null
  return (
    <tfoot aria-label={t('table.totals')}>
      <tr>
        {hasBox && <td />}
        {columns.map(({ key, align, shade, isHead, total }) =>
          isHead ? (
            <th key={key} scope="row" data-column={key} data-align={align}>
              {total}
            </th>
          ) : (
            <td key={key} data-column={key} data-align={align} data-shade={shade}>
              {total}
            </td>
          ),
        )}
      </tr>
    </tfoot>
  )
}
