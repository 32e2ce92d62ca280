import { theFacility } from '../builders'
import type { Calls } from '../every-call'

export const calls: Calls<'facility'> = {
  async commands({ call, as }) {
    const { version } = await call('facility.get', {}, as)
    await call('facility.change', { facility: { ...theFacility, phone: '0203 000 000' }, version }, as)
    const value = { key: 'notice.voluntary', regime: null, validFrom: '2030-01-01', value: 20, article: 'Luật thử', reason: 'Luật mới' }
    const { version: ofLaw } = await call('facility.addLaw', value, as)
    await call('facility.correctLaw', { ...value, value: 25, version: ofLaw, reason: 'Ghi nhầm' }, as)
  },
  questions({ ask }) {
    ask('facility.get', {})
    ask('facility.law', {})
  },
  unlogged: { 'facility.get': 'settings of the facility', 'facility.law': 'values of the law' },
  turning: ['facility.change', 'facility.addLaw'],
  smallTables: ['legal_value'],
}
