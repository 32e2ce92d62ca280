import type { Fitness } from '#contract/fitness'
import type { PlainDate } from '#contract/values/calendar'

interface Dated {
  readonly fromOn: PlainDate
  readonly toOn: PlainDate | null
}

export const holdsOn = ({ fromOn, toOn }: Dated, on: PlainDate): boolean => fromOn <= on && (toOn === null || toOn >= on)

/** What somebody is fit for on a day: of the findings that hold, the one that began last; who has none counts as fit. */
export const fitnessOn = (findings: readonly (Dated & { readonly fitness: Fitness })[], on: PlainDate): Fitness =>
  findings.filter((finding) => holdsOn(finding, on)).toSorted((a, b) => (a.fromOn < b.fromOn ? 1 : -1))[0]?.fitness ?? 'FIT'
