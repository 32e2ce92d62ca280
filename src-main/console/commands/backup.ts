import { join } from 'node:path'
import { filesOf } from '#host/files/folder'
import type { Command } from '../command'
import { withRegister } from '../open'

/** Copies the register, opens the copy and counts it. */
export const backup: Command = {
  options: { json: { type: 'boolean' } },
  words: [0, 0],
  async run(around) {
    const { out, values, folder } = around
    const made = await withRegister(around, (call) => call('safety.backup', {}))
    const file = join(filesOf(folder).backups, made.fileName)
    if (values.json) out.json({ ...made, file })
    else out.line(out.text('backup.made', { file, residents: made.residents, bytes: made.bytes }))
    return true
  },
}
