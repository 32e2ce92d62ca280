import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { startTexts, TextsContext } from '../../src-renderer/i18n/texts'
import { plainField } from '../../src-renderer/ui/field'
import { SelectField, SuggestField } from '../../src-renderer/ui/fields'
import { isMeant, matching } from '../../src-renderer/ui/offers'

afterEach(cleanup)

const ethnicities = ['Kinh', 'Tày', 'Khmer', 'Khơ Mú', 'Kháng']
const courts = ['Tòa án nhân dân khu vực 10', 'Trưởng Công an phường Hồng Gai', 'Tòa án nhân dân khu vực 2 - Quảng Ninh']

interface AloneProps {
  readonly kind: 'words' | 'open' | 'select'
  readonly set: (value: unknown) => void
}

/** A field that holds what it is given, as a form does. */
function Alone({ kind, set }: AloneProps) {
  const [value, setValue] = useState<unknown>(null)
  const field = plainField('field', value, (next) => {
    set(next)
    setValue(next)
  })
  if (kind === 'select') {
    const choices = [
      { value: 'SINGLE', label: 'Chưa kết hôn' },
      { value: 'MARRIED', label: 'Đang có vợ, chồng' },
    ]
    return <SelectField label="Field" choices={choices} field={field} />
  }
  return <SuggestField label="Field" words={kind === 'open' ? courts : ethnicities} isOpen={kind === 'open'} field={field} />
}

function shown(kind: AloneProps['kind']) {
  const set = vi.fn()
  render(
    <TextsContext value={startTexts()}>
      <MantineProvider env="test">
        <Alone kind={kind} set={set} />
      </MantineProvider>
    </TextsContext>,
  )
  const input = screen.getByRole<HTMLInputElement>('combobox', { name: 'Field' })
  const press = (key: string) => fireEvent.keyDown(input, { key, code: key })
  return {
    input,
    type: (text: string) => fireEvent.change(input, { target: { value: text } }),
    press,
    leave: (key?: string) => {
      if (key) press(key)
      fireEvent.blur(input)
    },
    held: () => set.mock.lastCall?.[0] ?? null,
  }
}

describe('a word of a list', () => {
  test('is taken by Enter as soon as it is begun', () => {
    const { input, type, press, held } = shown('words')
    type('ki')
    press('Enter')
    expect([input.value, held()]).toEqual(['Kinh', 'Kinh'])
  })
  test.each([['Tab'], [undefined]])('half of it is never stored when the field is left (%s)', (key) => {
    const { input, type, leave, held } = shown('words')
    type('ki')
    leave(key)
    expect([input.value, held()]).toEqual(['Kinh', 'Kinh'])
  })
  test('that is not in the list stays as typed; Escape says so of one that is begun', () => {
    const { type, press, leave, held } = shown('words')
    type('Pháp')
    leave('Tab')
    expect(held()).toBe('Pháp')
    type('Kho')
    press('Escape')
    expect(held()).toBe('Kho')
  })
  test('the arrows go through what is found, and from the last to the first', () => {
    const { type, press, held } = shown('words')
    type('kh')
    press('ArrowDown')
    press('ArrowUp')
    press('ArrowDown')
    press('Enter')
    expect(held()).toBe('Khơ Mú')
  })
})

describe('a name among those typed before', () => {
  test('is found by its beginning, any of its words, or its first letters', () => {
    expect(matching(courts, String, 'tand')).toEqual([courts[0], courts[2]])
    expect(matching(courts, String, 'hong gai')).toEqual([courts[1]])
    expect(matching(courts, String, 'tandkv2')[0]).toBe(courts[2])
  })
  test('is taken by Enter; Tab keeps what was typed', () => {
    const { type, press, leave, held } = shown('open')
    type('hong gai')
    press('Enter')
    expect(held()).toBe('Trưởng Công an phường Hồng Gai')
    type('Tòa án nhân dân khu vực')
    leave('Tab')
    expect(held()).toBe('Tòa án nhân dân khu vực')
  })
  test('is not taken for a new one that is written in full: a number that ends is whole, a name in capitals is a name', () => {
    expect(isMeant('Tòa án nhân dân khu vực 10', 'Tòa án nhân dân khu vực 1')).toBe(false)
    expect(isMeant('Trưởng Công an phường Hồng Gai', 'Công an phường Hồng Gai')).toBe(false)
    expect(isMeant('Trưởng Công an phường Hồng Gai', 'cong an hong')).toBe(false)
    expect(isMeant('Trưởng Công an phường Hồng Gai', 'hồng gai')).toBe(true)
    const { type, press, held } = shown('open')
    type('Công an phường Hồng Gai')
    press('Enter')
    expect(held()).toBe('Công an phường Hồng Gai')
  })
  test('the last entry keeps what was typed', () => {
    const { type, press, held } = shown('open')
    type('toa')
    press('ArrowUp')
    press('Enter')
    expect(held()).toBe('toa')
  })
})

test('a short list of choices is typed into like a long one: Tab takes what was begun, and nothing that was not', () => {
  const { input, leave, held } = shown('select')
  leave('Tab')
  expect(held()).toBeNull()
  input.focus()
  fireEvent.input(input, { target: { value: 'dang' } })
  leave('Tab')
  expect([held(), input.value]).toEqual(['MARRIED', 'Đang có vợ, chồng'])
})
