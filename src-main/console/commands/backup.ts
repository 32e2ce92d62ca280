import { join } from 'node:path'
import { filesOf } from '#host/files/folder'
import type { Command } from '../command'
import { withRegister } from '../open'

/** Copies the register, opens the copy and counts it. */
export const backup: Command = {
  options: { json: { type: 'boolean' } },
  words: [0, 0],
  async run(invocation) {
    const { out, values, folder } = invocation
    const made = await withRegister(invocation, (call) => call('safety.backup', {}))
    const file = join(filesOf(folder).backups, made.fileName)
    if (values.json) out.json({ ...made, file })
    else out.line(out.text('backup.made', { file, residents: made.residents, bytes: made.bytes }))
    return true
  },
}
