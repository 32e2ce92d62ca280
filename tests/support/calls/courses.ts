import { aCourse } from '../classes'
import type { Calls } from '../every-call'

export const calls: Calls<'courses'> = {
  async commands({ call, as }) {
    await aCourse({ call: (name, input) => call(name, input, as) }, { name: 'Chế biến món ăn' })
  },
  questions: ({ ask }) => ask('courses.list', {}),
  unlogged: { 'courses.list': 'courses, nobody' },
  smallTables: ['course', 'trade'],
}
