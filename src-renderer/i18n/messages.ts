import type { Issue } from '#contract/errors'
import { type Params, readable } from '#contract/texts/engine'
import { useAllTexts } from './texts'

/** 'stays.admit' → 'stays': whose file is asked first for the words of a key. */
const featureOf = (operation: string) => operation.split('.')[0] || 'ui'

/**
 * Words for the keys that the host sends with a refusal: `rules.<key>` in the file of the operation's feature, else in `ui`, else where it is:
 * a feature may pass on the refusal of another (the answer to a notice becomes an event of the stay). Why a register does not open stands in `start`.
 * @example messageOf('openStay', { code: 'HV-2026-0001' }, 'stays.admit')
 */
export function useRuleTexts(): (key: string, params: Params | undefined, operation: string) => string {
  const texts = useAllTexts()
  return (key, params, operation) => {
    const given = { key, ...readable(params) }
    const own = [`${featureOf(operation)}:rules.${key}`, `ui:rules.${key}`].find(texts.has)
    if (own) return texts.at(own, given)
    return texts.anywhere(`rules.${key}`, given) ?? texts.first([`start:${key}`, 'ui:rules.unknown'], given)
  }
}

/** Words for what is wrong at a field: `issues.<key>` in the file of the operation's feature, else in `ui`. */
export function useIssueTexts(): (issue: Issue, operation: string) => string {
  const texts = useAllTexts()
  return ({ key, params }, operation) =>
    texts.first([`${featureOf(operation)}:issues.${key}`, `ui:issues.${key}`, 'ui:issues.custom'], params)
}
