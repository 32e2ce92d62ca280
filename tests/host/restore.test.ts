import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { listBackups } from '#host/database/backup'
import { filesOf } from '#host/files/folder'
import { silentLog } from '#host/files/program-log'
import { StartError } from '#host/files/start-error'
import { finishSwap } from '#host/files/swap'
import { type Host, openHost } from '#host/front/host'
import { aResident, aStay, theAccounts, theFacility } from '../support/builders'
import { layPreparedRegister } from '../support/prepared-registers'
import { quickenKeys } from '../support/quick-keys'
import { passphrase, reopen, resources } from '../support/register'

const folders: string[] = []
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'so-phuc-hoi-restore-'))
  folders.push(folder)
  return folder
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const admit = (fullName: string) => ({ residentId: null, resident: aResident({ fullName }), stay: aStay() })
/** Two copies: of one person, and of two; a third came after them. Closed in order. */
async function withCopies(which: 'one' | 'other' = 'one'): Promise<string> {
  const folder = newFolder()
  await layPreparedRegister(folder, { restore: which }, async (place) => {
    const host = await openHost({ folder: place, resources, version: 'test', log: silentLog })
    await host.create({ facility: theFacility, accounts: theAccounts.slice(0, 1), sample: null, mustChangePassword: false }, passphrase)
    await host.close()
    await quickenKeys(place, passphrase)
    const r = await reopen(place)
    await r.call('stays.admit', admit('Lò Văn Ún'))
    await r.call('safety.backup', {})
    await r.call('stays.admit', admit('Sùng A Páo'))
    await r.call('safety.backup', {})
    await r.call('stays.admit', admit('Bế Thị Xuân'))
    await r.host.close()
  })
  return folder
}
/** The oldest first. */
const copiesOf = (folder: string) =>
  listBackups(filesOf(folder).backups)
    .toReversed()
    .map(({ fileName }) => join(filesOf(folder).backups, fileName))
const spoilPages = (file: string) => {
  const handle = openSync(file, 'r+')
  const size = statSync(file).size
  for (let page = 2; page * 4096 < size; page++) writeSync(handle, Buffer.alloc(64, 0xab), 0, 64, page * 4096 + 512)
}
const turnOneByte = (file: string) => {
  const bytes = readFileSync(file)
  const at = Math.floor(bytes.length / 2)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(file, bytes)
}
const shown = (folder: string) => openHost({ folder, resources, version: 'test', log: silentLog, staysOnDamage: true })
const ask = async (host: Host, name: string, input: unknown) =>
  JSON.parse((await host.call({ name, body: JSON.stringify({ input }), token: null, seat: 'test' })).body)
const problem = async (work: Promise<unknown>) => {
  try {
    await work
  } catch (error) {
    if (error instanceof StartError) return error.key
    throw error
  }
  throw new Error('it went through')
}
const peopleIn = async (folder: string) => {
  const r = await reopen(folder)
  expect((await r.call('safety.check', {})).parts.filter(({ ok }) => !ok)).toEqual([])
  const names = (await r.call('residents.list', { status: 'all' })).rows.map(({ fullName }) => fullName)
  await r.host.close()
  return names.toSorted()
}
/** Names, sizes, times and bytes of what lies in a folder. */
const stateOf = (folder: string) =>
  readdirSync(folder).map((name) => {
    const { size, mtimeMs } = statSync(join(folder, name))
    return [name, size, mtimeMs, readFileSync(join(folder, name)).toString('base64')]
  })

describe('the list of what a register can be restored from', () => {
  test('tells what each copy holds and what would be missing, and changes nothing where the copies lie', async () => {
    const folder = await withCopies()
    const before = stateOf(filesOf(folder).backups)
    const host = await shown(folder)
    const rows = await host.copies(passphrase, null)
    expect(rows.map(({ kind, state, contents }) => [kind, state, contents?.residents])).toEqual([
      ['present', 'whole', 3],
      ['backup', 'whole', 2],
      ['backup', 'whole', 1],
    ])
    expect(rows[0]?.contents).toMatchObject({ facilityName: theFacility.name })
    expect(rows[1]?.missing?.work).toContainEqual({ operation: 'stays.admit', count: 1 })
    expect(rows[2]?.missing?.work).toContainEqual({ operation: 'stays.admit', count: 2 })
    expect(stateOf(filesOf(folder).backups)).toEqual(before)
    expect(readdirSync(folder).filter((name) => /looking|restoring/.test(name))).toEqual([])
    await host.close()
  })
  test('is for whoever has the passphrase', async () => {
    const host = await shown(await withCopies())
    expect(await ask(host, 'setup.copies', { passphrase: 'AAAAA-BBBBB-CCCCC-DDDDD-EEEEE-FFFFF' })).toMatchObject({
      ok: false,
      error: { kind: 'rule', key: 'wrongPassphrase' },
    })
    await host.close()
  })
  test.each([
    ['cut to 5,000 bytes', (copy: string) => truncateSync(copy, 5000)],
    ['with one byte turned', turnOneByte],
  ])('a copy %s is shown as changed and not restored; the present register stays', async (_, spoil) => {
    const folder = await withCopies()
    const [, copy = ''] = copiesOf(folder)
    spoil(copy)
    const host = await shown(folder)
    expect((await host.copies(passphrase, null)).find(({ file }) => file === copy)?.state).toBe('changed')
    const register = readFileSync(filesOf(folder).register)
    expect(await problem(host.restore(passphrase, null, copy))).toBe('copyChanged')
    expect(readFileSync(filesOf(folder).register).equals(register)).toBe(true)
    expect(readdirSync(folder).filter((name) => /set-aside|restoring/.test(name))).toEqual([])
    await host.close()
  })
})

describe('a restore', () => {
  test('puts the copy in place, opens it, and sets the present register aside with its log and its vault, byte for byte', async () => {
    const folder = await withCopies()
    const [first = ''] = copiesOf(folder)
    // As a killed host leaves it: with a log beside it.
    const running = await reopen(folder)
    await running.call('stays.admit', admit('Hà Minh Tuấn'))
    const { register, vault } = filesOf(folder)
    const cut = newFolder()
    for (const from of [register, `${register}-wal`, vault]) copyFileSync(from, join(cut, basename(from)))
    mkdirSync(filesOf(cut).backups)
    for (const name of readdirSync(filesOf(folder).backups))
      copyFileSync(join(filesOf(folder).backups, name), join(filesOf(cut).backups, name))
    await running.host.close()
    const lay = ['register.sph', 'register.sph-wal', 'vault.json'].map((name) => readFileSync(join(cut, name)))

    const host = await shown(cut)
    const copies = stateOf(filesOf(cut).backups)
    const { setAside, contents } = await host.restore(passphrase, null, join(filesOf(cut).backups, basename(first)))
    expect(contents.residents).toBe(1)
    expect(host.register?.facility.code).toBe(theFacility.code)
    await host.close()
    const aside = ['register.sph', 'register.sph-wal', 'vault.json'].map((name) => readFileSync(join(setAside ?? '', name)))
    expect(aside.map((bytes, at) => bytes.equals(lay[at]!))).toEqual([true, true, true])
    expect(stateOf(filesOf(cut).backups)).toEqual(copies)
    expect(await peopleIn(cut)).toEqual(['Lò Văn Ún'])

    // What was set aside is a register of its own, and can be restored again.
    const again = await shown(cut)
    const row = (await again.copies(passphrase, null)).find(({ kind }) => kind === 'setAside')
    expect(row?.contents?.residents).toBe(4)
    await again.restore(passphrase, null, row?.file ?? '')
    await again.close()
    expect(await peopleIn(cut)).toEqual(['Bế Thị Xuân', 'Hà Minh Tuấn', 'Lò Văn Ún', 'Sùng A Páo'])
  })
  test('while the register is open: sessions end, the restored one answers, and its log tells of it', async () => {
    const folder = await withCopies()
    const [first = ''] = copiesOf(folder)
    const r = await reopen(folder)
    const old = await r.signIn('head')
    const reply = await ask(r.host, 'setup.restore', { passphrase, file: first })
    expect(reply).toMatchObject({ ok: true, data: { contents: { residents: 1 } } })
    const asked = await r.host.call({ name: 'residents.list', body: '{"input":{}}', token: old, seat: 'test' })
    expect(JSON.parse(asked.body)).toMatchObject({ ok: false, error: { kind: 'signedOut' } })
    await r.host.close()
    const again = await reopen(folder)
    const { rows } = await again.call('safety.log', { text: 'setup.restore' })
    expect(rows[0]).toMatchObject({ operation: 'setup.restore', subject: basename(first) })
    await again.host.close()
  })
  test('into an empty folder from another place, such as a stick', async () => {
    const folder = await withCopies()
    const fresh = newFolder()
    const host = await shown(fresh)
    const stick = filesOf(folder).backups
    const [newest] = await host.copies(passphrase, stick)
    expect(newest).toMatchObject({ kind: 'chosen', state: 'whole', contents: { residents: 2 } })
    expect((await host.restore(passphrase, stick, newest?.file ?? '')).setAside).toBeNull()
    await host.close()
    expect(await peopleIn(fresh)).toEqual(['Lò Văn Ún', 'Sùng A Páo'])
  })
  test('of a copy that opens but does not pass the check leaves everything as it was', async () => {
    const folder = await withCopies()
    const stray = join(newFolder(), 'copy.sph')
    copyFileSync(copiesOf(folder)[0]!, stray)
    spoilPages(stray)
    const host = await shown(folder)
    expect(['copyNotSound', 'damaged', 'wrongKey']).toContain(await problem(host.restore(passphrase, stray, stray)))
    await host.close()
    expect(await peopleIn(folder)).toHaveLength(3)
    expect(readdirSync(folder).filter((name) => /set-aside|restoring/.test(name))).toEqual([])
  })
})

describe('a power cut in the middle of a restore', () => {
  test('at each step of the swap: the next opening ends in the new register, the old one whole beside it', async () => {
    const folder = await withCopies()
    const other = await withCopies('other')
    const moves = ['register.sph', 'vault.json'] as const
    for (let cut = 0; cut <= moves.length * 2; cut++) {
      const at = newFolder()
      mkdirSync(join(at, 'restoring-1'))
      mkdirSync(join(at, 'set-aside-1'))
      for (const name of moves) {
        copyFileSync(join(folder, name), join(at, name))
        copyFileSync(join(other, name), join(at, 'restoring-1', name))
      }
      writeFileSync(join(at, 'register.sph-wal'), 'log of the old one')
      writeFileSync(join(at, 'restore.json'), JSON.stringify({ from: 'restoring-1', aside: 'set-aside-1' }))
      const steps = [
        ...moves.map((name) => () => renameSync(join(at, name), join(at, 'set-aside-1', name))),
        ...moves.toReversed().map((name) => () => renameSync(join(at, 'restoring-1', name), join(at, name))),
      ]
      for (const step of steps.slice(0, cut)) step()
      if (cut > 2) renameSync(join(at, 'register.sph-wal'), join(at, 'set-aside-1', 'register.sph-wal'))
      expect(finishSwap(at)).toBe(true)
      for (const name of moves) {
        expect(readFileSync(join(at, name)).equals(readFileSync(join(other, name))), `${name} after ${cut}`).toBe(true)
        expect(readFileSync(join(at, 'set-aside-1', name)).equals(readFileSync(join(folder, name))), `${name} aside after ${cut}`).toBe(
          true,
        )
      }
      expect(readFileSync(join(at, 'set-aside-1', 'register.sph-wal'), 'utf8')).toBe('log of the old one')
      expect(readdirSync(at).sort()).toEqual(['register.sph', 'set-aside-1', 'vault.json'])
      // Once more changes nothing.
      expect(finishSwap(at)).toBe(false)
      expect(existsSync(join(at, 'register.sph'))).toBe(true)
    }
  })
})

describe('what the page of a damage advises — R25', () => {
  const ruin = {
    damaged: (folder: string) => truncateSync(filesOf(folder).register, 5000),
    wrongKey: async (folder: string) => copyFileSync(filesOf(await withCopies('other')).vault, filesOf(folder).vault),
    damagedVault: (folder: string) => writeFileSync(filesOf(folder).vault, '{'),
    notFound: (folder: string) => rmSync(filesOf(folder).register),
    notEncrypted: (folder: string) => writeFileSync(filesOf(folder).register, `SQLite format 3\0${'x'.repeat(9000)}`),
  }
  /** “Khôi phục sổ”, and what the words name; where they name none, what the page has chosen: the first that is whole. */
  const followed = { damaged: null, wrongKey: null, damagedVault: 'present', notFound: null, notEncrypted: null } as const

  test.each(Object.keys(ruin) as (keyof typeof ruin)[])('%s: restore, and the register opens', async (which) => {
    const folder = await withCopies()
    await ruin[which](folder)
    const host = await shown(folder)
    let state = (await ask(host, 'setup.state', {})).data
    if (state.state === 'locked') {
      await ask(host, 'setup.unlock', { passphrase })
      state = (await ask(host, 'setup.state', {})).data
    }
    expect(state.state).toBe('damaged')
    const words = JSON.parse(readFileSync(join(resources, 'locales/vi/setup.json'), 'utf8'))
    expect(words.rules[state.problem]).toContain(`“${words.restore.open}”`)
    if (followed[which]) expect(words.rules[state.problem]).toContain(`“${words.restore.kind[followed[which]]}”`)
    const rows = (await ask(host, 'setup.copies', { passphrase })).data as { file: string; kind: string; state: string }[]
    const chosen = rows.find(({ kind, state }) => (followed[which] ? kind === followed[which] : state === 'whole'))
    expect(await ask(host, 'setup.restore', { passphrase, file: chosen?.file })).toMatchObject({ ok: true })
    expect((await ask(host, 'setup.state', {})).data.state).toBe('open')
    await host.close()
    // With the key lost, what the register holds is not: nobody goes back a day for a lost key.
    expect(await peopleIn(folder)).toHaveLength(which === 'damagedVault' || which === 'wrongKey' ? 3 : 2)
  })
})
