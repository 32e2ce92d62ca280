import type { LogRow } from '#contract/safety'

const shown = (value: unknown): string | null =>
  value === null || value === undefined ? null : typeof value === 'object' ? JSON.stringify(value) : String(value)

/** Old and new values of the fields that differ, for the log. */
export function changesBetween(before: object, after: object): NonNullable<LogRow['changes']> {
  const old = before as Record<string, unknown>
  const now = after as Record<string, unknown>
  return Object.keys(now).flatMap((field) => {
    const [was, is] = [shown(old[field]), shown(now[field])]
    return was === is ? [] : [{ field, before: was, after: is }]
  })
}
