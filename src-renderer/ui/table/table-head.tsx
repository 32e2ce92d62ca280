import { Checkbox, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import { useTexts } from '../../i18n/texts'
import type { BaseColumn } from './columns'
import classes from './table.module.css'

export interface Sort {
  readonly key: string
  readonly descending: boolean
}

interface TableHeadProps {
  readonly columns: readonly BaseColumn[]
  readonly look: 'shown' | 'unseen'
  readonly sort?: Sort | undefined
  readonly isSortable?: (key: string) => boolean
  readonly onSort?: (key: string) => void
  /** Begins to drag the edge of a column; undefined for one that cannot be made wider. */
  readonly resizerOf?: (key: string) => ((event: unknown) => void) | undefined
  /** The box for all rows of the page. */
  readonly all?: { readonly state: 'none' | 'some' | 'all'; readonly toggle: () => void } | undefined
  /** A column of buttons without a title comes last. */
  readonly hasEnd?: boolean
}

/** The head of a table: titles, orders, widths, the box for all rows. */
export function TableHead({ columns, look, sort, isSortable, onSort, resizerOf, all, hasEnd }: TableHeadProps) {
  const t = useTexts('ui')
  return (
    <thead className={classes.head} data-look={look}>
      <tr>
        {all && (
          <th scope="col" className={classes.box}>
            <Checkbox
              aria-label={t('table.selectAll')}
              checked={all.state === 'all'}
              indeterminate={all.state === 'some'}
              onChange={all.toggle}
            />
          </th>
        )}
        {columns.map(({ key, title, unit, below, shade, align }) => {
          const drag = resizerOf?.(key)
          const text =
            look === 'unseen' ? (
              <span className={classes.unseen}>{title}</span>
            ) : unit ? (
              <Measured title={title} unit={unit} />
            ) : below ? (
              <TwoLines title={title} below={below} />
            ) : (
              title
            )
          const isSorted = sort?.key === key
          return (
            <th
              key={key}
              scope="col"
              data-column={key}
              data-align={align}
              data-shade={shade}
              aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
            >
              {isSortable?.(key) ? (
                <UnstyledButton className={classes.order} data-sorted={isSorted || undefined} onClick={() => onSort?.(key)}>
                  {text}
                  <OrderSign sort={isSorted ? sort : undefined} />
                </UnstyledButton>
              ) : (
                text
              )}
              {drag && <span className={classes.edge} aria-hidden onMouseDown={drag} onTouchStart={drag} />}
            </th>
          )
        })}
        {hasEnd && <td />}
      </tr>
    </thead>
  )
}

function OrderSign({ sort }: { readonly sort: Sort | undefined }) {
  const Sign = sort ? (sort.descending ? IconArrowDown : IconArrowUp) : IconArrowsSort
  return <Sign size={14} aria-hidden />
}

const TwoLines = ({ title, below }: { readonly title: string; readonly below: string }) => (
  <>
    <span className={classes.upper}>{title}</span> <span className={classes.lower}>{below}</span>
  </>
)

const Measured = ({ title, unit }: { readonly title: string; readonly unit: string }) => (
  <>
    {title} <span className={classes.unit}>{unit}</span>
  </>
)
