import { join, resolve } from 'node:path'
import { makeWritable } from '#host/files/folder'
import { writeWhole } from '#host/files/whole-file'
import { type Command, requiredOption, UsageError } from '../command'
import { monthOf } from '../days'
import { withRegister } from '../open'

/** The signed monthly package for the province, written to a folder. */
export const bundle: Command = {
  options: { out: { type: 'string' }, json: { type: 'boolean' } },
  words: [2, 2],
  async run(invocation) {
    const { out, values } = invocation
    const [kind, text = ''] = invocation.positionals
    if (kind !== 'month') throw new UsageError('bundlePeriod')
    const month = monthOf(text)
    const folder = requiredOption(invocation, 'out')
    makeWritable(resolve(folder))
    const { made, file, keyFingerprint } = await withRegister(invocation, async (call) => {
      const made = await call('bundles.make', { month })
      return { made, ...(await call('bundles.file', { id: made.id })), ...(await call('bundles.list', {})) }
    })
    const path = join(folder, made.fileName)
    writeWhole(path, Buffer.from(file, 'base64'))
    if (values.json) {
      const { fileName, bytes, sha256, number, replaces, unchanged } = made
      out.json({ month, number, replaces, unchanged, file: path, fileName, bytes, sha256, keyFingerprint })
      return true
    }
    out.line(out.text(made.unchanged ? 'bundle.unchanged' : 'bundle.made', { month, number: made.number }))
    out.line(out.text('written', { file: path }))
    out.line(`SHA-256: ${made.sha256}`)
    out.line(out.text('bundle.fingerprint', { fingerprint: keyFingerprint }))
    return true
  },
}
