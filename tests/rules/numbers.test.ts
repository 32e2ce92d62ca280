import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { formatNumber, moneyInWords, parseNumber } from '../../src-preload/contract/numbers'

describe('numbers in digits', () => {
  test('a point between thousands, a comma before decimals', () => {
    expect(formatNumber(1_234_567.5)).toBe('1.234.567,5')
    expect(formatNumber(1_000)).toBe('1.000')
    expect(formatNumber(-0.25)).toBe('-0,25')
    expect(formatNumber(2 / 3, 1)).toBe('0,7')
  })
  test('are read as they are written', () => {
    expect(parseNumber('1.234.567,5')).toBe(1_234_567.5)
    expect(parseNumber(' 1234567 ')).toBe(1_234_567)
    expect(parseNumber('-0,25')).toBe(-0.25)
  })
  test.each(['', 'abc', '1.5', '1,234,567', '12.34', '1.234.5', '1e3', '.5', '5,'])('"%s" is no number', (text) =>
    expect(parseNumber(text)).toBeNull(),
  )
  property.prop([fc.integer({ min: -1e12, max: 1e12 }).map((thousandths) => thousandths / 1_000)])(
    'what is shown can be typed back',
    (value) => {
      expect(parseNumber(formatNumber(value))).toBe(value === 0 ? 0 : value)
    },
  )
})

describe('amounts in words', () => {
  test.each([
    [0, 'Không đồng'],
    [5, 'Năm đồng'],
    [10, 'Mười đồng'],
    [15, 'Mười lăm đồng'],
    [21, 'Hai mươi mốt đồng'],
    [24, 'Hai mươi tư đồng'],
    [14, 'Mười bốn đồng'],
    [105, 'Một trăm linh năm đồng'],
    [111, 'Một trăm mười một đồng'],
    [1_005, 'Một nghìn không trăm linh năm đồng'],
    [50_000, 'Năm mươi nghìn đồng'],
    [1_234_567, 'Một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy đồng'],
    [2_000_015, 'Hai triệu không trăm mười lăm đồng'],
    [1_000_000_000, 'Một tỷ đồng'],
    [21_005_000_000, 'Hai mươi mốt tỷ không trăm linh năm triệu đồng'],
    [1_500_000_000_000, 'Một nghìn năm trăm tỷ đồng'],
    [-300_000, 'Âm ba trăm nghìn đồng'],
  ])('%d', (amount, words) => expect(moneyInWords(amount)).toBe(words))

  test('parts of a đồng are refused', () => {
    expect(() => moneyInWords(0.5)).toThrow(RangeError)
    expect(() => moneyInWords(Number.MAX_SAFE_INTEGER + 1)).toThrow(RangeError)
  })
  property.prop([fc.oneof(fc.maxSafeNat(), fc.nat(), fc.nat(99_999))], { numRuns: 5_000 })('can be read back', (amount) => {
    expect(spokenValue(moneyInWords(amount))).toBe(amount)
  })
})

const ones = new Map(
  Object.entries({ không: 0, một: 1, mốt: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, lăm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9 }),
)

/** A listener: adds up what is said. */
function spokenValue(words: string): number {
  let [billions, sum, group, last] = [0, 0, 0, 0]
  for (const word of words.toLowerCase().split(' ')) {
    const digit = ones.get(word)
    if (digit !== undefined) last = digit
    else if (word === 'mười') group += 10
    else if (word === 'mươi' || word === 'trăm') {
      group += last * (word === 'trăm' ? 100 : 10)
      last = 0
    } else if (word === 'triệu' || word === 'nghìn') {
      sum += (group + last) * (word === 'triệu' ? 1_000_000 : 1_000)
      ;[group, last] = [0, 0]
    } else if (word === 'tỷ') {
      billions = (billions + sum + group + last) * 1_000_000_000
      ;[sum, group, last] = [0, 0, 0]
    } else if (word !== 'linh' && word !== 'đồng') throw new Error(`What is ${word}?`)
  }
  return billions + sum + group + last
}
