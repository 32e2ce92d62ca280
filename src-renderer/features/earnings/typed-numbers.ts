import * as z from 'zod'

/** '12,5', '1.234,5', '12.5' (a dot before other than three figures is a comma), full-width figures too. @returns null where it is no such number */
export function readDecimal(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s/gu, '')
  const grouped = plain.replace(/\.(?=\d{3}(\D|$))/gu, '').replace(',', '.')
  return /^-?\d+(\.\d+)?$/u.test(grouped) ? Number(grouped) : null
}

/** A typed number as so many whole parts of one. @param key of the words for what is wrong: `issues.<key>` */
const typedParts = (parts: number, key: string, holds: (value: number) => boolean) =>
  z
    .string()
    .nullable()
    .transform((text, context) => {
      const value = text === null ? null : readDecimal(text)
      const whole = value === null ? Number.NaN : Math.round(value * parts)
      if (holds(whole)) return whole
      context.addIssue({ code: 'custom', params: { key }, input: text })
      return z.NEVER
    })

/** A quantity in thousandths. */
export const TypedQuantity = typedParts(1000, 'quantity', (value) => value >= 1 && value <= 100_000_000_000)
/** A coefficient in hundredths. */
export const TypedCoefficient = typedParts(100, 'coefficient', (value) => value >= 0 && value <= 1000)
/** Whole đồng that are added or taken off. */
export const TypedSignedAmount = typedParts(1, 'signedAmount', (value) => value !== 0 && Math.abs(value) <= 1_000_000_000_000)
