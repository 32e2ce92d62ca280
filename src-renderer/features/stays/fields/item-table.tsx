import { ActionIcon, Button, NumberInput, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useRef } from 'react'
import type { HandedItem } from '#contract/stays/events'
import { useTexts } from '../../../i18n/texts'
import type { Field } from '../../../ui/field'
import { useDescribed, useTyped } from '../../../ui/fields'
import { isComposing } from '../../../ui/move-on'
import type { Loose } from '../../../ui/sheet'
import classes from '../stay.module.css'
import type { HandoverPart } from './handover-fields'

type TypedItem = Loose<HandedItem>
const blankItem = (name: string | null = null): TypedItem => ({ name, count: 1, note: null })

/** As many as the minutes take. */
const most = 60

/** Signs in front of a line of a list that was copied: '1. ', '- ', '• '. */
const mark = /^\s*(?:\d+\s*[.)]|[-–•+*])\s*/

/** The lines of a copied list, without their marks; an amount behind a tab goes into its own column. */
export const itemsOf = (text: string): TypedItem[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(mark, '').split('\t'))
    .flatMap(([name = '', count = '', ...note]) =>
      name.trim()
        ? [{ name: name.trim(), count: /^\s*\d{1,4}\s*$/.test(count) ? Number(count) : 1, note: note.join(' ').trim() || null }]
        : [],
    )

interface ItemTableProps {
  readonly part: HandoverPart
  readonly list: 'documents' | 'belongings'
}

/** Papers or things that came along: Enter in a line begins the next one, several pasted lines become several lines. */
export function ItemTable({ part, list }: ItemTableProps) {
  const t = useTexts('stays')
  const table = useRef<HTMLTableElement>(null)
  const items = part.useValue<readonly TypedItem[] | null>(list) ?? []
  const { revision, error } = part.field(list)
  const goTo = (line: number) => setTimeout(() => table.current?.querySelectorAll<HTMLInputElement>('input[data-name]')[line]?.focus())
  const replace = (next: readonly TypedItem[], focus: number) => {
    part.set(list, next.slice(0, most))
    goTo(Math.min(focus, most - 1))
  }
  const addAfter = (line: number) => replace(items.toSpliced(line + 1, 0, blankItem()), line + 1)
  const remove = (line: number) => replace(items.toSpliced(line, 1), Math.max(0, line - 1))
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, line: number) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.shiftKey || isComposing(event)) return
    // From a line without a name the form goes on.
    if (!items[line]?.name?.trim()) return
    event.preventDefault()
    event.stopPropagation()
    if (line + 1 < items.length) goTo(line + 1)
    else addAfter(line)
  }
  const paste = (text: string, line: number): boolean => {
    const lines = itemsOf(text)
    if (lines.length < 2) return false
    const [first, ...rest] = lines
    const own = items[line]
    const kept = own?.name?.trim() ? [own, ...lines] : [{ ...own, ...first } as TypedItem, ...rest]
    replace(items.toSpliced(line, 1, ...kept), line + kept.length - 1)
    return true
  }
  return (
    <div>
      <div className={classes.itemsHead} id={`${list}-title`}>
        {t(`handover.${list}`)}
      </div>
      {items.length > 0 && (
        <table className={classes.items} aria-labelledby={`${list}-title`} ref={table}>
          <thead>
            <tr>
              <th scope="col">{t('handover.item')}</th>
              <th scope="col">{t('handover.count')}</th>
              <th scope="col">{t('handover.note')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {items.map((item, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id; the revision renews all of them when the list itself changes
              <tr key={`${revision}-${line}`}>
                <td>
                  <Cell
                    field={part.field(`${list}.${line}.name`)}
                    label={t('handover.itemOf', { place: line + 1 })}
                    named
                    filled={Boolean(item.name?.trim())}
                    onKeyDown={(event) => onKeyDown(event, line)}
                    onPaste={(text) => paste(text, line)}
                  />
                </td>
                <td>
                  <CountCell
                    field={part.field(`${list}.${line}.count`)}
                    label={t('handover.countOf', { place: line + 1 })}
                    filled={Boolean(item.name?.trim())}
                    onKeyDown={(event) => onKeyDown(event, line)}
                  />
                </td>
                <td>
                  <Cell
                    field={part.field(`${list}.${line}.note`)}
                    label={t('handover.noteOf', { place: line + 1 })}
                    filled={Boolean(item.name?.trim())}
                    onKeyDown={(event) => onKeyDown(event, line)}
                  />
                </td>
                <td>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('handover.remove', { name: item.name?.trim() || String(line + 1) })}
                    onClick={() => remove(line)}
                  >
                    <IconX size={14} aria-hidden />
                  </ActionIcon>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {error && <div className={classes.itemsError}>{error}</div>}
      {items.length < most && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          aria-label={t('handover.addTo', { list: t(`handover.${list}`).toLocaleLowerCase('vi') })}
          onClick={() => addAfter(items.length - 1)}
        >
          {t('handover.add')}
        </Button>
      )}
    </div>
  )
}

interface CellProps {
  readonly field: Field
  readonly label: string
  readonly named?: boolean
  /** Enter goes to the next line. */
  readonly filled: boolean
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
  /** @returns whether the pasted text has become lines of its own */
  readonly onPaste?: (text: string) => boolean
}

function Cell({ field, label, named, filled, onKeyDown, onPaste }: CellProps) {
  const [text, setText] = useTyped(field)
  useDescribed(field, label)
  return (
    <TextInput
      size="xs"
      aria-label={label}
      data-path={field.path}
      data-name={named || undefined}
      data-own-enter={filled || undefined}
      value={text}
      error={field.error}
      autoComplete="off"
      spellCheck={false}
      onKeyDownCapture={onKeyDown}
      onPaste={(event) => onPaste?.(event.clipboardData.getData('text')) && event.preventDefault()}
      onChange={(event) => {
        setText(event.currentTarget.value)
        field.set(event.currentTarget.value)
      }}
    />
  )
}

function CountCell({ field, label, filled, onKeyDown }: CellProps) {
  useDescribed(field, label)
  return (
    <NumberInput
      key={field.revision}
      size="xs"
      w={80}
      hideControls
      allowDecimal={false}
      aria-label={label}
      data-path={field.path}
      data-own-enter={filled || undefined}
      defaultValue={typeof field.value === 'number' ? field.value : ''}
      error={field.error}
      onKeyDownCapture={onKeyDown}
      onChange={(value) => field.set(value === '' ? null : Number(value))}
    />
  )
}
