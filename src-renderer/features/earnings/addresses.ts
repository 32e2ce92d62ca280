/** The part of the page of labour that these screens stand in; `part` says which of them. */
export const moneyAddress = '/labour'
export type MoneyPart = 'output' | 'books' | 'settlements' | 'payouts' | 'jobs' | 'figures'
export const moneySearch = (part: MoneyPart, more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  tab: 'money',
  part,
  ...more,
})

export const settlementAddress = (id: string): string => `/labour/settlements/${id}`
