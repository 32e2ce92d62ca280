import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { type ReactNode, useState } from 'react'
import { createPortal } from 'react-dom'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { startTexts, TextsContext } from '../../src-renderer/i18n/texts'
import { BirthField, DateField, MomentField, parseTypedMoment } from '../../src-renderer/ui/date-field'
import { plainField } from '../../src-renderer/ui/field'
import { NameField, NumberField, SelectField, TextField } from '../../src-renderer/ui/fields'
import { formKeys, moveOnWithEnter } from '../../src-renderer/ui/move-on'

afterEach(cleanup)

const show = (page: ReactNode) =>
  render(
    <TextsContext value={startTexts()}>
      <MantineProvider env="test">{page}</MantineProvider>
    </TextsContext>,
  )

/** Shows a field and tells what a form would hold. */
function shown(Field: typeof DateField, start: unknown = null) {
  const set = vi.fn()
  function Alone() {
    const [value, setValue] = useState<unknown>(start)
    const hold = (next: unknown) => {
      set(next)
      setValue(next)
    }
    return <Field label="Field" field={plainField('field', value, hold)} />
  }
  show(<Alone />)
  const input = screen.getByLabelText<HTMLInputElement>('Field')
  return {
    input,
    type: (text: string) => fireEvent.change(input, { target: { value: text } }),
    held: () => set.mock.lastCall?.[0],
  }
}

describe('dates as people type them', () => {
  test.each(['5/2/2026', '050226', '5.2.26', '05022026'])('%s is read while typed and shown as 05/02/2026 when left', (text) => {
    const { input, type, held } = shown(DateField)
    for (let length = 1; length <= text.length; length++) {
      type(text.slice(0, length))
      expect(input.value).toBe(text.slice(0, length))
    }
    expect(held()).toBe('2026-02-05')
    fireEvent.blur(input)
    expect(input.value).toBe('05/02/2026')
  })

  test('what is no date stays as typed, is named, and is not passed on as a date', () => {
    const { input, type, held } = shown(DateField)
    type('31/02/2026')
    fireEvent.blur(input)
    expect(input.value).toBe('31/02/2026')
    expect(held()).toBe('31/02/2026')
    expect(screen.getByText(/Ngày chưa đúng/)).toBeDefined()
  })

  test('an emptied field is empty, not wrong', () => {
    const { input, type, held } = shown(DateField, '2026-02-05')
    expect(input.value).toBe('05/02/2026')
    type('')
    fireEvent.blur(input)
    expect(held()).toBeNull()
    expect(screen.queryByText(/Ngày chưa đúng/)).toBeNull()
  })

  test('of a birth the year alone is enough', () => {
    const { input, type, held } = shown(BirthField)
    type('1987')
    fireEvent.blur(input)
    expect(held()).toEqual({ year: 1987, month: null, day: null })
    expect(input.value).toBe('1987')
  })

  test('a moment is the facility’s, seven hours before UTC’s', () => {
    const { input, type, held } = shown(MomentField)
    type('21.11.26 6h05')
    fireEvent.blur(input)
    expect(held()).toBe('2026-11-20T23:05:00.000Z')
    expect(input.value).toBe('21/11/2026 06:05')
  })

  test.each(['21/11/2026', '21/11/2026 24:00', '21/11/2026 6:5', '6:05'])('%s is no moment', (text) => {
    expect(parseTypedMoment(text)).toBeNull()
  })
})

describe('names as Unikey types them', () => {
  test('letters, backspaces and letters again reach the field untouched; it is tidied only when left', () => {
    const { input, type, held } = shown(NameField)
    for (const text of [' ', ' d', ' dd', ' d', ' ', ' đ', ' đa', ' đan', ' đang', ' đa', ' đặng', ' đặng ', ' đặng  ', ' đặng  THI']) {
      type(text)
      expect(input.value).toBe(text)
    }
    fireEvent.blur(input)
    expect(input.value).toBe('đặng THI')
    expect(held()).toBe('đặng THI')
  })

  test('letters with loose marks are composed when the field is left', () => {
    const { input, type } = shown(NameField)
    type('Đặng'.normalize('NFD'))
    fireEvent.blur(input)
    expect(input.value).toBe('Đặng'.normalize('NFC'))
  })
})

const Form = () => (
  <form onKeyDownCapture={moveOnWithEnter}>
    <input aria-label="first" />
    <input aria-label="second" />
  </form>
)

describe('what is pasted into one line', () => {
  const pasted = (field: ReactNode, text: string) => {
    show(field)
    const input = screen.getByLabelText<HTMLInputElement>('Field')
    fireEvent.change(input, { target: { value: text } })
    return input
  }

  test('is not cut where it is too long: the field says so', () => {
    const set = vi.fn()
    const input = pasted(<TextField label="Field" max={20} field={plainField('field', '', set)} />, 'Tòa án nhân dân khu vực 2')
    expect(input.value).toBe('Tòa án nhân dân khu vực 2')
    expect(set).toHaveBeenCalledWith('Tòa án nhân dân khu vực 2')
    expect(screen.getByText('Dài quá 20 ký tự')).toBeDefined()
  })

  test('into a name is pointed out where figures came along', () => {
    pasted(<NameField label="Field" field={plainField('field', '', () => {})} />, 'Lê Văn Dán 1990')
    expect(screen.getByText('Họ tên có chữ số, xem lại')).toBeDefined()
  })
})

test('a number that is filled in while its field has the focus leaves the focus where it is', () => {
  const page = (value: number, revision: string) => (
    <TextsContext value={startTexts()}>
      <MantineProvider env="test">
        <NumberField label="Field" field={{ ...plainField('field', value, () => {}), revision }} />
      </MantineProvider>
    </TextsContext>
  )
  const { rerender } = render(page(12, 'a'))
  const input = screen.getByLabelText<HTMLInputElement>('Field')
  input.focus()
  rerender(page(24, 'b'))
  expect([input.value, document.activeElement]).toEqual(['24', input])
})

describe('Enter', () => {
  test('goes on to the next field', () => {
    show(<Form />)
    screen.getByLabelText('first').focus()
    fireEvent.keyDown(screen.getByLabelText('first'), { key: 'Enter' })
    expect(document.activeElement).toBe(screen.getByLabelText('second'))
  })

  test.each([
    ['while a syllable is composed', { isComposing: true }],
    ['when the input method owns the key', { keyCode: 229 }],
  ])('stays %s', (_, state) => {
    show(<Form />)
    screen.getByLabelText('first').focus()
    fireEvent.keyDown(screen.getByLabelText('first'), { key: 'Enter', ...state })
    expect(document.activeElement).toBe(screen.getByLabelText('first'))
  })
})

describe('Ctrl+Enter', () => {
  const kinds = ['Thông báo', 'Quyết định'].map((label) => ({ value: label, label }))
  const form = (send: () => void) => (
    <form onKeyDownCapture={formKeys(send)}>
      <SelectField label="Loại sổ" choices={kinds} field={plainField('series', null, () => {})} required />
      {createPortal(<input aria-label="over" />, document.body)}
    </form>
  )

  test('sends the form from a closed list, which stays closed', () => {
    const send = vi.fn()
    show(form(send))
    const list = screen.getByRole('combobox', { name: /Loại sổ/ })
    list.focus()
    fireEvent.keyDown(list, { key: 'Enter', code: 'Enter', ctrlKey: true })
    expect(send).toHaveBeenCalledOnce()
    expect(list.dataset.expanded).toBeUndefined()
    expect(document.activeElement).toBe(list)
  })

  test('in a dialog over the form is none of the form’s', () => {
    const send = vi.fn()
    show(form(send))
    fireEvent.keyDown(screen.getByLabelText('over'), { key: 'Enter', ctrlKey: true })
    expect(send).not.toHaveBeenCalled()
  })
})

describe('a long list that is searched', () => {
  const choicesNow = () => Array.from({ length: 12 }, (_, at) => ({ value: String(at), label: `Mẫu ${at + 20}` }))
  const page = (set: (value: unknown) => void) => (
    <TextsContext value={startTexts()}>
      <MantineProvider env="test">
        <SelectField label="Mẫu" choices={choicesNow()} field={plainField('form', null, set)} required />
      </MantineProvider>
    </TextsContext>
  )

  test('keeps what was typed and what is marked when the page is drawn again; Enter takes the first found', () => {
    const set = vi.fn()
    const { rerender } = render(page(set))
    const input = screen.getByRole<HTMLInputElement>('combobox', { name: /Mẫu/ })
    input.focus()
    fireEvent.change(input, { target: { value: 'mau 26' } })
    rerender(page(set))
    expect(input.value).toBe('mau 26')
    expect(screen.getByRole('option', { name: 'Mẫu 26' }).dataset.comboboxSelected).toBe('true')
    fireEvent.keyDown(input, { key: 'Enter', code: 'Enter' })
    expect(set).toHaveBeenCalledExactlyOnceWith('6')
    expect(input.value).toBe('Mẫu 26')
  })
})
