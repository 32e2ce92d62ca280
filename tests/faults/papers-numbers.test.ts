import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { OutputOf } from '#contract'
import type { Reply } from '#contract/errors'
import { noDetail } from '#contract/stays/events'
import { readBack } from '#host/prints/engine/read-back'
import { flowOf, readPdf } from '../prints/read-pdf'
import { aResident, aStay } from '../support/builders'
import { asking, type Seat, type Served, serveAgain, serveNew, signIn } from '../support/served'

// R12: numbers of papers asked for by many seats at once while the host is killed, restarted and asked again.

const numbers = Number(process.env.PAPER_NUMBERS ?? 150)
const seats = Number(process.env.PAPER_SEATS ?? 5)
const kills = Number(process.env.PAPER_KILLS ?? 2)

type Issued = OutputOf<'papers.issue'>
type Line = OutputOf<'papers.book.reserve'>[number]
type Series = Line['series']
type Paper = Issued['paper']

/** Something one seat asks for. It is asked again, under the same id, until it is answered. */
interface Wish {
  readonly commandId: string
  readonly name: string
  readonly input: object
  /** Who asked: the same id from somebody else is not answered. */
  readonly as: string
  reply: Reply<unknown> | null
}

const keyOf = ({ series, number }: { series: string | null; number: number | null }) => `${series} ${number}`
const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(Math.random() * from.length)]

test(`R12: ${numbers} numbers for ${seats} seats, the host killed ${kills} times: no gap, no double, every acknowledged paper is there`, {
  timeout: 7_200_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'so-phuc-hoi-numbers-'))
  let host = await serveNew(folder)
  const call = asking({ call: (...asked) => host.call(...asked) })

  // Some have notices with three copies, some with one; each has asked for a leave, which is decided by a paper of its own.
  const stays: { readonly subjectId: string; readonly eventId: string }[] = []
  for (let at = 0; at < 12 + seats * 4; at++) {
    const fullName = `Lò ${String.fromCharCode(65 + (at % 26))}${String.fromCharCode(97 + ((at / 26) % 26))}`
    const kind = at % 4 ? 'VOLUNTARY_PUBLIC' : 'COMPULSORY_ADULT'
    const decision = { number: `${at}/QĐ-TA`, on: '2026-08-03', issuer: 'TAND khu vực 2' }
    const { stay } = await call('stays.admit', { residentId: null, resident: aResident({ fullName }), stay: aStay({ kind, decision }) })
    const asked = { kind: 'LEAVE_REQUESTED', happenedAt: '2026-08-20T02:00:00.000Z', paper: null, note: null } as const
    const detail = { ...noDetail, bereavement: 'PARENT', untilOn: '2026-08-23' } as const
    const { eventId } = await call('stays.recordEvent', { stayId: stay.id, version: stay.version, ...asked, detail })
    stays.push({ subjectId: stay.id, eventId })
  }
  const year = Number((await call('papers.issue', { form: 'mau-51', subjectId: stays[0]?.subjectId ?? null })).paper.year)
  const [first] = (await call('papers.list', {})).rows

  // What the seats were told: which number is whose.
  const papers = new Map<string, Paper>(first ? [[first.id, first]] : [])
  const reserved = new Map<string, Line>()
  const open: Line[] = []
  const closed = new Map<string, 'OUTSIDE' | 'UNUSED' | 'PAPER'>()
  const wishes: Wish[] = []
  let stillAtWork = true

  const learn = ({ name, reply }: Wish) => {
    if (!reply?.ok) return
    if (name === 'papers.issue') {
      const { paper, already } = reply.data as Issued
      if (already) return
      expect(papers.has(paper.id)).toBe(false)
      papers.set(paper.id, paper)
      if (reserved.has(keyOf(paper))) closed.set(keyOf(paper), 'PAPER')
    } else if (name === 'papers.void') {
      const paper = reply.data as Paper
      papers.set(paper.id, paper)
    } else if (name === 'papers.book.reserve') {
      for (const line of reply.data as Line[]) {
        expect(reserved.has(keyOf(line))).toBe(false)
        reserved.set(keyOf(line), line)
        open.push(line)
      }
    } else if (name === 'papers.book.fillReserved') {
      closed.set(keyOf((reply.data as { line: Line }).line), 'OUTSIDE')
    } else if (name === 'papers.book.dropReserved') {
      closed.set(keyOf(reply.data as Line), 'UNUSED')
    }
  }
  const say = async (seat: Seat, wish: Wish) => {
    const reply = await seat.call(wish.name, wish.input, wish.commandId)
    if (wish.reply) expect(reply).toEqual(wish.reply)
    else {
      wish.reply = reply
      if (!reply.ok) expect(['rule', 'stale']).toContain(reply.error.kind)
      learn(wish)
    }
    return reply
  }
  const wish = (as: string, name: string, input: object): Wish => {
    const made = { commandId: randomUUID(), name, input, as, reply: null }
    wishes.push(made)
    return made
  }
  const taken = () => papers.size + reserved.size - [...closed.values()].filter((use) => use === 'PAPER').length

  /** One thing that somebody in an office asks for. */
  async function next(seat: Seat, as: string): Promise<void> {
    const dice = Math.random()
    const own = (name: string, input: object) => say(seat, wish(as, name, input))
    const series = pick<Series>(['TB', 'QD', 'GXN', 'DN', 'CV'])
    if (dice < 0.4) {
      await own('papers.book.reserve', { series, count: 1 + Math.floor(Math.random() * 20), reservedFor: 'Tổ Y tế', reason: 'Dự phòng' })
    } else if (dice < 0.5 && open.length > 0) {
      const [line] = open.splice(Math.floor(Math.random() * open.length), 1)
      const { number, version } = line!
      const place = { series: line!.series, year, number, version }
      const paper = {
        day: line!.reserved!.at.slice(0, 10),
        about: 'Viết tay',
        signer: 'Hoàng Văn Thử',
        recipients: ['Công an xã'],
        copies: 1,
      }
      if (dice < 0.45) await own('papers.book.fillReserved', { ...place, ...paper })
      else await own('papers.book.dropReserved', { ...place, reason: 'Không dùng' })
    } else if (dice < 0.6) {
      const paper = pick([...papers.values()].filter(({ state }) => state === 'ISSUED'))
      if (paper) await own('papers.void', { id: paper.id, version: paper.version, reason: 'Sai' })
    } else {
      const at = dice < 0.7 ? open.findIndex(({ series }) => series === 'DN' || series === 'CV') : -1
      const [line] = at >= 0 ? open.splice(at, 1) : []
      const kind = line ? (line.series === 'DN' ? 'mau-46' : 'letter') : pick(['mau-51', 'mau-51', 'mau-46', 'mau-49', 'letter'])
      const about = pick(stays)!
      const numbered = { form: kind, reserved: line?.number ?? null }
      if (kind === 'letter') {
        const fields = { about: 'mời họp', addressees: ['Phòng Hậu cần'], body: 'Cơ sở kính mời.' }
        const draft = await seat.call<Paper>('papers.draft.save', { form: 'letter', fields }, randomUUID())
        if (draft.ok) await own('papers.issue', { ...numbered, draftId: draft.data.id })
      } else await own('papers.issue', { ...numbered, ...(kind === 'mau-49' ? about : { subjectId: about.subjectId }) })
    }
  }

  const isCut = (error: unknown) => error instanceof TypeError || (error instanceof SyntaxError && !stillAtWork)
  async function office(until: number): Promise<void> {
    stillAtWork = true
    const names = Array.from({ length: seats }, (_, at) => (at % 2 ? 'records' : 'head'))
    const at: Seat[] = []
    for (const name of names) {
      const seat = host.seat()
      await signIn(seat, name)
      at.push(seat)
    }
    const working = at.map(async (seat, place) => {
      try {
        while (stillAtWork && taken() < until) await next(seat, names[place]!)
        stillAtWork = false
      } catch (error) {
        if (!isCut(error)) throw error
      }
    })
    await Promise.race(working)
    await host.kill()
    await Promise.all(working)
  }
  /** What nobody was told the end of is asked again, twice at once; and some of what they were told. */
  async function askAgain(host: Served): Promise<void> {
    const seatOf = { head: host.seat(), records: host.seat() } as Record<string, Seat>
    for (const [name, seat] of Object.entries(seatOf)) await signIn(seat, name)
    for (const wish of wishes.filter(({ reply }) => reply === null)) {
      const seat = seatOf[wish.as]!
      const [, other] = await Promise.all([say(seat, wish), seat.call(wish.name, wish.input, wish.commandId)])
      expect(other).toEqual(wish.reply)
    }
    for (const wish of wishes.filter(({ reply }) => reply?.ok).slice(-seats * 2)) await say(seatOf[wish.as]!, wish)
  }

  let repeated = 0
  for (let round = 1; round <= kills; round++) {
    await office((numbers * round) / kills)
    repeated += wishes.filter(({ reply }) => reply === null).length
    host = await serveAgain(folder)
    await askAgain(host)
  }

  expect(taken()).toBeGreaterThanOrEqual(numbers)
  // A run in which nothing was cut off proves nothing.
  expect(repeated).toBeGreaterThan(0)
  const { parts } = await call('safety.check', {})
  expect(parts.filter(({ ok }) => !ok)).toEqual([])

  // The book is what the seats were told, number by number.
  const book: Line[] = []
  for (let after: string | null = null; ; ) {
    const page: OutputOf<'papers.book.list'> = await call('papers.book.list', { year, after, limit: 200 })
    book.push(...page.rows)
    after = page.next
    if (after === null) break
  }
  expect(book.length).toBe(taken())
  const byKey = new Map(book.map((line) => [keyOf(line), line]))
  expect(byKey.size).toBe(book.length)
  for (const series of ['TB', 'QD', 'GXN', 'DN', 'CV'] as const) {
    const own = book.filter((line) => line.series === series).map(({ number }) => number)
    expect(own.toSorted((a, b) => a - b)).toEqual(own.map((_, at) => at + 1))
  }
  for (const line of reserved.values()) {
    const kept = byKey.get(keyOf(line))
    expect(kept?.reserved).toEqual(line.reserved)
    expect(kept?.use).toBe(closed.get(keyOf(line)) ?? 'RESERVED')
  }
  for (const paper of papers.values())
    expect(byKey.get(keyOf(paper))).toMatchObject({ paperId: paper.id, isVoid: paper.state === 'VOID', use: 'PAPER' })
  expect(book.filter(({ paperId }) => paperId !== null).length).toBe(papers.size)

  // Every paper is whole.
  expect((await call('papers.list', { limit: 1 })).total).toBe(
    papers.size + (await call('papers.list', { state: 'DRAFT', limit: 1 })).total,
  )
  for (const [at, { id, state, number, symbol, hashes }] of [...papers.values()].entries()) {
    const kept = await call('papers.get', { id })
    expect({ state: kept.state, number: kept.number, hashes: kept.hashes }).toEqual({ state, number, hashes })
    for (const copy of kept.hashes.keys()) {
      const pdf = Buffer.from((await call('papers.copy', { id, copy: copy + 1 })).pdf, 'base64')
      expect(readBack(pdf).pages).toBe(kept.pages[copy])
      if (at % 20 === 0) expect(flowOf(await readPdf(pdf))).toContain(`${String(number).padStart(2, '0')}/${symbol}`)
    }
  }
  await host.stop()
  rmSync(folder, { recursive: true, force: true })
})
