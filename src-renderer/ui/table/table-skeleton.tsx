import { Skeleton } from '@mantine/core'
import type { BaseColumn } from './columns'
import classes from './table.module.css'

/** So that it looks like words and not like a fence. */
const widths = ['70%', '52%', '84%', '61%', '45%']

interface TableSkeletonProps {
  readonly columns: readonly BaseColumn[]
  readonly hasBox: boolean
  readonly rows: number
}

/** The room of rows that are on their way. */
export const TableSkeleton = ({ columns, hasBox, rows }: TableSkeletonProps) => (
  <tbody>
    {Array.from({ length: rows }, (_, row) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: they differ in nothing else
      <tr key={row}>
        {hasBox && <td className={classes.box} />}
        {columns.map(({ key }) => (
          <td key={key} data-column={key}>
            <Skeleton height={11} width={widths[(row + key.length) % widths.length]} radius={3} />
          </td>
        ))}
      </tr>
    ))}
  </tbody>
)
