import { basename } from 'node:path'
import { verifyPackages } from '#host/front/verify-package'
import { type Command, textOption } from '../command'

/** Whether packages are exactly as they were made. Needs no register and no passphrase. */
export const verify: Command = {
  options: { key: { type: 'string' }, json: { type: 'boolean' } },
  words: [1, 500],
  async run(invocation) {
    const { out, values, positionals } = invocation
    const wanted = textOption(invocation, 'key')?.replaceAll(/\s/g, '').toLowerCase()
    const checks = (await verifyPackages(positionals)).map((check, at) => {
      const known = wanted !== undefined && check.keyFingerprint?.replaceAll(' ', '') === wanted
      const foreign = wanted !== undefined && !known
      const wrongKey = { file: 'manifest.json', reason: 'wrongKey' as const }
      return {
        package: positionals[at] ?? '',
        ...check,
        ok: check.ok && !foreign,
        signer: known ? ('known' as const) : check.signer,
        problems: foreign ? [...check.problems, wrongKey] : check.problems,
      }
    })
    if (values.json)
      out.json(checks.map(({ manifest, ...check }) => ({ ...check, month: manifest?.month ?? null, number: manifest?.number ?? null })))
    else {
      for (const { package: file, ok, signer, problems, replacedBy, manifest, keyFingerprint } of checks) {
        out.line(out.text(ok ? (signer === 'known' ? 'verify.ok' : 'verify.unproven') : 'verify.bad', { file: basename(file) }))
        if (ok && manifest) {
          const { facilityName, month, number, files } = manifest
          out.line(`  ${out.text('verify.about', { facilityName, month, number, files: files.length })}`)
        }
        for (const { file: name, reason } of problems)
          out.line(`  ${name}: ${out.text(`verify.reason.${reason}`, { number: replacedBy ?? 0 })}`)
        if (keyFingerprint) out.line(`  ${out.text('bundle.fingerprint', { fingerprint: keyFingerprint })}`)
        if (ok && signer === 'unchecked') out.line(`  ${out.text('verify.compare')}`)
      }
    }
    return checks.every(({ ok }) => ok)
  },
}
