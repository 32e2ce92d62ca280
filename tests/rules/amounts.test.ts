import { expect, test } from 'vitest'
import { amountInWords, formatAmount, formatHours, formatHundredths, formatThousandths } from '#contract/values/amounts'

test('amounts, hours, quantities and coefficients as papers write them', () => {
  expect(formatAmount(938_416_500)).toBe('938.416.500')
  expect(formatAmount(-12_000)).toBe('−12.000')
  expect(formatHours(24_720)).toBe('412,0')
  expect(formatThousandths(12_500)).toBe('12,5')
  expect(formatHundredths(120)).toBe('1,2')
  expect(formatHundredths(85)).toBe('0,85')
})

test.each([
  [0, 'Không đồng'],
  [5, 'Năm đồng'],
  [11, 'Mười một đồng'],
  [15, 'Mười lăm đồng'],
  [21, 'Hai mươi mốt đồng'],
  [105, 'Một trăm lẻ năm đồng'],
  [110, 'Một trăm mười đồng'],
  [1000, 'Một nghìn đồng'],
  [1005, 'Một nghìn không trăm lẻ năm đồng'],
  [1_000_001, 'Một triệu không trăm lẻ một đồng'],
  [411_333_333, 'Bốn trăm mười một triệu ba trăm ba mươi ba nghìn ba trăm ba mươi ba đồng'],
  [21_000_000_000, 'Hai mươi mốt tỷ đồng'],
  [1_000_000_000_000, 'Một nghìn tỷ đồng'],
  [-7000, 'Âm bảy nghìn đồng'],
])('%d in words', (amount, words) => {
  expect(amountInWords(amount)).toBe(words)
})
