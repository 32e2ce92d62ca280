import type { Places } from '#host/law/places'
import { RuleError } from './rule-error'

/** A commune is named by the code of one there is. @throws RuleError `placeUnknown` {code} */
export function expectPlace(places: Pick<Places, 'byCode'>, code: string | null): void {
  if (code !== null && !places.byCode(code)) throw new RuleError('placeUnknown', { code })
}
