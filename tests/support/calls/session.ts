import { password } from '../builders'
import type { Calls } from '../every-call'

export const calls: Calls<'session'> = {
  // In a session of its own: the others go on.
  async commands({ call, signIn }) {
    const as = { token: await signIn('gate') }
    await call('session.changePassword', { password, newPassword: 'Khac-2026-khac' }, as)
    await call('session.signOut', {}, as)
  },
  questions: ({ ask }) => ask('session.me', {}),
  unlogged: { 'session.me': 'the caller, who is nobody in care' },
}
