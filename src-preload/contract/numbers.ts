/** '1.234.567,5': a point between thousands, a comma before at most `fractionDigits` decimals. */
export const formatNumber = (value: number, fractionDigits = 3): string =>
  new Intl.NumberFormat('vi-VN', { maximumFractionDigits: fractionDigits }).format(value)

/** A number as it is written in Vietnamese: '1.234.567,5' or '1234567,5'. Null for anything else, '1.5' too. */
export function parseNumber(text: string): number | null {
  const tidy = text.trim()
  if (!/^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/.test(tidy)) return null
  return Number(tidy.replaceAll('.', '').replace(',', '.'))
}

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const billion = 1_000_000_000

/**
 * An amount in words for papers: 'Một triệu hai trăm linh năm nghìn đồng'.
 * @param amount whole đồng, up to `Number.MAX_SAFE_INTEGER`
 * @throws RangeError for fractions and larger amounts
 */
export function moneyInWords(amount: number): string {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not a whole amount in đồng: ${amount}`)
  const words = [...(amount < 0 ? ['âm'] : []), ...(amount === 0 ? ['không'] : numberWords(Math.abs(amount))), 'đồng'].join(' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Words of a positive number. What follows a spoken group is said in full: một nghìn không trăm linh năm. */
function numberWords(value: number): string[] {
  const words: string[] = value >= billion ? [...numberWords(Math.floor(value / billion)), 'tỷ'] : []
  const below = value % billion
  for (const [size, unit] of [
    [1_000_000, 'triệu'],
    [1_000, 'nghìn'],
    [1, ''],
  ] as const) {
    const group = Math.floor(below / size) % 1_000
    if (group > 0) words.push(...groupWords(group, words.length > 0), ...(unit ? [unit] : []))
  }
  return words
}

/** Words of 1..999; `full` says the hundreds and the zero ten as well (không trăm linh năm). */
function groupWords(group: number, full: boolean): string[] {
  const [hundreds, tens, ones] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10]
  const withHundreds = full || hundreds > 0
  const words: string[] = withHundreds ? [digits[hundreds] ?? '', 'trăm'] : []
  if (tens > 1) words.push(digits[tens] ?? '', 'mươi')
  else if (tens === 1) words.push('mười')
  else if (ones > 0 && withHundreds) words.push('linh')
  if (ones > 0) words.push(onesWord(ones, tens))
  return words
}

/** The last digit changes its sound after a ten: hai mươi mốt, hai mươi tư, mười lăm. */
function onesWord(ones: number, tens: number): string {
  if (ones === 1 && tens > 1) return 'mốt'
  if (ones === 4 && tens > 1) return 'tư'
  if (ones === 5 && tens > 0) return 'lăm'
  return digits[ones] ?? ''
}
