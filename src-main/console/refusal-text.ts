import type { CallError } from '#contract/errors'
import { readable, type Texts } from '#contract/texts/engine'

/**
 * A refusal in words: where the console has a sentence of its own (`console:rule.<key>`: it names an option) that, else the one that the screens
 * have, `rules.<key>` of whichever feature.
 */
export function refusalText(error: CallError, texts: Texts): string {
  if (error.kind === 'internal') return texts.at('console:refused.internal', { reference: error.reference })
  if (error.kind !== 'rule') return texts.first([`console:refused.${error.kind}`, 'console:refused.other'], { kind: error.kind })
  const { key } = error
  const params = { key, ...readable(error.params) }
  if (texts.has(`console:rule.${key}`)) return texts.at(`console:rule.${key}`, params)
  return texts.anywhere(`rules.${key}`, params) ?? texts.first([`start:${key}`, 'console:rule.other'], params)
}
