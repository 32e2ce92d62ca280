import { MantineProvider } from '@mantine/core'
import { act, cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { startTexts, TextsContext } from '../../src-renderer/i18n/texts'
import { EditableGrid, type GridColumn } from '../../src-renderer/ui/editable-grid'
import { moveOnWithEnter } from '../../src-renderer/ui/move-on'
import type { CellEdit } from '../../src-renderer/ui/table/grid-texts'
import { readTsv, writeTsv } from '../../src-renderer/ui/table/tsv'

interface Worker {
  readonly id: string
  readonly name: string
  readonly hours: Readonly<Record<string, string>>
  readonly away?: string
}
const days = ['T2', 'T3', 'T4'] as const
const hours = (...texts: readonly string[]) => Object.fromEntries(days.map((day, at) => [day, texts[at] ?? '']))
const team: readonly Worker[] = [
  { id: 'a', name: 'Lò Văn Ổn', hours: hours('8', '8', '4') },
  { id: 'b', name: 'Đặng Thị Ước', hours: hours('7,5', '', '8') },
  { id: 'c', name: 'Hà Thị Duyên', hours: hours('8', '9', '8'), away: 'T2' },
]
const columns: readonly GridColumn<Worker>[] = [
  { key: 'name', title: 'Họ và tên', isHead: true, textOf: ({ name }) => name },
  ...days.map(
    (day): GridColumn<Worker> => ({
      key: day,
      title: day,
      width: 48,
      align: 'right',
      textOf: (row) => row.hours[day] ?? '',
      write: (row, text) => ({ ...row, hours: { ...row.hours, [day]: text } }),
      isLocked: ({ away }) => away === day,
    }),
  ),
]

const month = Array.from({ length: 31 }, (_, at) => `${at + 1}`)
interface Person {
  readonly id: string
  readonly name: string
  readonly hours: Readonly<Record<string, string>>
}
const everybody: readonly Person[] = Array.from({ length: 80 }, (_, at) => ({ id: `n${at}`, name: `Người ${at + 1}`, hours: {} }))
const monthColumns: readonly GridColumn<Person>[] = [
  { key: 'name', title: 'Họ và tên', isHead: true, width: 200, textOf: ({ name }) => name },
  ...month.map(
    (day): GridColumn<Person> => ({
      key: day,
      title: day,
      width: 36,
      align: 'right',
      textOf: (row) => row.hours[day] ?? '',
      write: (row, text) => ({ ...row, hours: { ...row.hours, [day]: text } }),
    }),
  ),
]
let latest = everybody
function Month() {
  const [rows, setRows] = useState(everybody)
  latest = rows
  return (
    <EditableGrid
      fill
      label="Chấm công"
      columns={monthColumns}
      rows={rows}
      idOf={({ id }) => id}
      nameOf={({ name }, _, { title }) => `${name} ${title}`}
      onChange={setRows}
    />
  )
}

let heard: CellEdit[][] = []
function Timesheet() {
  const [rows, setRows] = useState(team)
  return (
    <>
      <EditableGrid
        label="Chấm công"
        columns={columns}
        rows={rows}
        idOf={({ id }) => id}
        nameOf={({ name }, _, { title }) => `${name} ${title}`}
        onChange={(next, edits) => {
          heard.push([...edits])
          setRows(next)
        }}
        problemOf={(row, _, key) => (Number(row.hours[key]) > 8 ? { tone: 'late', text: 'Quá 8 giờ' } : undefined)}
      />
      <button type="button">sau</button>
    </>
  )
}

function Things() {
  const [rows, setRows] = useState<readonly { readonly name: string }[]>([{ name: 'Áo' }])
  return (
    <form onKeyDownCapture={moveOnWithEnter}>
      <EditableGrid
        label="Đồ dùng"
        columns={[{ key: 'name', title: 'Tên', textOf: ({ name }) => name, write: (_, name) => ({ name }) }]}
        rows={rows}
        idOf={(_, at) => String(at)}
        nameOf={(_, at) => `Dòng ${at + 1}`}
        onChange={setRows}
        lines={{
          blank: () => ({ name: '' }),
          isBlank: ({ name }) => name.trim() === '',
          most: 5,
          add: 'Thêm dòng',
          addName: 'Thêm dòng',
          removeName: ({ name }) => `Bỏ ${name}`,
        }}
      />
    </form>
  )
}

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  heard = []
})
const show = (Page: () => React.ReactNode) =>
  render(
    <TextsContext value={startTexts()}>
      <MantineProvider env="test">
        <Page />
      </MantineProvider>
    </TextsContext>,
  )

const cell = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
const at = () => document.activeElement as HTMLInputElement
const where = () => at().getAttribute('aria-label')
const key = (name: string, more: object = {}) => fireEvent.keyDown(at(), { key: name, ...more })
const type = (text: string) => fireEvent.change(at(), { target: { value: text } })
const focus = (name: string) => act(() => cell(name).focus())
const clipboard = (text = '') => {
  let held = text
  return { getData: () => held, setData: (_: string, next: string) => (held = next), held: () => held }
}
const paste = (text: string) => fireEvent.paste(at(), { clipboardData: clipboard(text) })
const copied = (cut = false) => {
  const board = clipboard()
  fireEvent[cut ? 'cut' : 'copy'](at(), { clipboardData: board })
  return board.held()
}
const form = () => team.map(({ name }) => days.map((day) => cell(`${name} ${day}`).value).join(' '))

describe('going from cell to cell', () => {
  test('arrows go, and stop at the edge; Enter goes down, Shift+Enter up, Tab as one reads', () => {
    show(Timesheet)
    focus('Lò Văn Ổn T2')
    key('ArrowRight')
    expect(where()).toBe('Lò Văn Ổn T3')
    key('ArrowUp')
    expect(where()).toBe('Lò Văn Ổn T3')
    key('Enter')
    expect(where()).toBe('Đặng Thị Ước T3')
    key('Enter', { shiftKey: true })
    key('End')
    expect(where()).toBe('Lò Văn Ổn T4')
    key('Tab')
    expect(where()).toBe('Đặng Thị Ước T2')
    key('Tab', { shiftKey: true })
    expect(where()).toBe('Lò Văn Ổn T4')
    key('End', { ctrlKey: true })
    expect(where()).toBe('Hà Thị Duyên T4')
    key('Home', { ctrlKey: true })
    expect(where()).toBe('Lò Văn Ổn T2')
  })

  test('what stands in a cell is marked on arrival; while somebody types there the arrows go through the letters first', () => {
    show(Timesheet)
    focus('Đặng Thị Ước T2')
    expect([at().selectionStart, at().selectionEnd]).toEqual([0, 3])
    type('12')
    at().setSelectionRange(1, 1)
    key('ArrowRight')
    expect(where()).toBe('Đặng Thị Ước T2')
    at().setSelectionRange(2, 2)
    key('ArrowRight')
    expect(where()).toBe('Đặng Thị Ước T3')
    key('ArrowLeft')
    key('F2')
    expect([at().selectionStart, at().selectionEnd]).toEqual([2, 2])
    key('Home')
    expect(where(), 'Home is the text’s').toBe('Đặng Thị Ước T2')
  })

  test('the grid is one stop of the keyboard, and no trap: behind the last cell, and after Escape, Tab goes on', () => {
    show(Timesheet)
    expect(screen.getAllByRole('textbox').map(({ tabIndex }) => tabIndex)).toEqual([0, ...Array(8).fill(-1)])
    focus('Hà Thị Duyên T4')
    expect(cell('Hà Thị Duyên T4').tabIndex).toBe(0)
    expect(key('Tab'), 'left to the browser').toBe(true)
    focus('Lò Văn Ổn T2')
    expect(key('Tab')).toBe(false)
    key('Escape')
    expect(key('Tab')).toBe(true)
  })
})

describe('typing', () => {
  test('as Unikey types: letters, real backspaces and letters again reach the same input untouched', () => {
    show(Things)
    focus('Dòng 1')
    const input = at()
    for (const text of ['d', 'dd', 'd', '', 'đ', 'đo', 'đoof', 'đo', 'đồ', 'đồ ', 'đồ  d']) {
      for (const pressed of ['d', 'Backspace']) {
        const event = createEvent.keyDown(input, { key: pressed })
        fireEvent(input, event)
        expect(event.defaultPrevented, `${pressed} is not intercepted`).toBe(false)
      }
      type(text)
      expect(at(), 'never mounted anew').toBe(input)
      expect(input.value).toBe(text)
    }
    fireEvent.blur(input)
    expect(cell('Dòng 1').value, 'tidied when left').toBe('đồ d')
  })

  test('keys of an input method that is still composing are none of the grid’s', () => {
    show(Timesheet)
    focus('Lò Văn Ổn T2')
    key('Enter', { keyCode: 229 })
    key('ArrowRight', { isComposing: true })
    expect(where()).toBe('Lò Văn Ổn T2')
  })

  test('Escape takes back what was typed in the cell, and keeps a dialog open; nothing typed, it is the dialog’s', () => {
    const outside = vi.fn()
    show(() => (
      // biome-ignore lint/a11y/noStaticElementInteractions: stands for a dialog
      <div onKeyDown={outside}>
        <Timesheet />
      </div>
    ))
    focus('Lò Văn Ổn T3')
    type('11')
    key('Escape')
    expect(cell('Lò Văn Ổn T3').value).toBe('8')
    expect(outside).not.toHaveBeenCalled()
    key('Escape')
    expect(outside).toHaveBeenCalledOnce()
  })

  test('each letter is told with its cell; what should be looked at stands in the cell and is told', () => {
    show(Timesheet)
    focus('Lò Văn Ổn T2')
    type('1')
    type('12')
    expect(heard).toEqual([[{ id: 'a', key: 'T2', text: '1' }], [{ id: 'a', key: 'T2', text: '12' }]])
    const input = cell('Lò Văn Ổn T2')
    expect(input.getAttribute('aria-invalid')).toBe('true')
    expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Quá 8 giờ')
  })
})

describe('blocks', () => {
  const chooseBlock = (name: string, ...keys: readonly string[]) => {
    focus(name)
    for (const one of keys) key(one, { shiftKey: true })
  }
  const chosen = () => document.querySelectorAll('[aria-selected=true]').length

  test('Shift with the arrows chooses, the focus stays; copied they are rows and tabs', () => {
    show(Timesheet)
    chooseBlock('Lò Văn Ổn T2', 'ArrowRight', 'ArrowDown')
    expect(chosen()).toBe(4)
    expect(where()).toBe('Lò Văn Ổn T2')
    expect(copied()).toBe('8\t8\r\n7,5\t')
    key('Escape')
    expect(chosen()).toBe(1)
  })

  test('the mouse chooses by dragging and by Shift and a press', () => {
    show(Timesheet)
    fireEvent.mouseDown(cell('Đặng Thị Ước T2'), { button: 0 })
    expect(where()).toBe('Đặng Thị Ước T2')
    fireEvent.mouseEnter(cell('Hà Thị Duyên T3').closest('td') as HTMLElement)
    expect(chosen()).toBe(4)
    fireEvent.mouseUp(document)
    fireEvent.mouseEnter(cell('Lò Văn Ổn T4').closest('td') as HTMLElement)
    expect(chosen(), 'the button is up').toBe(4)
    fireEvent.mouseDown(cell('Đặng Thị Ước T4'), { button: 0, shiftKey: true })
    expect(chosen()).toBe(3)
    expect(where()).toBe('Đặng Thị Ước T2')
  })

  test('a pasted block spreads to the right and down; what is locked or outside is left out, and that is said', () => {
    show(Timesheet)
    focus('Đặng Thị Ước T2')
    paste('6\t6\r\n5\t5\r\n4\t4\r\n')
    expect(form()).toEqual(['8 8 4', '6 6 8', '8 5 8'])
    expect(screen.getByRole('status').textContent).toBe('Đã dán 3 ô. 3 ô không dán được: ngoài bảng hoặc đã khóa.')
  })

  test('one pasted text fills the chosen block; in a single cell it is the browser’s', () => {
    show(Timesheet)
    chooseBlock('Lò Văn Ổn T3', 'ArrowRight', 'ArrowDown')
    paste('7')
    expect(form()).toEqual(['8 7 7', '7,5 7 7', '8 9 8'])
    focus('Hà Thị Duyên T4')
    expect(paste('3')).toBe(true)
  })

  test('a pasted row that is too long takes the cells there are; blank ones beyond the edge are no loss', () => {
    show(Timesheet)
    focus('Lò Văn Ổn T3')
    paste('1\t2\t3\t')
    expect(form()[0]).toBe('8 1 2')
    expect(screen.getByRole('status').textContent).toBe('Đã dán 2 ô. 1 ô không dán được: ngoài bảng hoặc đã khóa.')
    paste('6\t5\t\t')
    expect(screen.getByRole('status').textContent).toBe('Đã dán 2 ô.')
  })

  test('a single cell with a break, as a table program quotes it, is pasted as its text, where the marked letters stood', () => {
    show(Timesheet)
    focus('Đặng Thị Ước T2')
    paste('"BV\ncả ngày"\r\n')
    expect(form()[1]).toBe('BV cả ngày  8')
    type('abc')
    at().setSelectionRange(1, 2)
    paste('"x ""y"" z"')
    expect(at().value).toBe('ax "y" zc')
    key('z', { ctrlKey: true })
    expect(at().value).toBe('abc')
  })

  test('Ctrl+Z takes a paste back as one step, then the visit to a cell before it; Ctrl+Y does it again', () => {
    show(Timesheet)
    focus('Lò Văn Ổn T2')
    type('1')
    type('12')
    key('Enter')
    paste('6\t6\n5\t5')
    expect(form()).toEqual(['12 8 4', '6 6 8', '8 5 8'])
    key('z', { ctrlKey: true })
    expect(form()).toEqual(['12 8 4', '7,5  8', '8 9 8'])
    key('z', { ctrlKey: true })
    expect(form()).toEqual(['8 8 4', '7,5  8', '8 9 8'])
    key('z', { ctrlKey: true })
    expect(form(), 'nothing left').toEqual(['8 8 4', '7,5  8', '8 9 8'])
    key('y', { ctrlKey: true })
    key('Z', { ctrlKey: true, shiftKey: true })
    expect(form()).toEqual(['12 8 4', '6 6 8', '8 5 8'])
  })

  test('Ctrl+Z in the cell that is being typed in takes that back first', () => {
    show(Timesheet)
    focus('Lò Văn Ổn T2')
    type('5')
    key('z', { ctrlKey: true })
    expect(cell('Lò Văn Ổn T2').value).toBe('8')
    key('y', { ctrlKey: true })
    expect(cell('Lò Văn Ổn T2').value).toBe('5')
  })

  test('Delete empties a block, cutting too; Ctrl+D fills it down from its first row, a single row from the one above', () => {
    show(Timesheet)
    chooseBlock('Đặng Thị Ước T2', 'ArrowRight', 'ArrowDown')
    key('Delete')
    expect(form(), 'what is locked stays').toEqual(['8 8 4', '  8', '8  8'])
    chooseBlock('Lò Văn Ổn T3', 'ArrowDown', 'ArrowDown')
    key('d', { ctrlKey: true })
    expect(form()).toEqual(['8 8 4', ' 8 8', '8 8 8'])
    focus('Đặng Thị Ước T4')
    key('d', { ctrlKey: true })
    expect(form()[1]).toBe(' 8 4')
    chooseBlock('Lò Văn Ổn T3', 'ArrowRight')
    expect(copied(true)).toBe('8\t4')
    expect(form()[0]).toBe('8  ')
  })

  test('Ctrl+R fills to the right from the first column of a block, a single column from the one before it', () => {
    show(Timesheet)
    chooseBlock('Lò Văn Ổn T2', 'ArrowRight', 'ArrowRight', 'ArrowDown')
    key('r', { ctrlKey: true })
    expect(form()).toEqual(['8 8 8', '7,5 7,5 7,5', '8 9 8'])
    focus('Hà Thị Duyên T3')
    type('6')
    key('ArrowRight')
    focus('Hà Thị Duyên T4')
    key('r', { ctrlKey: true })
    expect(form()[2]).toBe('8 6 6')
    focus('Đặng Thị Ước T2')
    key('r', { ctrlKey: true })
    expect(form()[1], 'nothing stands before the first').toBe('7,5 7,5 7,5')
  })

  test('Ctrl+Shift with the arrows chooses to the edge, with End to the last cell', () => {
    show(Timesheet)
    focus('Đặng Thị Ước T3')
    key('ArrowDown', { ctrlKey: true, shiftKey: true })
    expect(chosen()).toBe(2)
    key('ArrowRight', { ctrlKey: true, shiftKey: true })
    expect(chosen()).toBe(4)
    key('ArrowUp', { ctrlKey: true, shiftKey: true })
    expect(chosen()).toBe(4)
    key('ArrowLeft', { ctrlKey: true, shiftKey: true })
    expect(chosen()).toBe(4)
    focus('Lò Văn Ổn T2')
    key('End', { ctrlKey: true, shiftKey: true })
    expect(chosen()).toBe(9)
    expect(where()).toBe('Lò Văn Ổn T2')
  })

  test('a whole week where all did alike is a few keys', () => {
    show(Timesheet)
    focus('Lò Văn Ổn T2')
    type('8')
    key('ArrowRight', { ctrlKey: true, shiftKey: true })
    key('r', { ctrlKey: true })
    key('ArrowDown', { ctrlKey: true, shiftKey: true })
    key('d', { ctrlKey: true })
    expect(form(), 'what is locked stays').toEqual(['8 8 8', '8 8 8', '8 8 8'])
  })

  test('a locked cell is gone through, not typed in', () => {
    show(Timesheet)
    focus('Đặng Thị Ước T2')
    key('ArrowDown')
    expect(where()).toBe('Hà Thị Duyên T2')
    expect(at().readOnly).toBe(true)
  })
})

describe('a list that grows', () => {
  const texts = () => screen.getAllByRole<HTMLInputElement>('textbox').map(({ value }) => value)

  test('Enter in the last line begins the next; from a blank line the form goes on', async () => {
    show(Things)
    focus('Dòng 1')
    key('Enter')
    expect(texts()).toEqual(['Áo', ''])
    expect(where()).toBe('Dòng 2')
    key('Enter')
    expect(texts()).toEqual(['Áo', ''])
  })

  test('pasted lines become lines, the first in the place of a blank one; more than there may be are left out and counted; one step to undo', () => {
    show(Things)
    focus('Dòng 1')
    key('Enter')
    paste('Quần\nDép\nChăn\nMàn\nGối')
    expect(texts()).toEqual(['Áo', 'Quần', 'Dép', 'Chăn', 'Màn'])
    expect(screen.getByRole('status').textContent).toBe('Đã dán 4 dòng. 1 dòng không dán được: danh sách nhiều nhất 5 dòng.')
    expect(screen.queryByRole('button', { name: 'Thêm dòng' }), 'it is full').toBeNull()
    key('z', { ctrlKey: true })
    expect(texts()).toEqual(['Áo', ''])
  })

  test('what a full list, or one with too few columns, does not take is said', () => {
    show(Things)
    focus('Dòng 1')
    paste('Quần\t2\nDép\t\nChăn\nMàn')
    expect(screen.getByRole('status').textContent).toBe('Đã dán 4 dòng. 1 ô không dán được: ngoài bảng hoặc đã khóa.')
    paste('Gối\nChiếu')
    expect(texts()).toEqual(['Áo', 'Quần', 'Dép', 'Chăn', 'Màn'])
    expect(screen.getByRole('status').textContent).toBe('Đã dán 0 dòng. 2 dòng không dán được: danh sách nhiều nhất 5 dòng.')
  })

  test('a line that was taken out comes back', () => {
    show(Things)
    focus('Dòng 1')
    paste('Quần\nDép')
    fireEvent.click(screen.getByRole('button', { name: 'Bỏ Quần' }))
    expect(texts()).toEqual(['Áo', 'Dép'])
    key('z', { ctrlKey: true })
    expect(texts()).toEqual(['Áo', 'Quần', 'Dép'])
  })
})

describe('a month of eighty people', () => {
  beforeEach(() => {
    // This page has no layout: the part that scrolls is as high as ten rows.
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(320)
    vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(33 + 32 * everybody.length)
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(32)
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      return new DOMRect(0, 0, 1366, this.tagName === 'TR' ? 32 : 320)
    })
    Element.prototype.scrollTo = function (this: Element, to?: ScrollToOptions | number) {
      if (typeof to === 'object') this.scrollTop = to.top ?? 0
      this.dispatchEvent(new Event('scroll'))
    } as Element['scrollTo']
  })
  const drawn = () => document.querySelectorAll('input').length / month.length

  test('only the rows in sight are drawn, all are counted, and the last cell is one key away', async () => {
    show(Month)
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('81')
    expect(drawn()).toBeLessThan(60)
    focus('Người 1 1')
    key('End', { ctrlKey: true })
    await vi.waitFor(() => expect(where()).toBe('Người 80 31'))
    expect(at().closest('tr')?.getAttribute('aria-rowindex')).toBe('81')
    expect(drawn()).toBeLessThan(60)
  })

  test('a pasted block reaches the rows that are not drawn, as one step', () => {
    show(Month)
    focus('Người 1 1')
    paste(everybody.map(() => month.map(() => '8').join('\t')).join('\r\n'))
    expect(screen.getByRole('status').textContent).toBe('Đã dán 2.480 ô.')
    expect(latest.every(({ hours }) => month.every((day) => hours[day] === '8'))).toBe(true)
    key('z', { ctrlKey: true })
    expect(latest.every(({ hours }) => month.every((day) => !hours[day]))).toBe(true)
  })
})

describe('TSV', () => {
  test('is read as table programs write it: quoted breaks and tabs, doubled marks, no line behind the last break', () => {
    expect(readTsv('a\tb\r\n"hai\ndòng"\t"nói ""được"""\r\n')).toEqual([
      ['a', 'b'],
      ['hai\ndòng', 'nói "được"'],
    ])
  })
  test('a quotation mark that stands alone is part of the text', () => {
    expect(readTsv('"Áo khoác\tcũ\nQuần')).toEqual([['"Áo khoác', 'cũ'], ['Quần']])
  })
  test('what is written is read back', () => {
    const cells = [
      ['7,5', '', 'BV'],
      ['có\ttab', 'có "mốc"', ' hai\ndòng '],
    ]
    expect(readTsv(writeTsv(cells))).toEqual(cells)
  })
})
