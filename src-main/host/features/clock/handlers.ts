import type { HandlersOf } from '#host/api/handlers'

export const clock: HandlersOf<'clock'> = {
  state: async ({ office }) => office.clock.state(),

  confirm: async ({ office, note, touch }, { reason }) => {
    note({ subject: office.clock.state().newest ?? '', reason })
    office.clock.confirm()
    for (const feature of ['clock', 'desk'] as const) touch(feature)
    return office.clock.state()
  },
}
