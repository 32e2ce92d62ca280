/** Whole đồng as papers and screens write them: '938.416.500', '-12.000'. */
export const formatAmount = (amount: number): string => figures.format(amount).replace('-', '−')

/** Thousandths as a quantity: 12500 is '12,5'. */
export const formatThousandths = (thousandths: number): string => quantities.format(thousandths / 1000)

/** Minutes as hours with one decimal, as sheets of hours have them: 24720 is '412,0'. */
export const formatHours = (minutes: number): string => hours.format(minutes / 60)

/** Hundredths as a coefficient: 120 is '1,2'. */
export const formatHundredths = (hundredths: number): string => coefficients.format(hundredths / 100)

const figures = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 })
const quantities = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 })
const hours = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const coefficients = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 2 })

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
const scales = ['', ' nghìn', ' triệu']

/**
 * An amount in words, as vouchers have it below the figure: 'Bốn trăm mười một triệu … đồng'. Below zero: 'Âm …'.
 * @param amount whole đồng, |amount| < 10^15
 */
export function amountInWords(amount: number): string {
  const words = `${amount < 0 ? 'âm ' : ''}${inWords(Math.abs(amount))} đồng`
  return `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)}`
}

function inWords(amount: number): string {
  if (amount === 0) return 'không'
  // Groups of three, the units first; behind a billion they are counted anew: 'nghìn tỷ'.
  const groups: number[] = []
  for (let rest = amount; rest > 0; rest = Math.floor(rest / 1000)) groups.push(rest % 1000)
  const words = groups.map((group, at) => {
    if (group === 0) return ''
    const whole = at === groups.length - 1
    return `${groupInWords(group, whole)}${scales[at % 3]}`
  })
  const high = words.slice(3).reverse().filter(Boolean).join(' ')
  const low = words.slice(0, 3).reverse().filter(Boolean).join(' ')
  return [high && `${high} tỷ`, low].filter(Boolean).join(' ')
}

/** @param first nothing stands before it: no 'không trăm' */
function groupInWords(group: number, first: boolean): string {
  const [hundreds, tens, units] = [Math.floor(group / 100), Math.floor((group % 100) / 10), group % 10]
  const words: string[] = []
  if (hundreds > 0 || !first) words.push(`${digits[hundreds]} trăm`)
  if (tens === 0 && units > 0 && words.length > 0) words.push('lẻ')
  if (tens === 1) words.push('mười')
  if (tens > 1) words.push(`${digits[tens]} mươi`)
  if (units > 0) words.push(unitInWords(tens, units))
  return words.join(' ')
}

const unitInWords = (tens: number, units: number): string =>
  units === 1 && tens > 1 ? 'mốt' : units === 5 && tens > 0 ? 'lăm' : digits[units]!
