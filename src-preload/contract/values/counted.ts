/**
 * A number with its word in the form that the language has for it: what `{{days, day|days}}` stands for in a text.
 * @param amount as it is shown, dots for thousands
 * @param words the form for one, then that for any other number, parted by `|`
 * @example counted('1.000', 'day|days', 'en') // '1.000 days'
 */
export function counted(amount: unknown, words: string, language: string): string {
  const [one, other] = words.split('|')
  const number = Number(String(amount).replaceAll('.', ''))
  return `${amount} ${new Intl.PluralRules(language).select(number) === 'one' ? one : other}`
}
