import type { Calls } from '../every-call'

export const calls: Calls<'schooling'> = {
  async commands({ call, as, residentId }) {
    const fields = { literacy: 'SEMI_LITERATE', grade: 4, earlierTrade: null, wantsTraining: true, wishTradeId: null, note: null } as const
    const { version } = await call('schooling.keep', { residentId, version: 0, ...fields }, as)
    await call('schooling.keep', { residentId, version, ...fields, grade: 5 }, as)
  },
  questions({ ask, people }) {
    for (const { residentId } of people) ask('schooling.get', { residentId })
  },
}
