import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OutputOf } from '#contract'
import { readBack } from '#host/prints/engine/read-back'
import { batchOver } from '../support/batches'
import { aResident, aStay } from '../support/builders'
import { brokenDisk, type Disk, smallDisk, whyNoBrokenDisk, whyNoSmallDisk } from '../support/disks'
import { passphrase, refusal, type TestRegister } from '../support/register'
import { asking, type Served, serve, serveAgain, serveNew, signIn } from '../support/served'

// R4 and R13: what becomes of papers when the disk takes no more, when the host is killed, when somebody stops a batch.
// The host is a process of its own, on a disk of its own.

const people = Number(process.env.BATCH_PEOPLE ?? 40)
const runs = Number(process.env.BATCH_RUNS ?? 1)

const [full, broken] = [whyNoSmallDisk(), whyNoBrokenDisk()]
const disks = [
  // A copy takes some 40 kB, and the write-ahead log as much again.
  { disk: 'full', make: () => smallDisk(100 + Math.ceil(runs * people * 0.3)), missing: full, runs },
  { disk: 'broken', make: brokenDisk, missing: broken, runs: full ? runs : 1 },
]
const texts = JSON.parse(readFileSync('resources/locales/vi/ui.json', 'utf8')) as { rules: Record<string, string> }

describe.each(disks)('on a $disk disk', ({ disk: called, make, missing, runs }) => {
  if (missing !== null) {
    test.skip(`skipped: ${missing}`, () => undefined)
    return
  }
  let disk: Disk
  let host: Served
  const call: TestRegister['call'] = (...asked) => asking(host)(...asked)
  let count = 0
  async function admitted(wanted: number, change: Parameters<typeof aStay>[0] = {}): Promise<string[]> {
    const stays: string[] = []
    while (stays.length < wanted) {
      const fullName = `Lường ${String.fromCharCode(65 + (count % 26))}${String.fromCharCode(97 + ((count / 26) % 26))}${'a'.repeat(1 + count / 676)}`
      const decision = { number: `${++count}/QĐ-TA`, on: '2026-08-03', issuer: 'TAND khu vực 2' }
      // Some papers have one copy, some three.
      const kind = count % 5 ? 'VOLUNTARY_PUBLIC' : 'COMPULSORY_ADULT'
      const admission = aStay({ kind, decision, ...change })
      const { stay } = await call('stays.admit', { residentId: null, resident: aResident({ fullName }), stay: admission })
      stays.push(stay.id)
    }
    return stays
  }
  const start = async (stays: readonly string[]) =>
    (await call('papers.batch.start', { form: 'mau-51', subjects: stays.map((stayId) => ({ subjectId: stayId })) })).id
  const over = (id: string) => batchOver({ call }, id)
  /** Waits until so many of a batch are made, or nobody makes them any more. */
  async function until(id: string, made: number) {
    for (;;) {
      const { batch } = await call('papers.batch.get', { id })
      if (batch.counts.MADE >= made || ['DONE', 'STOPPED'].includes(batch.state)) return
      await pause(5)
    }
  }
  /** The list says exactly who has a paper, each paper is whole, and the book has its number. */
  async function listIsExact(
    { batch, items }: OutputOf<'papers.batch.get'>,
    beforeIn: ReadonlySet<string> = new Set(),
  ): Promise<Set<string>> {
    const { parts } = await call('safety.check', {})
    expect(parts.filter(({ ok }) => !ok)).toEqual([])
    const made = new Set<string>()
    for (const { subjectId, state, paper: listed } of items) {
      const papers = subjectId === 'nobody' ? [] : await call('papers.ofSubject', { kind: 'stay', id: subjectId })
      expect(papers.map(({ id, number }) => ({ id, number }))).toEqual(listed ? [{ id: listed.id, number: listed.number }] : [])
      expect(state === 'MADE').toBe(listed !== null)
      if (!listed) continue
      made.add(listed.id)
      if (beforeIn.has(listed.id)) continue
      for (const [at, hash] of papers[0]!.hashes.entries()) {
        const { pdf } = await call('papers.copy', { id: listed.id, copy: at + 1 })
        const bytes = Buffer.from(pdf, 'base64')
        expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash)
        expect(readBack(bytes).pages).toBe(papers[0]!.pages[at])
      }
    }
    expect(batch.counts.MADE).toBe(made.size)
    for (const id of beforeIn) expect(made).toContain(id)
    return made
  }

  beforeAll(async () => {
    disk = make()
    host = await serveNew(disk.folder)
  })
  afterAll(async () => {
    disk.accept(host.process)
    await host.stop()
    disk.remove()
  })

  test('R4: a paper is refused in words, nothing of it is left, and once there is room it takes the number it would have had', async () => {
    const [before = '', ...others] = await admitted(4)
    const { paper } = await call('papers.issue', { form: 'mau-51', subjectId: before })
    disk.refuse(host.process)
    for (const stayId of others)
      expect(await refusal(call('papers.issue', { form: 'mau-51', subjectId: stayId }))).toMatchObject({ kind: 'rule', key: disk.problem })
    expect(texts.rules[disk.problem]).toMatch(/^Ổ đĩa .+\.$/)
    // Nobody reads unseen: a look that cannot be written into the log is refused as well, in the same words.
    expect(await refusal(call('papers.list', {}))).toMatchObject({ kind: 'rule', key: disk.problem })
    disk.accept(host.process)
    // What was written before is there, and nothing else.
    expect((await call('papers.list', {})).rows.map(({ id }) => id)).toEqual([paper.id])
    expect((await call('papers.book.list', { year: 2026 })).rows.map(({ paperId }) => paperId)).toEqual([paper.id])
    const after = await call('papers.issue', { form: 'mau-51', subjectId: others[0] ?? '' })
    expect(after.paper.number).toBe((paper.number ?? 0) + 1)
    expect((await call('safety.check', {})).ok).toBe(true)
  })

  test.runIf(called === 'full')('R4: a host killed on it opens the register again, and says what is wrong', async () => {
    const [stayId = ''] = await admitted(1)
    disk.refuse(host.process)
    expect(await refusal(call('papers.issue', { form: 'mau-51', subjectId: stayId }))).toMatchObject({ key: 'diskFull' })
    await host.kill()
    host = await serve(disk.folder, { REGISTER_PASSPHRASE: passphrase })
    expect(await call('setup.state', {})).toMatchObject({ state: 'open' })
    expect(await refusal(signIn(host))).toMatchObject({ key: 'diskFull' })
    disk.accept(host.process)
    await signIn(host)
    expect((await call('safety.check', {})).ok).toBe(true)
    expect((await call('papers.issue', { form: 'mau-51', subjectId: stayId })).already).toBe(false)
  })

  test(`R13: batches of ${people}, ${runs} of them, each stopped, on a ${called} disk and killed in its midst: the list of made and not made is exact, and going on makes only the missing`, {
    timeout: 7_200_000,
  }, async () => {
    for (let run = 0; run < runs; run++) {
      const [withoutTerm = ''] = await admitted(1, { kind: 'TEMPORARY_CUSTODY', termMonths: null })
      const able = await admitted(people - 2)
      const wanted = [...able.slice(0, 3), withoutTerm, ...able.slice(3), 'nobody']

      // The write-ahead log begins anew: there is no room in it that the disk has given already.
      await host.stop()
      host = await serveAgain(disk.folder)
      const id = await start(wanted)
      await until(id, 1)
      await call('papers.batch.stop', { id })
      const stopped = await over(id)
      expect(stopped.batch).toMatchObject({ state: 'STOPPED', failure: null })
      let made = await listIsExact(stopped)

      const each = statSync(`${join(disk.folder, 'register.sph')}-wal`).size / made.size
      const goOn = () => call('papers.batch.resume', { id })
      const refuse = async () => disk.refuse(host.process, Math.round(each * people * 0.2))
      // There is room for the wish to go on, and for some of what is to be made (many need less each than the few at first did: their log is
      // written over); a broken disk takes nothing at all.
      for (const step of disk.problem === 'diskFull' ? [refuse, goOn] : [goOn, refuse]) await step()
      const refused = await over(id)
      expect(refused.batch).toMatchObject({ state: 'STOPPED', failure: disk.problem })
      disk.accept(host.process)
      made = await listIsExact(refused, made)
      expect(made.size).toBeLessThan(able.length)

      await call('papers.batch.resume', { id })
      await until(id, made.size + people * 0.1)
      await host.kill()
      host = await serveAgain(disk.folder)
      const killed = await call('papers.batch.get', { id })
      expect(killed.batch.failure).toBe(null)
      made = await listIsExact(killed, made)

      await call('papers.batch.resume', { id })
      const done = await over(id)
      expect(done.batch).toMatchObject({ state: 'DONE', failure: null, counts: { WAITING: 0, MADE: able.length, ALREADY: 0, FAILED: 2 } })
      await listIsExact(done, made)
      expect(done.items.filter(({ state }) => state === 'FAILED')).toMatchObject([
        { subjectId: withoutTerm, fullName: expect.stringMatching(/^Lường /), refused: { key: 'noTerm' }, paper: null },
        { subjectId: 'nobody', fullName: null, refused: { key: 'notFound' }, paper: null },
      ])
      const again = await over(await start(wanted))
      expect(again.batch.counts).toEqual({ WAITING: 0, MADE: 0, ALREADY: able.length, FAILED: 2 })
      expect(await call('papers.batch.file', { id, as: 'zip' })).toMatchObject({ papers: able.length })
    }
  })
})
