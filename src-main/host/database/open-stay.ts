import { sql } from 'kysely'
import { openStates } from '#contract/stays/words'

/** The stays `s` of those who have not left for good. Literals, not parameters: only so can the partial indexes be used. */
export const openStay = sql<boolean>`s.latest = 1 and s.state in (${sql.raw(openStates.map((state) => `'${state}'`).join(', '))})`
