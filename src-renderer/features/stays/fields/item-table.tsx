import { useEffect, useMemo } from 'react'
import type { HandedItem } from '#contract/stays/events'
import { useTexts } from '../../../i18n/texts'
import { EditableGrid, type GridColumn } from '../../../ui/editable-grid'
import { readTsv } from '../../../ui/table/tsv'
import classes from '../stay.module.css'
import type { HandoverPart } from './handover-fields'
import type { TypedItem } from './stay-form'

/** As many as the minutes take. */
const most = 60

/** Signs in front of a line of a list that was copied: '1. ', '- ', '• '. */
const mark = /^\s*(?:\d+\s*[.)]|[-–•+*])\s*/

/** The lines of a copied list, without their marks and without empty ones; what stands behind a tab goes into the next column. */
export const pastedItems = (text: string): readonly (readonly string[])[] =>
  readTsv(text)
    .map(([name = '', ...more]) => [name.replace(mark, ''), ...more])
    .filter(([name]) => name?.trim())

/** What is no whole number stays as it was typed; the form says so. */
const asCount = (text: string): number | null => (text.trim() === '' ? null : /^\s*\d+\s*$/.test(text) ? Number(text) : (text as never))

interface ItemTableProps {
  readonly part: HandoverPart
  readonly list: 'documents' | 'belongings'
}

/** Papers or things that came along: Enter in a line begins the next one, several pasted lines become several lines. */
export function ItemTable({ part, list }: ItemTableProps) {
  const t = useTexts('stays')
  const items = part.useValue<readonly TypedItem[] | null>(list) ?? []
  const whole = part.field(list)
  const columns = useMemo(
    (): readonly GridColumn<TypedItem>[] => [
      { key: 'name', title: t('handover.item'), textOf: ({ name }) => name ?? '', write: (item, name) => ({ ...item, name }) },
      {
        key: 'count',
        title: t('handover.count'),
        width: 86,
        align: 'right',
        inputMode: 'numeric',
        textOf: ({ count }) => String(count ?? ''),
        write: (item, text) => ({ ...item, count: asCount(text) }),
      },
      {
        key: 'note',
        title: t('handover.note'),
        textOf: ({ note }) => note ?? '',
        write: (item, note) => ({ ...item, note: note || null }),
      },
    ],
    [t],
  )
  const nameOf = (_: TypedItem, line: number, { key }: GridColumn<TypedItem>) =>
    t(key === 'count' ? 'handover.countOf' : key === 'note' ? 'handover.noteOf' : 'handover.itemOf', { place: line + 1 })
  const cell = (line: number, key: string) => part.field(`${list}.${line}.${key as keyof HandedItem}`)
  // So that problems and comparisons find a cell.
  useEffect(() => {
    for (const [line, item] of items.entries())
      for (const column of columns) cell(line, column.key).describe(nameOf(item, line, column), (value) => String(value ?? ''))
  })
  return (
    <div>
      <div className={classes.itemsHead}>{t(`handover.${list}`)}</div>
      {whole.error && <div className={classes.itemsError}>{whole.error}</div>}
      <EditableGrid
        key={whole.revision}
        look="fields"
        label={t(`handover.${list}`)}
        columns={columns}
        rows={items}
        idOf={(_, line) => String(line)}
        onChange={(next, edits) => {
          // A cell that is set by itself loses its problem.
          if (edits.length === 0) whole.set(next)
          for (const { id, key } of edits) cell(Number(id), key).set(next[Number(id)]?.[key as keyof HandedItem])
        }}
        nameOf={nameOf}
        pathOf={(line, key) => cell(line, key).path}
        problemOf={(_, line, key) => {
          const { error } = cell(line, key)
          return error ? { tone: 'late', text: String(error) } : undefined
        }}
        readPaste={pastedItems}
        lines={{
          blank: () => ({ name: null, count: 1, note: null }),
          isBlank: ({ name }) => !name?.trim(),
          most,
          add: t('handover.add'),
          addName: t('handover.addTo', { list: t(`handover.${list}`).toLocaleLowerCase('vi') }),
          removeName: ({ name }, line) => t('handover.remove', { name: name?.trim() || String(line + 1) }),
        }}
      />
    </div>
  )
}
