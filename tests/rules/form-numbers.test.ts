import { describe, expect, test } from 'vitest'
import { type FormNumber, FormNumberEntry, numberOn } from '#contract/papers/form-numbers'
import { captionOn, numberSince, refusedNumber } from '#host/features/papers/form-numbers/rules'
import { oldFormOf, oldFormsOn } from '#host/features/papers/old/rules'

const d163 = 'Nghị định 163/2026/NĐ-CP'
const common = { title: 'Giấy xác nhận', article: 'Phụ lục V', version: 0 }
const before = { ...common, id: 1, form: null, decree: 'Nghị định 116/2021/NĐ-CP', number: '46', validFrom: '2022-01-01', replacedBy: 2 }
const now = { ...common, id: 2, form: 'mau-50', decree: d163, number: '50', validFrom: '2026-07-01', replacedBy: 3 } as const
const next = {
  ...common,
  id: 3,
  form: 'mau-50',
  decree: 'Nghị định 9/2028/NĐ-CP',
  number: '7',
  validFrom: '2028-01-01',
  replacedBy: null,
} as const
const other = { ...common, id: 4, form: 'mau-51', decree: d163, number: '51', validFrom: '2026-07-01', replacedBy: null } as const
const ended = { ...before, id: 5, number: '47', replacedBy: null }
const numbers: readonly FormNumber[] = [next, now, other, before, ended]

describe('the number of a form on a day', () => {
  test.each([
    ['2026-06-30', undefined],
    ['2026-07-01', '50'],
    ['2027-12-31', '50'],
    ['2028-01-01', '7'],
  ])('%s', (on, number) => expect(numberOn(numbers, 'mau-50', on)?.number).toBe(number))

  test('a paper of the day before Decree 163 came into force names none of its forms', () => {
    expect(captionOn(numbers, 'mau-50', '2026-06-30')).toBeNull()
    expect(captionOn(numbers, 'mau-50', '2026-07-01')).toBe('Mẫu số 50, Nghị định 163/2026/NĐ-CP')
  })
  test('a letter has none', () => expect(captionOn(numbers, 'letter', '2026-07-01')).toBeNull())
  test('an older one is followed from decree to decree, not beyond the day', () => {
    expect(numberSince(numbers, before, '2027-01-01')).toBe(now)
    expect(numberSince(numbers, before, '2028-01-01')).toBe(next)
    expect(numberSince(numbers, ended, '2028-01-01')).toBe(ended)
  })
})

describe('old papers read the same numbers', () => {
  const forms = oldFormsOn(numbers, '2026-11-21')
  test('Mẫu 46 of Decree 116 is Mẫu 50 now; Mẫu 47 is none any more', () => {
    expect(oldFormOf(forms, 'D116', 'Mẫu số 46')).toMatchObject({ form: '46', now: '50', nowForm: 'mau-50' })
    expect(oldFormOf(forms, 'D116', '47')).toMatchObject({ now: null, nowForm: null })
    expect(oldFormOf(forms, 'D163', '50')).toMatchObject({ now: '50', nowForm: 'mau-50' })
  })
  test('after the next decree both stand under its number', () => {
    const later = oldFormsOn(numbers, '2028-02-01')
    expect(['D116', 'D163'].map((decree) => later.find((one) => one.decree === decree && one.nowForm === 'mau-50')?.now)).toEqual([
      '7',
      '7',
    ])
  })
})

describe('refused', () => {
  const entry = { decree: 'Nghị định 9/2028/NĐ-CP', number: '8', validFrom: '2028-01-01' }
  const adding = { id: null, replaces: [other.id] }
  test('a number that the decree has given to another form', () =>
    expect(refusedNumber(numbers, { ...entry, number: '7' }, adding)).toMatchObject({ key: 'formNumberTaken', params: { number: '7' } }))
  test.each(['2026-07-01', '2026-06-30'])('two numbers for one form from one day, or a later one before an earlier: %s', (validFrom) =>
    expect(refusedNumber(numbers, { ...entry, validFrom }, adding)).toEqual({
      key: 'formNumberDay',
      params: { number: '51', on: '2026-07-01' },
    }),
  )
  test('a correction that reaches the day of the number behind it', () =>
    expect(refusedNumber(numbers, { ...now, validFrom: '2028-01-01' }, { id: now.id, replaces: [before.id] })).toMatchObject({
      key: 'formNumberDay',
      params: { number: '7' },
    }))
  test('nothing else', () => {
    expect(refusedNumber(numbers, entry, adding)).toBeNull()
    expect(refusedNumber(numbers, now, { id: now.id, replaces: [before.id] })).toBeNull()
  })
})

test.each([
  ['Mẫu số 51', '51'],
  ['mẫu 26b', '26b'],
  [' 03 Phụ lục I ', '03 Phụ lục I'],
])('typed as %s the number is %s', (typed, number) =>
  expect(FormNumberEntry.parse({ ...common, decree: d163, number: typed, validFrom: '2026-07-01', reason: 'x' }).number).toBe(number),
)
test('the words alone are no number', () =>
  expect(FormNumberEntry.safeParse({ ...common, decree: d163, number: 'Mẫu số ', validFrom: '2026-07-01', reason: 'x' }).success).toBe(
    false,
  ))
