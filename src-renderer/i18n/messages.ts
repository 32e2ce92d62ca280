import { useTranslation } from 'react-i18next'
import type { Issue } from '#contract/errors'
import { formatDate, PlainDate } from '#contract/values/calendar'
import { type Params, textsOf } from './texts'

/** A day among the parameters reads as people write it. */
const readable = (params: Params = {}): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const day = PlainDate.safeParse(value)
      return [name, day.success ? formatDate(day.data) : value]
    }),
  )

/** 'stays.admit' → 'stays': whose file is asked first for the words of a key. */
const featureOf = (operation: string) => operation.split('.')[0] || 'ui'

/** A feature may pass on the refusal of another: the answer to a notice becomes an event of the stay. */
const features = Object.keys(textsOf('vi'))

/**
 * Words for the keys that the host sends with a refusal: `rules.<key>` in the file of the operation's feature, else in `ui`, else where it is.
 * @example messageOf('openStay', { code: 'HV-2026-0001' }, 'stays.admit')
 */
export function useRuleTexts(): (key: string, params: Params | undefined, operation: string) => string {
  const { t } = useTranslation()
  return (key, params, operation) =>
    t([...[featureOf(operation), 'ui', ...features].map((feature) => `${feature}:rules.${key}`), 'ui:rules.unknown'], {
      key,
      ...readable(params),
    })
}

/** Words for what is wrong at a field: `issues.<key>` in the file of the operation's feature, else in `ui`. */
export function useIssueTexts(): (issue: Issue, operation: string) => string {
  const { t } = useTranslation()
  return ({ key, params }, operation) => t([`${featureOf(operation)}:issues.${key}`, `ui:issues.${key}`, 'ui:issues.custom'], params ?? {})
}
