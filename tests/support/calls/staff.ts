import { password } from '../builders'
import type { Calls } from '../every-call'

export const calls: Calls<'staff'> = {
  async commands({ call, signIn, as }) {
    const added = await call('staff.add', { signInName: 'moi', fullName: 'Cán bộ mới', roles: ['gate'], password }, as)
    const change = { id: added.id, version: added.version, fullName: 'Cán bộ cổng', enabled: true }
    const changed = await call('staff.change', { ...change, roles: ['gate'] }, as)
    await call('staff.resetPassword', { id: added.id, version: changed.version, password: 'Khac-2026-khac' }, as)
    const admin = { token: await signIn('admin') }
    const propose = (signInName: string) =>
      call('staff.add', { signInName, fullName: 'Cán bộ đề nghị', roles: ['gate'], password: null }, admin)
    const confirmed = await propose('cho-mot')
    await call('staff.confirm', { id: confirmed.id, version: confirmed.version, password }, as)
    const declined = await propose('cho-hai')
    await call('staff.decline', { id: declined.id, version: declined.version }, as)
  },
  questions: ({ ask }) => ask('staff.list', {}),
  unlogged: { 'staff.list': 'accounts of the staff' },
  smallTables: ['account'],
}
