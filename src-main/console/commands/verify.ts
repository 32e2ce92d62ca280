import { basename } from 'node:path'
import { verifyPackage } from '#host/front/verify-package'
import { type Command, textOf } from '../command'

/** Whether packages are exactly as they were made. Needs no register and no passphrase. */
export const verify: Command = {
  options: { key: { type: 'string' }, json: { type: 'boolean' } },
  words: [1, 500],
  async run(around) {
    const { out, values, positionals } = around
    const wanted = textOf(around, 'key')?.replaceAll(/\s/g, '').toLowerCase()
    const checks = []
    for (const file of positionals) {
      const check = await verifyPackage(file).catch((error: NodeJS.ErrnoException) => {
        // Reading a folder fails without saying which.
        throw Object.assign(error, { path: file })
      })
      const foreign = wanted !== undefined && check.keyFingerprint?.replaceAll(' ', '') !== wanted
      const problems = foreign ? [...check.problems, { file: 'manifest.json', reason: 'wrongKey' as const }] : check.problems
      checks.push({ package: file, ...check, ok: check.ok && !foreign, problems })
    }
    if (values.json)
      out.json(checks.map(({ manifest, ...check }) => ({ ...check, month: manifest?.month ?? null, number: manifest?.number ?? null })))
    else {
      for (const { package: file, ok, problems, manifest, keyFingerprint } of checks) {
        out.line(out.text(ok ? 'verify.ok' : 'verify.bad', { file: basename(file) }))
        if (ok && manifest) {
          const { facilityName, month, number, files } = manifest
          out.line(`  ${out.text('verify.about', { facilityName, month, number, files: files.length })}`)
        }
        for (const problem of problems) out.line(`  ${problem.file}: ${out.text(`verify.reason.${problem.reason}`)}`)
        if (keyFingerprint) out.line(`  ${out.text('bundle.fingerprint', { fingerprint: keyFingerprint })}`)
      }
    }
    return checks.every(({ ok }) => ok)
  },
}
