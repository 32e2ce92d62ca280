import type { Calls } from '../every-call'

export const calls: Calls<'workdays'> = {
  async commands({ call, as }) {
    const holiday = { day: '2030-01-01', kind: 'HOLIDAY', name: 'Tết Dương lịch', confirmed: false, reason: 'Theo thông báo' } as const
    const listed = await call('workdays.add', holiday, as)
    const renamed = await call('workdays.change', { ...holiday, name: 'Năm mới', version: listed.version }, as)
    await call('workdays.confirm', { days: [{ day: holiday.day, version: renamed.version }], reason: 'Theo thông báo' }, as)
    await call('workdays.remove', { day: holiday.day, version: renamed.version + 1, reason: 'Thêm nhầm' }, as)
  },
  questions({ ask }) {
    ask('workdays.ofYear', { year: 2026 })
    ask('workdays.ofYear', { year: 2030 })
  },
  unlogged: { 'workdays.ofYear': 'days off' },
  turning: ['workdays.add'],
  smallTables: ['calendar_day'],
}
