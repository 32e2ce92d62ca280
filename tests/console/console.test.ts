import { execFile, spawn } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CheckResult } from '#contract/safety'
import { NewPassword } from '#contract/staff'
import { passwordFits } from '#host/api/passwords'
import { openConnection } from '#host/database/connection'
import { keyFromPassphrase, readVault } from '#host/files/vault'
import { quickenKeys } from '../support/quick-keys'
import { builtConsole, serve } from '../support/served'

interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** The built console as a person starts it, without any variable of ours. */
function run(...args: string[]): Promise<Ended> {
  return runWith({}, ...args)
}
function runWith(variables: Record<string, string>, ...args: string[]): Promise<Ended> {
  const { REGISTER_PASSPHRASE, REGISTER_FOLDER, ...environment } = process.env
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [builtConsole, ...args],
      { env: { ...environment, ...variables }, maxBuffer: 1e8 },
      (error, out, err) => resolve({ code: error ? Number(error.code ?? 1) : 0, out, err }),
    )
    child.stdin?.end()
  })
}

let place: string
let folder: string
let papers: string
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'so-phuc-hoi-console-'))
  folder = join(place, 'so')
  papers = join(place, 'in')
  const made = await run('demo', '--folder', folder, '--residents', '60', '--seed', '7', '--today', '2026-11-21')
  expect(made).toMatchObject({ code: 0, err: '' })
  expect(made.out).toMatch(/truong\s+Đặng Quốc Thử\s+Lãnh đạo\s+Hocthu@2026/)
  await quickenKeys(folder, readFileSync(join(folder, 'demo-passphrase.txt'), 'utf8'))
}, 120_000)
afterAll(() => rmSync(place, { recursive: true, force: true }))

/** A copy of the sample to be spoiled. */
function spoiled(name: string): string {
  const copy = join(place, name)
  cpSync(folder, copy, { recursive: true })
  return copy
}

/** One clear sentence, an exit code that says so, no stack. */
function expectRefusal({ code, out, err }: Ended, wanted: RegExp, exit = 1): void {
  expect(err).toMatch(wanted)
  expect(code).toBe(exit)
  expect(`${out}${err}`).not.toMatch(/^\s+at |node:internal|Error:|\[\w+\.\w+/m)
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

  test('has the intake of Quảng Ninh of 2021: 630 = 480 voluntary + 97 compulsory + 53 without a stable residence', async () => {
    const other = join(place, 'quang-ninh')
    expect((await run('demo', '--folder', other, '--profile', 'quang-ninh-2021', '--residents', '700')).code).toBe(0)
    const { out, code } = await run('report', 'range', '2020-12-15', '2021-10-31', '--json', '--folder', other)
    expect(code).toBe(0)
    const report = JSON.parse(out)
    expect(Object.keys(report)).toEqual(['period', 'columns', 'lines'])
    expect(report.period).toEqual({ from: '2020-12-15', to: '2021-10-31', cutOff: 'CUSTOM' })
    const { values } = report.lines.find((line: { code: string }) => line.code === 'admitted')
    expect(values).toMatchObject({ total: 630, voluntary: 480, compulsory: 97, no_stable_residence: 53 })
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
      new Set(['answer', 'notice', 'intake', 'confirmation', 'termReached', 'afterRehab']),
    )
    expect(
      duties.every((duty: { settled: unknown; article: string; does: unknown }) => duty.settled === null && duty.article && duty.does),
    ).toBe(true)
    const { duties: withSettled } = JSON.parse((await run('due', '--settled', '--folder', folder, '--json')).out)
    expect(withSettled.length).toBeGreaterThan(duties.length)
    const people = await run('due', '--folder', folder)
    expect(people.out.split('\n').filter((line) => /DC-\d{4}-\d{4}/.test(line))).toHaveLength(duties.length)
    expect(people.out).toContain('(Mẫu 51)')
  })

  test('notices get one number for each stay and one page for each recipient; a repeat makes what is missing', async () => {
    const { duties } = JSON.parse((await run('due', '--folder', folder, '--json')).out)
    const notices = duties.filter((duty: { kind: string }) => duty.kind === 'notice')
    const copies = notices.reduce((sum: number, duty: { copies: number }) => sum + duty.copies, 0)
    const first = await run('print', 'mau-51', '--due', '--out', papers, '--folder', folder)
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out).toContain(`cấp số mới ${notices.length}, đã cấp số từ trước 0, không làm được 0`)
    const files = readdirSync(papers)
    expect(files).toHaveLength(copies)
    for (const file of files) {
      expect(file).toMatch(/^HV-\d{4}-\d{4}_mau-51_so-\d+-2026_\d-[a-z0-9-]+\.pdf$/)
      const { stdout } = await promisify(execFile)('pdfinfo', [join(papers, file)])
      expect(stdout).toMatch(/Pages:\s+1\n/)
    }
    const written = new Map(files.map((file) => [file, statSync(join(papers, file)).mtimeMs]))
    const lost = files[0] ?? ''
    rmSync(join(papers, lost))
    const second = await run('print', 'mau-51', '--due', '--out', papers, '--folder', folder)
    expect(second.out).toContain(`cấp số mới 0, đã cấp số từ trước ${notices.length}, không làm được 0`)
    expect(second.out).toContain(`ghi mới 1, đã có ${copies - 1}`)
    expect(readdirSync(papers)).toEqual(files)
    for (const file of files.filter((each) => each !== lost)) expect(statSync(join(papers, file)).mtimeMs).toBe(written.get(file))
  })

  test('one stay is printed by its code, into one file', async () => {
    const { duties } = JSON.parse((await run('due', '--folder', folder, '--json', '--days', '30')).out)
    const { stayCode } = duties.find((duty: { kind: string }) => duty.kind === 'notice').person
    const file = join(place, 'mot.pdf')
    expect((await run('print', 'mau-51', '--stay', stayCode, '--out', file, '--folder', folder)).code).toBe(0)
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
    expectRefusal(await run('print', 'mau-51', '--stay', 'DC-1999-0001', '--out', file, '--folder', folder), /DC-1999-0001/)
  })

  test('what is due by another form is made for those who need that form, not for those whose notice is due', async () => {
    const { duties } = JSON.parse((await run('due', '--folder', folder, '--json')).out)
    type Due = { does: { form?: string }; person: { residentCode: string } }
    const due = duties.filter(({ does }: Due) => does.form === 'mau-30')
    expect(due.length).toBeGreaterThan(0)
    const to = join(place, 'mau-30')
    const { made, failed } = JSON.parse((await run('print', 'mau-30', '--due', '--out', to, '--folder', folder, '--json')).out)
    expect(made.length + failed.length).toBe(due.length)
    expect(made.length).toBeGreaterThan(0)
    for (const { residentCode } of made) expect(due.map((duty: Due) => duty.person.residentCode)).toContain(residentCode)
    expect(readdirSync(to).every((file) => file.includes('_mau-30_'))).toBe(true)
  })

  test('a paper of an event is made for the only one there is, or for that of a day; what does not fit is refused in words', async () => {
    const { duties } = JSON.parse((await run('due', '--folder', folder, '--json', '--days', '30')).out)
    const { stayCode } = duties.find((duty: { does: { form?: string } }) => duty.does.form === 'mau-50').person
    const [file, other] = [join(place, 'giao-nhan.pdf'), join(place, 'khac.pdf')]
    const of = (form: string, ...more: string[]) => ['print', form, '--stay', stayCode, '--folder', folder, '--out', ...more] as const
    expectRefusal(await run(...of('mau-42', file, '--event', '1999-01-01')), /vào ngày 1999-01-01; có: 20\d\d-\d\d-\d\d/)
    expect(await run(...of('mau-42', file))).toMatchObject({ code: 0, err: '' })
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
    expectRefusal(await run(...of('mau-43', other)), /không có sự kiện nào của biểu này/)
    const { person } = duties.find((duty: { kind: string }) => duty.kind === 'intake')
    const minutes = await run('print', 'mau-23', '--stay', person.stayCode, '--folder', folder, '--out', other)
    expect(minutes).toMatchObject({ code: 1, out: expect.stringMatching(/chưa ghi giao những gì/) })
    expectRefusal(await run(...of('mau-51', other, '--event', '2026-11-20')), /--event đi cùng --stay/, 2)
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

describe('a file of admissions', () => {
  const file = () => join(place, 'nguoi.json')
  const admit = async (people: unknown, ...more: string[]) => {
    writeFileSync(file(), JSON.stringify(people))
    return run('admit', '--from', file(), '--folder', folder, ...more)
  }
  const example = async () => JSON.parse((await run('admit', '--example')).out)[0]
  const count = async () =>
    JSON.parse((await run('report', 'range', '2000-01-01', '2026-11-21', '--json', '--folder', folder)).out).lines[1].values.total

  test('with anything wrong in it names every place and admits nobody', async () => {
    const before = await count()
    const good = await example()
    const ended = await admit([
      good,
      { ...good, resident: { ...good.resident, fullName: ' ', birth: { year: 1800, month: 13, day: 1 }, colour: 'red' } },
      { resident: good.resident, stay: { ...good.stay, startsOn: '2026-02-30', decision: undefined } },
      5,
    ])
    expectRefusal(ended, /không ghi ai/)
    for (const path of ['[1].resident.fullName', '[1].resident.birth.year', '[1].resident.birth.month', '[1].resident.colour']) {
      expect(ended.err).toContain(`${path}: `)
    }
    for (const path of ['[2].stay.startsOn', '[2].stay.decision', '[3]']) expect(ended.err).toContain(`${path}: `)
    expect(await count()).toBe(before)
  })

  test('is refused whole when one person stands against another, or hides signs in a name', async () => {
    const before = await count()
    const good = await example()
    expectRefusal(await admit([good, good]), /\[1\]: Trùng với mục \[0\]/)
    expectRefusal(await admit([{ ...good, resident: { ...good.resident, fullName: 'Ước\u202e' } }]), /\[0\]: Có ký tự ẩn/)
    expectRefusal(
      await admit([{ ...good, stay: { ...good.stay, admittedAt: '2027-01-01T00:00:00Z' } }]),
      /\[0\]: Thời điểm tiếp nhận không được sau lúc này/,
    )
    expect(await count()).toBe(before)
  })

  test('admits everybody, once; somebody alike only when they were compared', async () => {
    const good = await example()
    const before = await count()
    expect((await admit(good)).code).toBe(0)
    expect(await count()).toBe(before + 1)
    expectRefusal(await admit(good), /--alike-are-others/)
    expect((await admit(good, '--alike-are-others')).code).toBe(0)
    expect((await run('check', '--folder', folder)).code).toBe(0)
  })

  test('may name a commune, by its name of before 2025-07-01 too; what may be several is told and not decided', async () => {
    const good = await example()
    const named = (permanentCommune: string, policeCommune: string) => ({
      resident: { ...good.resident, fullName: 'Đặng Thị Tên Cũ', permanentCommune },
      stay: { ...good.stay, decision: { ...good.stay.decision, number: '119/QĐ-TA' }, policeCommune },
    })
    const unclear = await admit(named('Xã Quảng Long, Huyện Hải Hà', 'Xã Không Có Ở Đâu'))
    expectRefusal(unclear, /\[0\]\.resident\.permanentCommune: .*06922.*06946|\[0\]\.resident\.permanentCommune: .*06946.*06922/)
    expect(unclear.err).toContain('[0].stay.policeCommune: không có xã, phường nào tên này')
    const { code, out } = await admit(named('Cẩm Tây, Cẩm Phả, Quảng Ninh', 'Phường Hồng Gai, Quảng Ninh'), '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)[0].stay.policeCommune).toBe('06685')
  })

  test('that is no JSON, or is not there, is said so', async () => {
    writeFileSync(file(), 'Họ tên;Năm sinh')
    expectRefusal(await run('admit', '--from', file(), '--folder', folder), /không phải là JSON/)
    expectRefusal(await run('admit', '--from', join(place, 'khong-co.json'), '--folder', folder), /Không có tệp/)
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

  test('every form is written with made-up people, without a register', async () => {
    const to = join(place, 'forms')
    const { code, out } = await run('print', '--gallery', '--out', to)
    expect(code).toBe(0)
    const files = readdirSync(to)
    expect(out).toContain(`Đã ghi ${files.length} tệp`)
    for (const form of ['mau-17', 'mau-42', 'mau-51', 'envelope-labels'])
      expect(files.filter((file) => file.startsWith(`${form}_`)).toSorted()).toEqual([
        `${form}_dai.pdf`,
        `${form}_du.pdf`,
        `${form}_trong.pdf`,
      ])
    for (const file of files) expect(readFileSync(join(to, file), 'latin1')).toMatch(/^%PDF-1\.7.*%%EOF\s*$/s)
  }, 120_000)

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

describe('places for results', () => {
  const papersCounted = async (): Promise<number> => {
    const { parts } = JSON.parse((await run('check', '--json', '--folder', folder)).out) as CheckResult
    return parts.find(({ part }) => part === 'papers')?.counted ?? -1
  }
  test('are looked at before anything is done: no number is taken for papers that have nowhere to go', async () => {
    const file = join(place, 'a-file')
    writeFileSync(file, '')
    const before = await papersCounted()
    for (const out of [join(file, 'below'), file, '/proc/no-place']) {
      expectRefusal(await run('print', 'mau-51', '--due', '--out', out, '--folder', folder), /Không ghi được vào thư mục/)
      expectRefusal(await run('bundle', 'month', '2026-10', '--out', out, '--folder', folder), /Không ghi được vào thư mục/)
    }
    expectRefusal(await run('report', 'month', '2026-10', '--pdf', join(file, 'x.pdf'), '--folder', folder), /Không ghi được vào thư mục/)
    expect(await papersCounted()).toBe(before)
  })
  test('a folder is no package, and no folder is not this one', async () => {
    expectRefusal(await run('verify', place), /là thư mục/)
    expectRefusal(await run('admit', '--from', place, '--folder', folder), /là thư mục/)
    expectRefusal(await run('check', '--folder', ''), /Thiếu --folder/, 2)
  })
})
