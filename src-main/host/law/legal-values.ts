import { type LegalValue, legalValueOn } from '#contract/facility'
import type { Regime } from '#contract/stays/words'
import type { PlainDate } from '#contract/values/calendar'
import type { Connection } from '#host/database/connection'

/** The limits, terms and deadlines in force, by regime and day. */
export interface Law {
  readonly values: readonly LegalValue[]
  /** The value that applies under a regime on a day; null where the law of that time sets none. */
  find(key: string, regime: Regime, on: PlainDate): LegalValue | null
}

export function makeLaw(values: readonly LegalValue[]): Law {
  const byKey = Map.groupBy(values, ({ key }) => key)
  return {
    values,
    find: (key, regime, on) => legalValueOn(byKey.get(key) ?? [], key, regime, on),
  }
}

export const loadLaw = (raw: Connection['raw']): Law =>
  makeLaw(
    raw
      .prepare(
        'select key, regime, valid_from as validFrom, value, unit, article, version from legal_value order by key, valid_from, regime',
      )
      .all() as LegalValue[],
  )
