import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { type ComponentProps, type ReactNode, useState } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Failure } from '../../src-renderer/api/client'
import { startTexts, TextsContext } from '../../src-renderer/i18n/texts'
import { type Column, RegisterTable } from '../../src-renderer/ui/register-table'
import { fitting } from '../../src-renderer/ui/table/columns'

interface Team {
  readonly id: string
  readonly name: string
  readonly count: number | null
}
const teams: readonly Team[] = [
  { id: 'a', name: 'Tổ mộc', count: 12 },
  { id: 'b', name: 'Tổ đan lưới', count: 9 },
  { id: 'c', name: 'Tổ may', count: null },
  { id: 'd', name: 'Tổ bếp', count: 100 },
]
const columns: readonly Column<Team>[] = [
  { key: 'name', title: 'Tên', isHead: true, render: ({ name }) => name, orderBy: ({ name }) => name },
  {
    key: 'count',
    title: 'Số người',
    width: 90,
    rank: 1,
    align: 'right',
    render: ({ count }) => count ?? '—',
    orderBy: ({ count }) => count,
  },
]

beforeEach(() => localStorage.clear())
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const show = (page: ReactNode) =>
  render(
    <TextsContext value={startTexts()}>
      <MantineProvider env="test">{page}</MantineProvider>
    </TextsContext>,
  )
type Props = ComponentProps<typeof RegisterTable<Team>>
const showTable = (props: Partial<Props> = {}) =>
  show(<RegisterTable<Team> label="Các tổ" columns={columns} rows={teams} idOf={({ id }) => id} {...props} />)

const rows = () => screen.getAllByRole('row').filter((row) => row.dataset.row !== undefined)
const names = () => rows().map((row) => within(row).getByRole('rowheader').textContent)
const rowOf = (name: string) => screen.getByRole('rowheader', { name }).closest('tr') as HTMLElement
const key = (name: string, more: object = {}) => fireEvent.keyDown(document.activeElement as HTMLElement, { key: name, ...more })

describe('rows', () => {
  test('arrow keys, Home and End walk, Enter and a click open, the last row is the end', () => {
    const open = vi.fn()
    showTable({ onOpen: open })
    rowOf('Tổ mộc').focus()
    key('ArrowDown')
    expect(document.activeElement).toBe(rowOf('Tổ đan lưới'))
    key('End')
    key('ArrowDown')
    expect(document.activeElement).toBe(rowOf('Tổ bếp'))
    key('Enter')
    expect(open).toHaveBeenLastCalledWith(teams[3])
    key('Home')
    expect(document.activeElement).toBe(rowOf('Tổ mộc'))
    fireEvent.click(screen.getByText('Tổ may'))
    expect(open).toHaveBeenLastCalledWith(teams[2])
    expect(
      rows().map((row) => row.tabIndex),
      'one stop for the whole list',
    ).toEqual([0, -1, -1, -1])
  })

  test('a button in a row is reached by the arrow to the right, its neighbours by the arrows up and down; it opens nothing', () => {
    const open = vi.fn()
    const press = vi.fn()
    const action: Column<Team> = {
      key: 'do',
      title: 'Việc',
      render: ({ name, count }) => count !== null && <button type="button" aria-label={`Sửa ${name}`} onClick={press} />,
    }
    showTable({ onOpen: open, columns: [...columns, action] })
    rowOf('Tổ đan lưới').focus()
    key('ArrowRight')
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Sửa Tổ đan lưới' }))
    key('ArrowDown')
    expect(document.activeElement, 'past the row that has none').toBe(screen.getByRole('button', { name: 'Sửa Tổ bếp' }))
    fireEvent.click(document.activeElement as HTMLElement)
    expect(press).toHaveBeenCalledOnce()
    expect(open).not.toHaveBeenCalled()
    key('ArrowLeft')
    expect(document.activeElement).toBe(rowOf('Tổ bếp'))
  })

  test('groups have headings with their number of rows; a detail stands under its row', () => {
    showTable({
      groupOf: ({ count }) => ((count ?? 0) > 10 ? { key: 'big', title: 'Tổ lớn' } : { key: 'small', title: 'Tổ nhỏ' }),
      detailOf: ({ id }) => id === 'b' && 'mới lập',
    })
    expect(screen.getAllByRole('rowgroup').length).toBe(3)
    expect(screen.getByRole('rowheader', { name: 'Tổ lớn 2' })).toBeDefined()
    expect(names()).toEqual(['Tổ mộc', 'Tổ bếp', 'Tổ đan lưới', 'Tổ may'])
    expect(rowOf('Tổ đan lưới').nextElementSibling?.textContent).toBe('mới lập')
  })

  test('a column’s total stands in its column', () => {
    showTable({
      columns: [
        { ...columns[0]!, total: 'Cộng' },
        { ...columns[1]!, total: '121' },
      ],
    })
    const last = screen.getAllByRole('row').at(-1) as HTMLElement
    expect(within(last).getByRole('rowheader').textContent).toBe('Cộng')
    expect(within(last).getByRole('cell').textContent).toBe('121')
  })
})

describe('order', () => {
  test('of a list without pages: by the press of a head, Vietnamese letters in their order, missing values last both ways', () => {
    showTable()
    fireEvent.click(screen.getByRole('button', { name: 'Tên' }))
    expect(names()).toEqual(['Tổ bếp', 'Tổ đan lưới', 'Tổ may', 'Tổ mộc'])
    expect(screen.getByRole('columnheader', { name: 'Tên' }).getAttribute('aria-sort')).toBe('ascending')
    fireEvent.click(screen.getByRole('button', { name: 'Số người' }))
    expect(names()).toEqual(['Tổ đan lưới', 'Tổ mộc', 'Tổ bếp', 'Tổ may'])
    fireEvent.click(screen.getByRole('button', { name: 'Số người' }))
    expect(names()).toEqual(['Tổ bếp', 'Tổ mộc', 'Tổ đan lưới', 'Tổ may'])
    expect(screen.getByRole('columnheader', { name: 'Số người' }).getAttribute('aria-sort')).toBe('descending')
  })

  test('of a list by pages: the host is asked, the rows stay as they came', () => {
    const onSort = vi.fn()
    const sortable = columns.map((column) => ({ ...column, sortable: column.key === 'name' }))
    showTable({ columns: sortable, sort: { key: 'name', descending: false }, onSort })
    fireEvent.click(screen.getByRole('button', { name: 'Tên' }))
    expect(onSort).toHaveBeenCalledWith({ key: 'name', descending: true })
    expect(names()[0]).toBe('Tổ mộc')
    expect(screen.queryByRole('button', { name: 'Số người' })).toBeNull()
  })
})

function Choosing() {
  const [ids, set] = useState<ReadonlySet<string>>(new Set())
  return (
    <>
      <RegisterTable<Team>
        label="Các tổ"
        columns={columns}
        rows={teams}
        idOf={({ id }) => id}
        selection={{ ids, set, labelOf: ({ name }) => `Chọn ${name}` }}
      />
      <output>{[...ids].sort().join('')}</output>
    </>
  )
}

describe('choosing rows', () => {
  const chosen = () => screen.getByRole('status').textContent
  const box = (name: string) => screen.getByRole('checkbox', { name })

  test('one by its box or Space, a range by Shift and a click, all by the head', () => {
    show(<Choosing />)
    fireEvent.click(box('Chọn Tổ mộc'))
    expect(chosen()).toBe('a')
    fireEvent.click(box('Chọn Tổ may'), { shiftKey: true })
    expect(chosen()).toBe('abc')
    rowOf('Tổ đan lưới').focus()
    key(' ')
    expect(chosen()).toBe('ac')
    fireEvent.click(box('Chọn tất cả dòng của trang'))
    expect(chosen()).toBe('abcd')
    fireEvent.click(box('Chọn tất cả dòng của trang'))
    expect(chosen()).toBe('')
  })

  test('Shift with the arrows chooses the rows on the way, Ctrl+A all', () => {
    show(<Choosing />)
    rowOf('Tổ đan lưới').focus()
    key('ArrowDown', { shiftKey: true })
    key('ArrowDown', { shiftKey: true })
    expect(chosen()).toBe('bcd')
    key('a', { ctrlKey: true })
    expect(chosen()).toBe('abcd')
  })
})

describe('columns', () => {
  const wide = [
    { key: 'name', title: '', minWidth: 180 },
    { key: 'where', title: '', width: 200, rank: 1 },
    { key: 'end', title: '', width: 120, rank: 2 },
    { key: 'kind', title: '', width: 210, rank: 2 },
  ]
  const keys = (room: number) =>
    fitting(wide, room)
      .map((column) => column.key)
      .join(' ')

  test('give way by rank, of the same rank the last first; a name stays and keeps its least width', () => {
    expect(keys(710)).toBe('name where end kind')
    expect(keys(709)).toBe('name where end')
    expect(keys(499)).toBe('name where')
    expect(keys(379)).toBe('name')
    expect(keys(100)).toBe('name')
    expect(keys(0), 'not known yet').toBe('name where end kind')
  })

  test('are chosen and kept under the list’s name on this machine; what says who it is cannot be taken away', async () => {
    const extra: Column<Team> = { key: 'id', title: 'Mã', width: 60, rank: 2, isExtra: true, render: ({ id }) => `#${id}` }
    const all = [...columns, extra]
    showTable({ columns: all, name: 'teams' })
    expect(screen.queryByText('#a')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Chọn cột' }))
    expect((await screen.findByRole('checkbox', { name: 'Tên' })).hasAttribute('disabled')).toBe(true)
    fireEvent.click(screen.getByRole('checkbox', { name: 'Mã' }))
    fireEvent.click(screen.getByRole('checkbox', { name: 'Số người' }))
    fireEvent.click(screen.getByRole('button', { name: 'Mở rộng cột Mã' }))
    expect(screen.getByText('#a')).toBeDefined()
    expect(screen.queryByText('100')).toBeNull()
    const widthOfLast = () => [...document.querySelectorAll('col')].at(-1)?.style.width
    expect(widthOfLast()).toBe('76px')
    cleanup()
    showTable({ columns: all, name: 'teams' })
    expect(screen.getByText('#a')).toBeDefined()
    expect(screen.queryByText('100')).toBeNull()
    expect(widthOfLast()).toBe('76px')
    cleanup()
    showTable({ columns: all, name: 'other' })
    expect(screen.queryByText('#a')).toBeNull()
  })

  test('what is kept and cannot be read is no harm', () => {
    localStorage.setItem('columns::teams', '{"shown":7')
    showTable({ name: 'teams' })
    expect(names().length).toBe(4)
  })
})

describe('without rows', () => {
  const asked = { data: undefined, error: null, isPending: false, isFetching: false, isPlaceholderData: false, refetch: vi.fn() }
  test('waiting has the room of rows and says that it is busy', () => {
    showTable({ rows: { ...asked, isPending: true, isFetching: true }, skeleton: 3, empty: 'Chưa có tổ nào' })
    expect(screen.getAllByRole('row').length).toBe(4)
    expect(document.querySelector('[aria-busy=true]')).not.toBeNull()
    expect(screen.queryByText('Chưa có tổ nào')).toBeNull()
  })
  test('an empty list says so', () => {
    showTable({ rows: [], empty: 'Chưa có tổ nào' })
    expect(screen.getByText('Chưa có tổ nào')).toBeDefined()
  })
  test('a failure is told, and asked again at the press of a button', () => {
    const error = new Failure({ kind: 'offline' } as never, 'residents.list')
    showTable({ rows: { ...asked, error }, empty: 'Chưa có tổ nào' })
    expect(screen.queryByText('Chưa có tổ nào')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Thử lại' }))
    expect(asked.refetch).toHaveBeenCalledOnce()
  })
  test('what is not allowed is not offered again', () => {
    showTable({ rows: { ...asked, error: new Failure({ kind: 'forbidden' } as never, 'residents.list') } })
    expect(screen.getByText('Tài khoản này không xem được phần này')).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Thử lại' })).toBeNull()
  })
})

describe('a long list', () => {
  const many = Array.from({ length: 1000 }, (_, at) => ({ id: String(at), name: `Tổ ${at + 1}`, count: at }))
  beforeEach(() => {
    // This page has no layout: the part that scrolls is as high as ten rows.
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400)
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800)
    vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(34 + 40 * many.length)
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(40)
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      return new DOMRect(0, 0, 800, this.tagName === 'TR' ? 40 : 400)
    })
    Element.prototype.scrollTo = function (this: Element, to?: ScrollToOptions | number) {
      if (typeof to === 'object') this.scrollTop = to.top ?? 0
      this.dispatchEvent(new Event('scroll'))
    } as Element['scrollTo']
  })

  test('draws the rows in sight, tells how many there are, and the last is one key away', async () => {
    showTable({ rows: many, rowHeight: 40, onOpen: () => {}, fill: true })
    expect(rows().length).toBeLessThan(60)
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('1001')
    rowOf('Tổ 1').focus()
    key('End')
    const last = (await screen.findByRole('rowheader', { name: 'Tổ 1000' })).closest('tr') as HTMLElement
    await vi.waitFor(() => expect(document.activeElement).toBe(last))
    expect(last.getAttribute('aria-rowindex')).toBe('1001')
    expect(rows().length).toBeLessThan(60)
  })
})
