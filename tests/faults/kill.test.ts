import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { CheckResult } from '#contract/safety'
import { aResident, aStay, password, theAccounts, theFacility } from '../support/builders'
import { quickenKeys } from '../support/quick-keys'
import { passphrase } from '../support/register'
import { type Served, serve } from '../support/served'

const rounds = Number(process.env.KILL_ROUNDS ?? 5)
const writers = 4

interface Attempt {
  readonly commandId: string
  readonly number: string
  readonly fullName: string
  acknowledged: boolean
}

const inputOf = ({ fullName, number }: Attempt) => ({
  residentId: null,
  resident: aResident({ fullName }),
  stay: aStay({ decision: { number, on: '2026-08-03', issuer: 'TAND khu vực 2' } }),
})

/** A name of its own for every attempt, so that nobody is anybody's look-alike. */
const syllables = ['An', 'Bình', 'Chi', 'Dũng', 'Đức', 'Giang', 'Hà', 'Khánh', 'Linh', 'Minh', 'Nga', 'Oanh', 'Phúc', 'Quân', 'Sơn', 'Thảo']
const nameOf = (count: number) =>
  `Lò ${Array.from({ length: 6 }, (_, place) => syllables[Math.floor(count / syllables.length ** place) % syllables.length]).join(' ')}`

test(`R1: kill -9 of the host while seats write, ${rounds} rounds: nothing acknowledged is lost, nothing is half, nothing is twice`, {
  timeout: rounds * 20_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'so-phuc-hoi-kill-'))
  const environment = { REGISTER_PASSPHRASE: passphrase }
  const attempts: Attempt[] = []
  let acknowledged = 0

  const first = await serve(folder, environment)
  await first.call('setup.create', { facility: theFacility, accounts: theAccounts.slice(0, 1), passphrase, sampleResidents: null })
  await first.stop()
  await quickenKeys(folder, passphrase, theAccounts.slice(0, 1))

  const write = async (seat: Served, until: () => boolean) => {
    while (!until()) {
      const count = attempts.length
      const attempt: Attempt = { commandId: randomUUID(), number: `${count}/QĐ-TA`, fullName: nameOf(count), acknowledged: false }
      attempts.push(attempt)
      const reply = await seat.call('stays.admit', inputOf(attempt), attempt.commandId)
      expect(reply).toMatchObject({ ok: true })
      attempt.acknowledged = true
      acknowledged++
    }
  }

  for (let round = 0; round < rounds; round++) {
    const seat = await serve(folder, environment)
    expect(await seat.call('session.signIn', { signInName: 'head', password })).toMatchObject({ ok: true })
    // What the last round was not told of is repeated with the same commandId: done once, whether or not it was done before.
    for (const attempt of attempts.filter((attempt) => !attempt.acknowledged)) {
      expect(await seat.call('stays.admit', inputOf(attempt), attempt.commandId)).toMatchObject({ ok: true })
      attempt.acknowledged = true
      acknowledged++
    }
    const { data: list } = (await seat.call<{ total: number }>('residents.list', { status: 'all', limit: 1 })) as {
      data: { total: number }
    }
    expect(list.total).toBe(acknowledged)
    if (round % 10 === 9 || round === rounds - 1) {
      const { data: check } = (await seat.call<CheckResult>('safety.check', {})) as { data: CheckResult }
      expect(check.parts.filter(({ ok }) => !ok)).toEqual([])
    }
    let killed = false
    const writing = Array.from({ length: writers }, () =>
      write(seat, () => killed).catch((error: unknown) => (error instanceof TypeError ? undefined : Promise.reject(error))),
    )
    await sleep(5 + Math.random() * 120)
    killed = true
    await seat.kill()
    await Promise.all(writing)
  }

  const last = await serve(folder, environment)
  await last.call('session.signIn', { signInName: 'head', password })
  const { data: check } = (await last.call<CheckResult>('safety.check', {})) as { data: CheckResult }
  expect(check.ok).toBe(true)
  for (const attempt of attempts.filter(({ acknowledged }) => acknowledged).slice(-50)) {
    // Words are found in any order: others have the same ones.
    const { data } = (await last.call<{ rows: { fullName: string }[] }>('residents.list', {
      text: attempt.fullName,
      status: 'all',
      limit: 200,
    })) as { data: { rows: { fullName: string }[] } }
    expect(data.rows.filter(({ fullName }) => fullName === attempt.fullName).length).toBe(1)
  }
  // A run in which nothing was interrupted proves nothing.
  expect(acknowledged).toBeGreaterThan(rounds)
  await last.stop()
  rmSync(folder, { recursive: true, force: true })
})
