import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { aResident, aStay } from '../support/builders'
import { passphrase, reopen, tempRegister } from '../support/register'
import { builtConsole } from '../support/served'

const rounds = Number(process.env.RESTORE_KILLS ?? 4)

const admit = (fullName: string) => ({ residentId: null, resident: aResident({ fullName }), stay: aStay() })

test(`kill -9 during a restore, ${rounds} rounds: the old register or the restored one opens whole, and the copy is as it was`, {
  timeout: 60_000 + rounds * 30_000,
}, async () => {
  const place = mkdtempSync(join(tmpdir(), 'so-phuc-hoi-restore-kill-'))
  const r = await tempRegister()
  await r.call('stays.admit', admit('Lò Văn Ún'))
  await r.call('safety.backup', {})
  await r.call('stays.admit', admit('Sùng A Páo'))
  await r.host.close()
  const environment = { ...process.env, REGISTER_PASSPHRASE: passphrase }
  const restore = (folder: string) => [builtConsole, 'restore', '--newest', '--folder', folder]

  const copyAt = (name: string) => {
    const folder = join(place, name)
    cpSync(r.folder, folder, { recursive: true })
    return folder
  }
  // How long one takes that nobody breaks off: the kills fall within that.
  const begun = performance.now()
  execFileSync(process.execPath, restore(copyAt('whole')), { env: environment })
  const whole = performance.now() - begun

  const found = { old: 0, restored: 0 }
  for (let round = 0; round < rounds; round++) {
    const folder = copyAt(`round-${round}`)
    const child = spawn(process.execPath, restore(folder), { env: environment, stdio: 'ignore' })
    const ended = once(child, 'exit')
    // Most of it is start and derivation of the key: the last third is where files are laid, checked and moved.
    await sleep(whole * (round % 2 === 0 ? Math.random() : 0.6 + Math.random() * 0.4))
    child.kill('SIGKILL')
    await ended
    const again = await reopen(folder)
    expect((await again.call('safety.check', {})).parts.filter(({ ok }) => !ok)).toEqual([])
    const { total } = await again.call('residents.list', { status: 'all', limit: 1 })
    expect([1, 2]).toContain(total)
    if (total === 2) found.old++
    else found.restored++
    const { rows } = await again.call('safety.backups', {})
    expect(rows).toHaveLength(1)
    await again.host.close()
    expect(readdirSync(folder).filter((name) => /^(restoring|looking)-|^restore\.json/.test(name))).toEqual([])
    // It can be done again to its end.
    execFileSync(process.execPath, restore(folder), { env: environment })
    const last = await reopen(folder)
    expect((await last.call('residents.list', { status: 'all', limit: 1 })).total).toBe(1)
    await last.host.close()
  }
  if (rounds >= 50) expect(Math.min(found.old, found.restored)).toBeGreaterThan(0)
  await r.close()
  rmSync(place, { recursive: true, force: true })
})
