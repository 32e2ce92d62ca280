import { spawn } from 'node:child_process'
import { chmodSync, copyFileSync, cpSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NewPassword } from '#contract/staff'
import { passwordFits } from '#host/api/passwords'
import { openConnection } from '#host/database/connection'
import { keyFromPassphrase, readVault } from '#host/files/vault'
import { expectRefusal, run, runWith, sampleOfTheConsole } from '../support/console'
import { builtConsole, serve } from '../support/served'

let place: string
let folder: string
let papers: string
beforeAll(async () => {
  ;({ place, folder } = await sampleOfTheConsole())
  papers = join(place, 'in')
}, 120_000)
afterAll(() => rmSync(place, { recursive: true, force: true }))

/** A copy of the sample to be spoiled. */
function spoiled(name: string): string {
  const copy = join(place, name)
  cpSync(folder, copy, { recursive: true })
  return copy
}

describe('a sample register', () => {
  test('is only made where there is none', async () => {
    expectRefusal(await run('demo', '--folder', folder), /đã có sổ/)
  })

  test('keeps its passphrase where only its owner reads it', () => {
    expect(statSync(join(folder, 'demo-passphrase.txt')).mode & 0o777).toBe(0o600)
  })

  test('opens with the passphrase that was given, which is then left in no file; one too short makes no register', async () => {
    const [given, other] = [{ REGISTER_PASSPHRASE: 'Cùng một cụm từ cho cả lớp học 2026' }, join(place, 'lop-hoc')]
    expectRefusal(await runWith({ REGISTER_PASSPHRASE: 'ngắn quá' }, 'demo', '--folder', other), /quá ngắn/)
    const made = await runWith(given, 'demo', '--folder', other, '--residents', '20')
    expect(made).toMatchObject({ code: 0, err: '' })
    expect(made.out).toContain('không ghi mã ra tệp')
    expect(readdirSync(other)).not.toContain('demo-passphrase.txt')
    expectRefusal(await run('check', '--folder', other), /Chưa có mã khôi phục/)
    expect((await runWith(given, 'check', '--folder', other)).code).toBe(0)
  }, 120_000)
})

test('a forgotten password is given anew to whoever has the recovery passphrase', async () => {
  const copy = spoiled('quen-mat-khau')
  expectRefusal(await run('password', 'khong-co-ai', '--folder', copy), /Không có tài khoản khong-co-ai/)
  const { code, out } = await run('password', 'Truong', '--folder', copy)
  expect(code).toBe(0)
  const given = /: (\S+)\s*$/.exec(out)?.[1] ?? ''
  expect(NewPassword.safeParse(given).success).toBe(true)
  const key = await keyFromPassphrase(readVault(join(copy, 'vault.json')), readFileSync(join(copy, 'demo-passphrase.txt'), 'utf8'))
  const { raw } = openConnection(join(copy, 'register.sph'), key, 'reader')
  const hash = raw.prepare(`select password_hash from account where sign_in_name = 'truong'`).pluck().get() as string
  raw.close()
  expect(await passwordFits(given, hash)).toBe(true)
})

describe('on the sample', () => {
  test('the desk lists what is due, most urgent first', async () => {
    const { code, out } = await run('due', '--folder', folder, '--json')
    expect(code).toBe(0)
    const { on, duties } = JSON.parse(out)
    expect(on).toBe('2026-11-21')
    const moments = duties.map((duty: { dueAt: string }) => duty.dueAt)
    expect(moments).toEqual([...moments].sort())
    expect(new Set(duties.map((duty: { kind: string }) => duty.kind))).toEqual(
      new Set(['answer', 'notice', 'intake', 'confirmation', 'termReached', 'afterRehab', 'payoutDue', 'lessonUnwritten', 'classResults']),
    )
    expect(
      duties.every((duty: { settled: unknown; article: string; does: unknown }) => duty.settled === null && duty.article && duty.does),
    ).toBe(true)
    const { duties: withSettled } = JSON.parse((await run('due', '--settled', '--folder', folder, '--json')).out)
    expect(withSettled.length).toBeGreaterThan(duties.length)
    const people = await run('due', '--folder', folder)
    const ofPeople = duties.filter(({ person }: { person: object | null }) => person !== null)
    expect(people.out.split('\n').filter((line) => /DC-\d{4}-\d{4}/.test(line))).toHaveLength(ofPeople.length)
    expect(people.out).toContain('(Mẫu 51)')
  })

  test('classes and talks of a range are told as figures and in words', async () => {
    const span = ['2026-07-01', '2026-11-21'] as const
    const figures = JSON.parse((await run('report', 'classes', ...span, '--json', '--folder', folder)).out)
    expect(figures.elementary.classes).toBeGreaterThan(0)
    expect(figures.elementary.passed).toBeLessThanOrEqual(figures.elementary.completed)
    expect(figures.law.people).toBeLessThanOrEqual(figures.inCare)
    const inWords = await run('report', 'classes', ...span, '--folder', folder)
    expect(inWords).toMatchObject({ code: 0, err: '' })
    expect(inWords.out).toMatch(/Học viên được phổ biến pháp luật +\d/)
    expectRefusal(await run('report', 'classes', '2026-09-30', '2026-07-01', '--folder', folder), /trước/, 2)
  })

  test('labour of a range is told with the same figures as of the parts of it, and in words', async () => {
    const labour = async (from: string, to: string) =>
      JSON.parse((await run('report', 'labour', from, to, '--json', '--folder', folder)).out) as Record<
        'teams' | 'inTeams' | 'inCare' | 'minutes' | 'income' | 'costs' | 'surplus',
        number
      > & { readonly weeks: { minutes: number }[]; readonly byTrade: { income: number; minutes: number }[] }
    const whole = await labour('2026-07-01', '2026-09-30')
    const months = [
      await labour('2026-07-01', '2026-07-31'),
      await labour('2026-08-01', '2026-08-31'),
      await labour('2026-09-01', '2026-09-30'),
    ]
    const sum = (of: 'minutes' | 'income' | 'costs') => months.reduce((all, month) => all + month[of], 0)
    expect([whole.minutes, whole.income, whole.costs]).toEqual([sum('minutes'), sum('income'), sum('costs')])
    expect(whole.minutes).toBeGreaterThan(0)
    expect(whole.surplus).toBe(whole.income - whole.costs)
    expect(whole.weeks.reduce((all, { minutes }) => all + minutes, 0)).toBe(whole.minutes)
    expect(whole.byTrade.reduce((all, { income }) => all + income, 0)).toBe(whole.income)
    const inWords = await run('report', 'labour', '2026-07-01', '2026-09-30', '--folder', folder)
    expect(inWords).toMatchObject({ code: 0, err: '' })
    expect(inWords.out).toContain('Giờ lao động')
    expectRefusal(await run('report', 'labour', '2026-09-30', '2026-07-01', '--folder', folder), /trước ngày đầu/, 2)
    const month = JSON.parse((await run('report', 'month', '2026-09', '--json', '--folder', folder)).out)
    expect(month.labour.find(({ code }: { code: string }) => code === 'labour_hours').value).toBeGreaterThan(0)
  })

  test("a month's figures balance and its package is intact until a byte is turned", async () => {
    const report = JSON.parse((await run('report', 'month', '2026-10', '--json', '--folder', folder)).out)
    expect(report.period).toEqual({ from: '2026-09-15', to: '2026-10-14', cutOff: 'DAY_15_TO_14' })
    const total = (code: string) => report.lines.find((line: { code: string }) => line.code === code).values.total
    const ways = (codes: string) => codes.split(' ').reduce((sum, code) => sum + total(code), 0)
    expect(total('closing')).toBe(
      ways('opening admitted transferred_in returned') -
        ways('completed exempted transferred_out escaped imprisoned died released quit other_exits'),
    )
    const xlsx = join(place, 'bieu.xlsx')
    expect((await run('report', 'month', '2026-10', '--xlsx', xlsx, '--folder', folder)).code).toBe(0)
    expect(readFileSync(xlsx).subarray(0, 2).toString()).toBe('PK')

    const packages = join(place, 'goi')
    expect((await run('bundle', 'month', '2026-10', '--out', packages, '--folder', folder)).code).toBe(0)
    const file = join(packages, readdirSync(packages)[0] ?? '')
    const good = await run('verify', file)
    expect(good).toMatchObject({ code: 0, err: '' })
    expect(good.out).toMatch(/CHỮ KÝ CHƯA ĐỐI CHIẾU/)
    expect(good.out).not.toMatch(/còn nguyên vẹn/)
    const fingerprint = /Mã nhận dạng khóa: (.*)/.exec(good.out)?.[1] ?? ''
    const compared = await run('verify', file, '--key', fingerprint)
    expect(compared).toMatchObject({ code: 0, out: expect.stringContaining('còn nguyên vẹn') })
    expect((await run('verify', file, '--key', '0000 1111 2222 3333 4444')).code).toBe(1)
    const again = readFileSync(file)
    expect((await run('bundle', 'month', '2026-10', '--out', packages, '--folder', folder)).code).toBe(0)
    expect(readFileSync(file).equals(again)).toBe(true)

    const bytes = readFileSync(file)
    const at = bytes.indexOf('admitted')
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(file, bytes)
    const bad = await run('verify', file)
    expect(bad.code).toBe(1)
    expect(bad.out).toMatch(/bao-cao\.json: nội dung đã bị sửa/)
  })

  test('the register passes its own check and is backed up', async () => {
    expect(await run('check', '--folder', folder)).toMatchObject({ code: 0, err: '' })
    const { code, out } = await run('backup', '--folder', folder, '--json')
    expect(code).toBe(0)
    expect(statSync(JSON.parse(out).file).size).toBe(JSON.parse(out).bytes)
  })

  test('the register is served as a page, signs in, and closes in order', async () => {
    const served = await serve(folder)
    expect(await served.call('session.signIn', { signInName: 'hoso', password: 'Hocthu@2026' })).toMatchObject({ ok: true })
    expect(await served.call('residents.whereabouts', {})).toMatchObject({ ok: true, data: { ever: expect.any(Number) } })
    expectRefusal(await run('due', '--folder', folder), /đang được một chương trình khác mở/)
    expect(await served.stop()).toBe(0)
    expect((await run('due', '--folder', folder)).code).toBe(0)
  })
})

describe('what cannot be opened is said in one sentence', () => {
  test('a passphrase that is missing or wrong', async () => {
    const copy = spoiled('khong-khoa')
    rmSync(join(copy, 'demo-passphrase.txt'))
    expectRefusal(await run('due', '--folder', copy), /Chưa có mã khôi phục/)
    expectRefusal(await runWith({ REGISTER_PASSPHRASE: 'SAI-SAI-SAI' }, 'due', '--folder', copy), /chưa đúng/)
    const secret = join(place, 'cum-tu.txt')
    copyFileSync(join(folder, 'demo-passphrase.txt'), secret)
    chmodSync(secret, 0o644)
    const open = await run('due', '--folder', copy, '--passphrase-file', secret)
    expect(open.code).toBe(0)
    expect(open.err).toMatch(/người khác trên máy này đọc được/)
    chmodSync(secret, 0o600)
    expect(await run('due', '--folder', copy, '--passphrase-file', secret)).toMatchObject({ code: 0, err: '' })
    expect((await runWith({ REGISTER_PASSPHRASE: readFileSync(secret, 'utf8') }, 'due', '--folder', copy)).code).toBe(0)
  })

  test('a folder without a register, and one that cannot be written', async () => {
    expectRefusal(await run('due', '--folder', join(place, 'trong')), /không có sổ/)
    const blocked = join(place, 'tep')
    writeFileSync(blocked, '')
    expectRefusal(await run('demo', '--folder', join(blocked, 'so')), /Không ghi được vào thư mục/)
  })

  test('a register of a newer program', async () => {
    const copy = spoiled('moi-hon')
    const key = await keyFromPassphrase(readVault(join(copy, 'vault.json')), readFileSync(join(copy, 'demo-passphrase.txt'), 'utf8'))
    const { raw } = openConnection(join(copy, 'register.sph'), key, 'writer')
    raw.prepare('insert into kysely_migration values (?, ?)').run('9990-later', '2030-01-01T00:00:00.000Z')
    raw.close()
    expectRefusal(await run('due', '--folder', copy), /phiên bản mới hơn ghi \(9990-later\)/)
  })

  test('a damaged, shortened or plain register, a damaged key file', async () => {
    const damaged = spoiled('hong')
    const bytes = readFileSync(join(damaged, 'register.sph'))
    bytes.fill(0x55, 100_000, 140_000)
    writeFileSync(join(damaged, 'register.sph'), bytes)
    expectRefusal(await run('due', '--folder', damaged), /bị hỏng/)

    const short = spoiled('ngan')
    truncateSync(join(short, 'register.sph'), 100_000)
    expectRefusal(await run('due', '--folder', short), /bị hỏng/)

    const plain = spoiled('tran')
    for (const name of readdirSync(plain).filter((each) => each.startsWith('register.sph'))) rmSync(join(plain, name))
    new Database(join(plain, 'register.sph')).exec('create table t (x)').close()
    expectRefusal(await run('due', '--folder', plain), /không được mã hóa|không mở được/)

    const keyless = spoiled('khoa-hong')
    writeFileSync(join(keyless, 'vault.json'), '{')
    expectRefusal(await run('due', '--folder', keyless), /vault\.json/)
  })
})

describe('the command line', () => {
  test('that is not understood is answered with where to look, and with 2', async () => {
    for (const args of [
      ['nhap'],
      ['due', '--xem'],
      ['due', '--on'],
      ['due', '--on', '2026-02-30'],
      ['due', 'them'],
      ['report', 'month'],
      ['report', 'month', '2026-13'],
    ]) {
      expectRefusal(await run(...args, '--folder', folder), /help/, 2)
    }
    expectRefusal(await run('print', 'mau-99', '--due', '--out', papers, '--folder', folder), /mau-99/, 2)
    expectRefusal(await run('demo', '--residents', 'nhieu', '--folder', join(place, 'x')), /--residents/, 2)
  })

  test('help says what there is, in both languages', async () => {
    const all = await run('help')
    const commands = ['demo', 'serve', 'admit', 'due', 'print', 'report', 'bundle', 'verify', 'check', 'backup']
    for (const command of commands) {
      expect(all.out).toContain(`  ${command} `)
      expect((await run('help', command)).out).toContain(command)
    }
    expect((await run('help', '--lang', 'en')).code).toBe(0)
    expect((await run('due', '--folder', folder, '--lang', 'en')).out).toContain('Due from')
  })

  test('may end in a pipe that closes early', async () => {
    const child = spawn(process.execPath, [builtConsole, 'due', '--folder', folder], { stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.destroy()
    let err = ''
    child.stderr.on('data', (chunk) => {
      err += chunk
    })
    await new Promise((resolve) => child.once('exit', resolve))
    expect(err).toBe('')
  })
})

describe('what the console advises on damage, typed as it stands there — R25', () => {
  /** The command of a refusal, as a person copies it from the line: what follows `register --`. */
  const advised = (said: string, ending = '') => {
    const all = [...said.matchAll(/npm run -s register -- (restore(?: --newest| present)?)/g)].map(([, words = '']) => words)
    return (all.find((words) => words.endsWith(ending)) ?? '').split(' ')
  }
  const withCopy = async (name: string) => {
    const copy = spoiled(name)
    expect((await run('backup', '--folder', copy)).code).toBe(0)
    return copy
  }

  test('a register that is cut off: listed, restored, whole; what was there lies aside', async () => {
    const copy = await withCopy('cat-cut')
    truncateSync(join(copy, 'register.sph'), 5000)
    const refused = await run('check', '--folder', copy)
    expectRefusal(refused, /Tệp sổ bị hỏng|Khóa không mở được/)
    const listed = await run(...advised(refused.err, 'restore'), '--folder', copy)
    expect(listed.out).toMatch(/nguyên vẹn[\s\S]*restore --newest/)
    const restored = await run(...advised(refused.err, '--newest'), '--folder', copy)
    expect(restored).toMatchObject({ code: 0, err: '' })
    const aside = readdirSync(copy).filter((name) => name.startsWith('set-aside-'))
    expect(aside).toHaveLength(1)
    expect(statSync(join(copy, aside[0]!, 'register.sph')).size).toBe(5000)
    expect((await run('check', '--folder', copy)).code).toBe(0)
  }, 120_000)

  test('a lost vault: taken from a copy, and what was written since the copy is there', async () => {
    const copy = await withCopy('mat-khoa')
    await run('password', 'truong', '--folder', copy)
    rmSync(join(copy, 'vault.json'))
    const refused = await run('check', '--folder', copy)
    expectRefusal(refused, /vault\.json thiếu hoặc hỏng/)
    expect((await run(...advised(refused.err), '--folder', copy)).code).toBe(0)
    const listed = await run('restore', '--json', '--folder', copy)
    const rows = JSON.parse(listed.out) as { kind: string; contents: { logRows: number } }[]
    const rowsOf = (kind: string) => rows.find((row) => row.kind === kind)?.contents.logRows ?? 0
    expect(rowsOf('present')).toBeGreaterThan(rowsOf('backup') + 1)
    expect((await run('check', '--folder', copy)).code).toBe(0)
  }, 120_000)
})
