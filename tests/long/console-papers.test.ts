import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CheckResult } from '#contract/safety'
import { expectRefusal, run, sampleOfTheConsole } from '../support/console'

// What the console does with many papers and many people; each of these takes seconds. Its short ways are in tests/console.

let place: string
let folder: string
let papers: string
beforeAll(async () => {
  ;({ place, folder } = await sampleOfTheConsole())
  papers = join(place, 'in')
}, 120_000)
afterAll(() => rmSync(place, { recursive: true, force: true }))

describe('a sample register', () => {
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

describe('papers of the sample', () => {
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
