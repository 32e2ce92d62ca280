import type { StayOfCode } from '#contract/stays/operations'

/** Somebody chosen: whose paper it will be. */
export type ChosenPerson = Omit<StayOfCode, 'asked'>

const code = /[A-ZĐ]{2,4}-\d{4}-\d{1,6}/gi

/** What was pasted, one person a line, as a spreadsheet gives it: the codes in it, and the lines that have none. */
export function codesIn(pasted: string): { readonly codes: string[]; readonly without: string[] } {
  const lines = pasted
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const found = lines.map((line) => ({ line, codes: (line.match(code) ?? []).map((one) => one.toUpperCase()) }))
  return {
    codes: [...new Set(found.flatMap(({ codes }) => codes))],
    without: found.filter(({ codes }) => codes.length === 0).map(({ line }) => line),
  }
}

/** Those chosen with others behind them, each stay once. */
export const withOthers = (chosen: readonly ChosenPerson[], others: readonly ChosenPerson[]): ChosenPerson[] => [
  ...new Map([...chosen, ...others].map((person) => [person.stayId, person])).values(),
]
