import {
  copyFileSync,
  existsSync,
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
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, test } from 'vitest'
import { keepingViews, openConnection } from '#host/database/connection'
import { openForcedLog } from '#host/database/forced-log'
import { filesOf } from '#host/files/folder'
import { fileLog, silentLog } from '#host/files/program-log'
import { StartError } from '#host/files/start-error'
import { keyFromPassphrase, readVault } from '#host/files/vault'
import { openHost } from '#host/front/host'
import { aResident, aStay, theAccounts, theFacility } from '../support/builders'
import { layPreparedRegister } from '../support/prepared-registers'
import { quickenKeys } from '../support/quick-keys'
import { passphrase, refusal, reopen, resources, tempRegister } from '../support/register'

const folders: string[] = []
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'so-phuc-hoi-'))
  folders.push(folder)
  return folder
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})
const open = (folder: string, words: string | null = passphrase) =>
  openHost({ folder, resources, version: 'test', log: silentLog, passphrase: words })
const problem = async (opening: Promise<unknown>) => {
  try {
    await opening
  } catch (error) {
    if (error instanceof StartError) return error.key
    throw error
  }
  throw new Error('it opened')
}
/** A register with one person in it, and one backup, as its host has it open. */
const openRegister = async (log = silentLog, folder = newFolder()) => {
  const host = await openHost({ folder, resources, version: 'test', log })
  const register = await host.create(
    { facility: theFacility, accounts: theAccounts.slice(0, 1), sample: null, mustChangePassword: false },
    passphrase,
  )
  const call = (name: string, input: unknown) =>
    host.call({ name, body: JSON.stringify({ input }), token: register.consoleToken(), seat: 'test' })
  await call('stays.admit', {
    residentId: null,
    resident: aResident({ fullName: 'Hoàng Thị Bí Mật', idKind: 'CCCD', idNumber: '022190987654', occupation: 'Nghề Rất Riêng' }),
    stay: aStay(),
  })
  await call('residents.search', { text: 'Hoàng Thị Bí Mật' })
  await call('safety.backup', {})
  return { folder, host }
}
/** The same, closed in order. @param which another one has another key */
const closedRegister = async (which: 'one' | 'other' = 'one'): Promise<string> => {
  const folder = newFolder()
  await layPreparedRegister(folder, { safety: which }, async (place) => {
    await (await openRegister(silentLog, place)).host.close()
    await quickenKeys(place, passphrase)
  })
  return folder
}

describe('a folder', () => {
  test('has one host at a time, and is free again when that host ends', async () => {
    const folder = newFolder()
    const first = await open(folder, null)
    expect(await problem(open(folder, null))).toBe('alreadyOpen')
    await first.close()
    await (await open(folder, null)).close()
  })
  test('that cannot be written is refused', async () => {
    const file = join(newFolder(), 'a-file')
    writeFileSync(file, '')
    expect(await problem(open(join(file, 'below'), null))).toBe('notWritable')
  })
  test('with a register is not given a second one', async () => {
    const { host } = await openRegister()
    expect(
      await problem(
        host.create({ facility: theFacility, accounts: theAccounts.slice(0, 1), sample: null, mustChangePassword: false }, passphrase),
      ),
    ).toBe('alreadyExists')
    await host.close()
  })
})

describe('opening', () => {
  test('the right passphrase, in any case and spacing; a wrong one changes nothing', async () => {
    const folder = await closedRegister()
    expect(await problem(open(folder, 'AAAAA-BBBBB-CCCCC-DDDDD-EEEEE-FFFFF'))).toBe('wrongPassphrase')
    const again = await open(folder, passphrase.toLowerCase().replaceAll('-', ' '))
    expect(again.register?.facility.code).toBe('CSCN-QN')
    await again.close()
  })
  test('without a passphrase it waits, locked', async () => {
    const folder = await closedRegister()
    const locked = await open(folder, null)
    const state = async () =>
      JSON.parse((await locked.call({ name: 'setup.state', body: '{"input":{}}', token: null, seat: '' })).body).data.state
    expect(await state()).toBe('locked')
    const reply = await locked.call({ name: 'setup.unlock', body: JSON.stringify({ input: { passphrase } }), token: null, seat: '' })
    expect(JSON.parse(reply.body)).toEqual({ ok: true, data: {} })
    expect(await state()).toBe('open')
    await locked.close()
  })
  test('a register of a newer program is left alone', async () => {
    const folder = await closedRegister()
    const key = await keyFromPassphrase(readVault(filesOf(folder).vault), passphrase)
    const { raw } = openConnection(filesOf(folder).register, key, 'writer')
    raw.prepare(`insert into kysely_migration values ('9990-of-the-future', '2030-01-01')`).run()
    raw.close()
    const before = readFileSync(filesOf(folder).register)
    expect(await problem(open(folder))).toBe('newerFile')
    expect(readFileSync(filesOf(folder).register).equals(before)).toBe(true)
  })
  test('a damaged file is refused and kept as it is', async () => {
    const folder = await closedRegister()
    const { register } = filesOf(folder)
    const handle = openSync(register, 'r+')
    const size = readFileSync(register).length
    for (let page = 2; page * 4096 < size; page++) writeSync(handle, Buffer.alloc(64, 0xab), 0, 64, page * 4096 + 512)
    const damaged = readFileSync(register)
    expect(['damaged', 'wrongKey']).toContain(await problem(open(folder)))
    expect(readFileSync(register).equals(damaged)).toBe(true)
  })
  test('a register whose making was broken off is not there: the folder is empty again', async () => {
    const folder = await closedRegister()
    const { register, vault, founding } = filesOf(folder)
    renameSync(vault, founding)
    const again = await open(folder, null)
    const { body } = await again.call({ name: 'setup.state', body: '{"input":{}}', token: null, seat: '' })
    expect(JSON.parse(body).data.state).toBe('empty')
    expect([existsSync(register), existsSync(founding)]).toEqual([false, false])
    await again.close()
  })
  test.each([0, 1, 4095])('a register of which %i bytes are left is damaged, not new', async (bytes) => {
    const folder = await closedRegister()
    const { register } = filesOf(folder)
    truncateSync(register, bytes)
    expect(await problem(open(folder))).toBe('damaged')
    expect(statSync(register).size).toBe(bytes)
  })
  test('a vault that cannot be read, or belongs to another register, is named', async () => {
    const one = await closedRegister()
    const other = await closedRegister('other')
    copyFileSync(filesOf(other).vault, filesOf(one).vault)
    expect(await problem(open(one))).toBe('wrongKey')
    writeFileSync(filesOf(one).vault, '{ half')
    expect(await problem(open(one))).toBe('damagedVault')
  })
})

describe('a log that was left behind by a host that did not close', () => {
  /** A register as a power cut leaves it: file and log copied while it was open; `names` of the people in it. */
  async function cutOff() {
    const { folder, host } = await openRegister()
    const cut = newFolder()
    const { register } = filesOf(folder)
    for (const [from, to] of [
      [register, filesOf(cut).register],
      [`${register}-wal`, `${filesOf(cut).register}-wal`],
      [filesOf(folder).vault, filesOf(cut).vault],
    ] as const)
      copyFileSync(from, to)
    return { host, cut }
  }
  const listed = (folder: string) => readdirSync(folder).filter((name) => name.includes('set-aside'))

  test('is read with its own register: what was acknowledged is there', async () => {
    const { host, cut } = await cutOff()
    await host.close()
    const again = await reopen(cut)
    expect((await again.call('residents.list', {})).rows.map(({ fullName }) => fullName)).toEqual(['Hoàng Thị Bí Mật'])
    expect(listed(cut)).toEqual([])
    await again.close()
  })
  test('of a later time is set aside beside an earlier copy and not merged: the register opens as that copy', async () => {
    const folder = await closedRegister()
    const { register, vault } = filesOf(folder)
    const back = newFolder()
    copyFileSync(register, filesOf(back).register)
    copyFileSync(vault, filesOf(back).vault)
    const later = await reopen(folder)
    for (const fullName of ['Lò Văn Ún', 'Sùng A Páo', 'Phạm Thị Mến', 'Đặng Quốc Khải', 'Bế Thị Xuân', 'Hà Minh Tuấn'])
      await later.call('stays.admit', { residentId: null, resident: aResident({ fullName }), stay: aStay() })
    await later.host.close()
    const last = await reopen(folder)
    await last.call('safety.backup', {})
    copyFileSync(`${register}-wal`, `${filesOf(back).register}-wal`)
    await last.host.close()
    const log = readFileSync(`${filesOf(back).register}-wal`)

    const again = await reopen(back)
    expect((await again.call('residents.list', {})).rows.map(({ fullName }) => fullName)).toEqual(['Hoàng Thị Bí Mật'])
    expect((await again.call('safety.check', {})).ok).toBe(true)
    expect(listed(back)).toHaveLength(1)
    expect(readFileSync(join(back, listed(back)[0]!)).equals(log)).toBe(true)
    await again.close()
  })
  test('of another register is set aside as well', async () => {
    const other = await closedRegister('other')
    const { host, cut } = await cutOff()
    await host.close()
    copyFileSync(filesOf(other).register, filesOf(cut).register)
    copyFileSync(filesOf(other).vault, filesOf(cut).vault)
    const again = await reopen(cut)
    expect((await again.call('safety.check', {})).ok).toBe(true)
    expect(listed(cut)).toHaveLength(1)
    await again.close()
  })
  test('beside a file that is ruined with it and without it stays where it lies, like the file', async () => {
    const { host, cut } = await cutOff()
    await host.close()
    const { register } = filesOf(cut)
    const handle = openSync(register, 'r+')
    const size = statSync(register).size
    for (let page = 2; page * 4096 < size; page++) writeSync(handle, Buffer.alloc(64, 0xab), 0, 64, page * 4096 + 512)
    const log = openSync(`${register}-wal`, 'r+')
    for (let at = 32 + 24 + 512; at < statSync(`${register}-wal`).size; at += 4096 + 24) writeSync(log, Buffer.alloc(64, 0xab), 0, 64, at)
    const before = [readFileSync(register), readFileSync(`${register}-wal`)]
    expect(['damaged', 'wrongKey']).toContain(await problem(open(cut)))
    expect([readFileSync(register).equals(before[0]!), readFileSync(`${register}-wal`).equals(before[1]!)]).toEqual([true, true])
    expect(listed(cut)).toEqual([])
  })
})

describe('what lies on the disk', () => {
  test('no name, number or word of anybody in register, WAL, backup or logs — R19', async () => {
    const logFolder = newFolder()
    const { folder, host } = await openRegister(fileLog(logFolder))
    const searched = () => {
      const files = [folder, join(folder, 'backups'), logFolder].flatMap((where) =>
        readdirSync(where, { withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(where, entry.name)),
      )
      expect(files.some((file) => file.endsWith('register.sph'))).toBe(true)
      expect(files.some((file) => file.includes('backups') && file.endsWith('.sph'))).toBe(true)
      for (const file of files) {
        const bytes = readFileSync(file)
        for (const word of ['Bí Mật', 'bi mat', 'hoang thi', '022190987654', 'Nghề Rất Riêng', 'Nguyễn', 'Hồng Gai'])
          expect(bytes.includes(word), `${word} in ${file}`).toBe(false)
        expect(bytes.subarray(0, 15).toString('latin1')).not.toBe(file.endsWith('.sph') ? 'SQLite format 3' : 'never')
      }
    }
    expect(existsSync(`${filesOf(folder).register}-wal`)).toBe(true)
    searched()
    await host.close()
    searched()
    expect(readFileSync(join(logFolder, 'host.log'), 'utf8')).toContain('"operation":"stays.admit"')
  })
  test.skipIf(process.platform === 'win32')('is for its owner alone', async () => {
    const { folder, host } = await openRegister()
    const { register, vault, backups } = filesOf(folder)
    const files = [register, `${register}-wal`, vault, ...readdirSync(backups).map((name) => join(backups, name))]
    expect(files).toHaveLength(5)
    for (const file of files) expect([file, statSync(file).mode & 0o077]).toEqual([file, 0])
    await host.close()
  })
  test('every commit is synced: FULL set and read back', async () => {
    const folder = await closedRegister()
    const key = await keyFromPassphrase(readVault(filesOf(folder).vault), passphrase)
    const { raw } = openConnection(filesOf(folder).register, key, 'writer')
    expect(raw.pragma('synchronous', { simple: true })).toBe(2)
    expect(raw.pragma('journal_mode', { simple: true })).toBe('wal')
    raw.close()
  })
})

describe('the log', () => {
  test('refuses to be rewritten from inside; rewritten from outside, the first bad row is named — R11', async () => {
    const folder = await closedRegister()
    const key = await keyFromPassphrase(readVault(filesOf(folder).vault), passphrase)
    const outside = () => openConnection(filesOf(folder).register, key, 'writer').raw
    const raw = outside()
    expect(() => raw.prepare(`update log_entry set subject = 'x' where seq = 2`).run()).toThrow(Database.SqliteError)
    expect(() => raw.prepare('delete from log_entry where seq = 2').run()).toThrow(Database.SqliteError)
    raw.exec('drop trigger log_entry_no_update; drop trigger log_entry_no_delete')
    raw.prepare(`update log_entry set subject = 'x' where seq = 2`).run()
    raw.close()
    const r = await reopen(folder)
    const { ok, parts } = await r.call('safety.check', {})
    expect(ok).toBe(false)
    expect(parts.find(({ part }) => part === 'log')).toMatchObject({ ok: false, problem: '2' })
    await r.host.close()
  })
})

test('a check after others is as sound as the first, however many names were corrected in between', async () => {
  const r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z') })
  const ids: string[] = []
  for (let at = 0; at < 24; at++) {
    const resident = aResident({ fullName: `Sùng Thị ${String.fromCharCode(65 + at)}` })
    const stay = aStay({ decision: { number: `${at}/QĐ-TA`, on: '2026-08-03', issuer: 'TAND khu vực 2' } })
    ids.push((await r.call('stays.admit', { residentId: null, resident, stay })).stay.residentId)
  }
  expect((await r.call('safety.check', {})).ok).toBe(true)
  for (const id of ids) {
    const { id: _, code, createdAt, version, ...fields } = (await r.call('residents.get', { id })).resident
    await r.call('residents.correct', { id, version, reason: 'Sai tên', resident: { ...fields, fullName: `${fields.fullName} Mới` } })
  }
  expect((await r.call('safety.check', {})).parts.filter(({ ok }) => !ok)).toEqual([])
  await r.close()
})

test('a backup is opened and counted before it is called one, and opens with the same passphrase', async () => {
  const r = await tempRegister()
  await r.call('stays.admit', { residentId: null, resident: aResident(), stay: aStay() })
  const made = await r.call('safety.backup', {})
  expect(made.residents).toBe(1)
  expect((await r.call('safety.backups', {})).rows).toEqual([made])
  const elsewhere = newFolder()
  const sidecar = JSON.parse(readFileSync(join(r.folder, 'backups', made.fileName.replace('.sph', '.json')), 'utf8'))
  copyFileSync(join(r.folder, 'backups', made.fileName), filesOf(elsewhere).register)
  writeFileSync(filesOf(elsewhere).vault, JSON.stringify(sidecar.vault))
  const restored = await reopen(elsewhere)
  expect((await restored.call('residents.list', {})).rows.map(({ fullName }) => fullName)).toEqual(['Nguyễn Văn Thử'])
  await restored.close()
  await r.close()
})

test('a backup that cannot be finished leaves nothing behind, and a broken sidecar hides no other backup', async () => {
  const r = await tempRegister()
  const made = await r.call('safety.backup', {})
  const { vault, backups } = filesOf(r.folder)
  const before = readdirSync(backups)
  rmSync(vault)
  expect(await refusal(r.call('safety.backup', {}))).toMatchObject({ kind: 'rule', key: 'damagedVault' })
  expect(readdirSync(backups)).toEqual(before)
  writeFileSync(join(backups, 'half.json'), '{ "fileName": "')
  expect((await r.call('safety.backups', {})).rows).toEqual([made])
  await r.close()
})

test('a recovery passphrase of nothing but spaces and hyphens is none', async () => {
  const host = await open(newFolder(), null)
  const input = { facility: theFacility, accounts: theAccounts.slice(0, 1), passphrase: '- '.repeat(20), sampleResidents: null }
  const { body } = await host.call({ name: 'setup.create', body: JSON.stringify({ input }), token: null, seat: '' })
  expect(JSON.parse(body)).toMatchObject({ ok: false, error: { kind: 'invalid', issues: [{ path: 'passphrase' }] } })
  await host.close()
})

describe('the connection that answers questions', () => {
  test('writes nothing but who has looked', async () => {
    const folder = await closedRegister()
    const key = await keyFromPassphrase(readVault(filesOf(folder).vault), passphrase)
    const viewer = openConnection(filesOf(folder).register, key, 'viewer')
    const spoil = () => viewer.raw.exec('delete from resident')
    expect(spoil).toThrow(/readonly/)
    await keepingViews(viewer, async (db) => void (await db.selectFrom('resident').select('id').execute()))
    expect(spoil).toThrow(/readonly/)
    await expect(keepingViews(viewer, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(spoil).toThrow(/readonly/)
    viewer.raw.close()
  })

  test('does not wait for the disk, as the one that writes does; what it wrote is brought there all the same', async () => {
    const folder = await closedRegister()
    const file = filesOf(folder).register
    const key = await keyFromPassphrase(readVault(filesOf(folder).vault), passphrase)
    const [writer, viewer] = [openConnection(file, key, 'writer'), openConnection(file, key, 'viewer')]
    expect([writer, viewer].map(({ raw }) => raw.pragma('synchronous', { simple: true }))).toEqual([2, 1])
    const failures: string[] = []
    const forcedLog = openForcedLog(file, (code) => failures.push(code))
    await forcedLog.settled()
    await keepingViews(
      viewer,
      async (db) => void (await db.updateTable('setting').set({ value: '1' }).where('key', '=', 'sample').execute()),
    )
    for (let look = 0; look < 20; look++) forcedLog.force()
    await forcedLog.settled()
    expect(failures).toEqual([])
    viewer.raw.close()
    writer.raw.close()
    // In order closed there is no such log any more: that is told to whoever asks, and stops nobody.
    forcedLog.force()
    await forcedLog.settled()
    expect(failures).toEqual(['ENOENT'])
  })
})

test('a register that the program founds is dear to guess: scrypt of half a second for the passphrase, a fifth for a password', async () => {
  const { host, folder } = await openRegister()
  const vault = readVault(filesOf(folder).vault)
  expect(vault.recovery).toMatchObject({ n: 131_072, r: 8, p: 1 })
  await host.close()
  const key = await keyFromPassphrase(vault, passphrase)
  const { raw } = openConnection(filesOf(folder).register, key, 'reader')
  expect(raw.prepare("select distinct substr(password_hash, 1, 17) from account where password_hash <> ''").pluck().all()).toEqual([
    'scrypt$65536$8$1$',
  ])
  raw.close()
})
