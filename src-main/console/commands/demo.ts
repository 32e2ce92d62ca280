import { rmSync, writeFileSync } from 'node:fs'
import { NewRegister } from '#contract/setup'
import type { PlainDate } from '#contract/values/calendar'
import { hasRegister, prepareFolder, removeUnfinished } from '#host/files/folder'
import { fileLog } from '#host/files/program-log'
import { StartError } from '#host/files/start-error'
import { proposePassphrase } from '#host/files/vault'
import { openHost } from '#host/front/host'
import { makeSampleRegister, type SampleProfile, sampleProfiles, usualDay } from '#host/front/sample-register'
import { type Command, type Invocation, numberOption, Problem, textOption, UsageError } from '../command'
import { dayOf } from '../days'
import { chosenPassphrase, samplePassphraseFile } from '../passphrase'

/** A register of made-up people to practise with. */
export const demo: Command = {
  options: { residents: { type: 'string' }, seed: { type: 'string' }, today: { type: 'string' }, profile: { type: 'string' } },
  words: [0, 0],
  async run(invocation) {
    const { folder, resources, version, out } = invocation
    const profile = profileOf(invocation)
    const today = todayOf(invocation, profile)
    const residents = numberOption(invocation, 'residents', 20, 200_000) ?? null
    const seed = numberOption(invocation, 'seed', 0, 999_999_999) ?? 7
    const chosen = chosenPassphrase(invocation)
    if (chosen !== null && !NewRegister.shape.passphrase.safeParse(chosen).success) throw new Problem('weakPassphrase')
    if (hasRegister(folder)) throw new StartError('alreadyExists', { folder })
    prepareFolder(folder)

    const host = await openHost({ folder, resources, version, log: fileLog(folder) })
    const secret = samplePassphraseFile(folder)
    let finished = false
    try {
      const passphrase = chosen ?? proposePassphrase()
      // Whoever chose the passphrase has it already; one that an earlier try left here would be a wrong one.
      rmSync(secret, { force: true })
      if (chosen === null) writeFileSync(secret, `${passphrase}\n`, { mode: 0o600 })
      const onProgress = (done: number, total: number) =>
        out.progress(out.text('demo.progress', { percent: Math.floor((done * 100) / Math.max(1, total)) }))
      const made = await makeSampleRegister(host, { profile, residents, seed, today, passphrase, onProgress })
      out.progress(null)
      out.line(out.text('demo.made', { residents: made.residents, folder }))
      out.line()
      out.table(
        [out.text('demo.signInName'), out.text('demo.fullName'), out.text('demo.role'), out.text('demo.password')],
        made.accounts.map(({ signInName, fullName, roles, password }) => [
          signInName,
          fullName,
          roles.map((role) => out.texts.of('staff')(`role.${role}`)).join(', '),
          password,
        ]),
      )
      out.line()
      out.line(chosen === null ? out.text('demo.passphrase', { file: secret }) : out.text('demo.chosenPassphrase'))
      finished = true
    } finally {
      await host.close()
      // Half a sample is of no use, and would be in the way of the next try.
      if (!finished) {
        removeUnfinished(folder)
        rmSync(secret, { force: true })
      }
    }
    return true
  },
}

function profileOf(invocation: Invocation): SampleProfile {
  const name = textOption(invocation, 'profile') ?? 'lived'
  const profile = sampleProfiles.find((known) => known === name)
  if (!profile) throw new UsageError('unknownProfile', { profile: name, known: sampleProfiles.join(', ') })
  return profile
}

function todayOf(invocation: Invocation, profile: SampleProfile): PlainDate | null {
  const text = textOption(invocation, 'today')
  const today = text === undefined ? null : dayOf('--today', text)
  const earliest = usualDay[profile]
  if (today !== null && earliest !== null && today < earliest) throw new UsageError('tooEarly', { profile, earliest })
  return today
}
