import { setImmediate as nextTurn } from 'node:timers/promises'
import type { InputOf } from '#contract'
import type { DutyKind } from '#contract/desk/duties'
import type { Facility } from '#contract/facility'
import type { Stay } from '#contract/stays/operations'
import { isOpen } from '#contract/stays/words'
import { daysBetween, facilityDay, type Instant, type PlainDate, startOfFacilityDay } from '#contract/values/calendar'
import { applied, type CommandContext } from '#host/api/handlers'
import type { Office } from '#host/api/office'
import { RuleError } from '#host/api/rule-error'
import { appendLog } from '#host/database/log-book'
import type { Writer } from '#host/database/tables'
import { settleDuty } from '#host/features/desk/handlers'
import { handlers } from '#host/features/index'
import { recordPhase } from '#host/features/phases/handlers'
import { plans } from '#host/features/plans/handlers'
import { lookAlikesOf } from '#host/features/residents/handlers'
import { readEvents, stays } from '#host/features/stays/handlers'
import { newLawFrom } from '#host/features/stays/term-rules'
import { fillClasses } from './classes'
import { type SampleEntry, type SampleStay, sampleEntries } from './entries'
import { fillFitness } from './fitness'
import { fillMoney } from './money'
import { makePeople } from './people'
import { leavingDays, planPartsOf } from './plan-parts'
import { birthdaysOf, plannedStays, type SampleContext } from './planned-stays'
import { type SampleProfile, shapeOf } from './profiles'
import { seededRandom } from './random'
import { fillReportedLabour } from './reported-labour'
import { fillSheets } from './sheets'
import { fillTeams } from './teams'

export interface SampleOptions {
  /** How many people; the figures of the profile are scaled to them. */
  readonly residents: number
  /** The same seed, size and day give the same people and the same history. */
  readonly seed: number
  /** The day the history has come to. */
  readonly today: PlainDate
  readonly profile?: SampleProfile
  /** false leaves out the issued notices, which take most of the time. */
  readonly papers?: boolean
  /** Called every 500 entries with the number written and the number of all. */
  readonly onProgress?: (done: number, total: number) => void
}

/** The part of an open register that a filling needs. */
interface Fillable {
  readonly facility: Facility
  fill<T>(work: (db: Writer, office: Office) => Promise<T>): Promise<T>
}

/**
 * Fills an empty register with made-up people and the years they have spent there, written through the same rules as everything else, each
 * entry at its own moment. All or nothing.
 * @throws RangeError when the profile's days lie after `today`
 */
export async function fillSample(register: Fillable, options: SampleOptions): Promise<void> {
  const { residents, seed, today, profile = 'lived', papers: withPapers = true, onProgress } = options
  const { facility } = register
  await register.fill(async (db, office) => {
    const random = seededRandom(seed + 1)
    const shape = shapeOf(profile, residents, today, random)
    const { places, law } = office
    const newTerm: SampleContext['newTerm'] = (decidedOn, rehabCount) =>
      law.find(rehabCount > 1 ? 'term.repeat' : 'term.first', 'LAW_2025', decidedOn)?.value ?? null
    const count = shape.opening.length + shape.fresh.length
    const birthdays = birthdaysOf(shape).flatMap(({ bornOn }) => bornOn ?? [])
    const people = makePeople(seed, count, places, { province: facility.provinceCode, on: shape.from, birthdays })
    const entries = sampleEntries(
      { shape, random, places, facility, newTerm },
      plannedStays({ shape, random, places, facility, newTerm }, people).flat(),
    )

    const written: Written = {
      residents: new Map(),
      stays: new Map(),
      minutesUntil: startOfFacilityDay(today),
    }
    for (const [at, entry] of entries.entries()) {
      if (!withPapers && papersOnly.includes(entry.does)) continue
      await write(entry, contextAt(entry.at, { db, office, facility }), written)
      if (at % 500 === 0) {
        onProgress?.(at, entries.length)
        await nextTurn()
      }
    }
    const drawn = seededRandom(seed + 2)
    for (const { stay, person } of staysWithPlans(written, today)) {
      const { at, ...parts } = planPartsOf(drawn, places, stay, person, today)
      const context = contextAt(at, { db, office, facility })
      for (const [command, content] of Object.entries(parts)) {
        await plans[command as keyof typeof parts](context, { stayId: stay.id, version: 0, content, reason: null })
      }
    }
    const atLast = contextAt(startOfFacilityDay(today), { db, office, facility })
    if (profile === 'quang-ninh-2011-2015') {
      await fillReportedLabour({ context: atLast, random: seededRandom(seed + 3), stays: [...written.stays.values()] })
    } else {
      const on = (moment: Instant) => contextAt(moment, { db, office, facility })
      await fillFitness({ context: atLast, random: seededRandom(seed + 6), weeks: sheetWeeks })
      await fillTeams({ contextAt: on, random: seededRandom(seed + 3), today, weeks: sheetWeeks })
      await fillSheets({ db, office, random: seededRandom(seed + 4), today, weeks: sheetWeeks })
      await fillClasses({ contextAt: on, random: seededRandom(seed + 7), today })
      // The papers of a settlement take the time that notices take.
      if (withPapers) await fillMoney({ contextAt: on, random: seededRandom(seed + 5), today, weeks: sheetWeeks })
    }
    onProgress?.(entries.length, entries.length)
    await appendLog(db, {
      at: entries.at(-1)?.at ?? startOfFacilityDay(today),
      accountId: clerk.accountId,
      accountName: clerk.fullName,
      seat: '',
      operation: 'setup.fillSample',
      subject: `${count}`,
      outcome: 'ok',
      reason: null,
      changes: null,
    })
  })
}

/** So many weeks of labour are in the register before this one. */
const sheetWeeks = 26

/** Deeds that a filling without papers leaves out. */
const papersOnly: readonly SampleEntry['does'][] = ['notice', 'send', 'void']

/** Today, without anything typed, signed by the head. */
const asUsual = { issuedOn: null, issuedOnReason: null, reserved: null, signerId: null, another: true }

/** Stands in the entries as the one who made them: the records officer, and the head where an evaluation is closed. */
const clerk = { accountId: 'sample', fullName: 'Dữ liệu mẫu', roles: ['head', 'records'], seat: '', token: null } as const

const contextAt = (now: Instant, register: Pick<CommandContext, 'db' | 'office' | 'facility'>): CommandContext => ({
  ...register,
  now,
  today: facilityDay(now),
  caller: clerk,
  note: () => undefined,
  touch: () => undefined,
})

/** What the register answered so far. */
interface Written {
  /** Id of each person once admitted; the same person comes again in a later stay. */
  readonly residents: Map<SampleStay['plan']['person'], string>
  readonly stays: Map<SampleStay, Stay>
  /** Whoever came later has no minutes of hand-over yet. */
  readonly minutesUntil: Instant
}

/** The people of the new law who came last, and those about to leave: for them the office keeps parts and plans here. */
function staysWithPlans({ stays: all }: Written, today: PlainDate): { stay: Stay; person: SampleStay['plan']['person'] }[] {
  const here = [...all].flatMap(([{ plan }, stay]) =>
    stay.state === 'ACTIVE' && !plan.intakeOpen && daysBetween(stay.admittedOn, today) > 2 ? [{ stay, person: plan.person }] : [],
  )
  const newest = here.filter(({ stay }) => stay.regime === 'LAW_2025').sort((a, b) => (a.stay.admittedAt < b.stay.admittedAt ? 1 : -1))
  const leaving = here.filter(
    ({ stay }) => stay.regime === 'LAW_2021' && daysBetween(today, stay.expectedEndOn ?? '9999-12-31') <= leavingDays,
  )
  return [...newest.slice(0, 40), ...leaving.slice(0, 10)]
}

async function write(entry: SampleEntry, context: CommandContext, written: Written): Promise<void> {
  const { sampleStay } = entry
  if (entry.does === 'admit') {
    const { residentId, stay } = await admit(context, sampleStay, written.residents.get(sampleStay.plan.person) ?? null)
    written.residents.set(sampleStay.plan.person, residentId)
    written.stays.set(sampleStay, stay)
    if (stay.kind === 'VOLUNTARY_PRIVATE') await doneOnPaper(context, stay)
    if (stay.admittedOn >= newLawFrom && stay.admittedAt < written.minutesUntil) await minutesOnPaper(context, stay)
    return
  }
  const stay = written.stays.get(sampleStay)
  if (!stay) throw new Error('a stay begins with its admission')
  switch (entry.does) {
    case 'event': {
      const { kind, paper, at, decidedBy, detail } = entry
      const fields = { happenedAt: at, paper, decidedBy, detail, note: null }
      const done = await stays.recordEvent(context, { stayId: stay.id, version: stay.version, kind, ...fields })
      written.stays.set(sampleStay, done.stay)
      if (!isOpen(done.stay.state) || entry.kind === 'ESCAPED' || entry.kind === 'LEFT') await doneOnPaper(context, done.stay)
      return
    }
    case 'phase': {
      const { phase, openedOn, closedOn } = entry
      await recordPhase(context.db, stay, phase, { openedOn, closedOn }, context.today)
      return
    }
    case 'notice': {
      const input: InputOf<'papers.issue'> = { form: 'mau-51', subjectId: stay.id, eventId: null, draftId: null, ...asUsual }
      await applied(handlers.papers.issue, context, input)
      return
    }
    case 'send': {
      const [paper] = await handlers.papers.ofSubject(context, { kind: 'stay', id: stay.id })
      if (!paper) return
      const { copies } = await handlers.papers.dispatch.copies(context, { id: paper.id })
      const sent = { copies: copies.map(({ copy }) => ({ id: paper.id, copy })), sentOn: context.today, way: 'HAND', note: null } as const
      await applied(handlers.papers.dispatch.send, context, sent)
      return
    }
    case 'void': {
      const [paper] = await handlers.papers.ofSubject(context, { kind: 'stay', id: stay.id })
      if (paper) await applied(handlers.papers.void, context, { id: paper.id, version: paper.version, reason: entry.reason })
    }
  }
}

/** Duties that this office has done on paper as each event happened. */
const reportedOnPaper: readonly DutyKind[] = ['privateNotice', 'escapeNotice', 'leftNotice', 'pursuit', 'deathNotice', 'burial']

/** What the office has done on paper; of a stay that is over everything, also of the time before it printed its notices here. */
async function doneOnPaper(context: CommandContext, stay: Stay): Promise<void> {
  const about = { kind: 'stay', id: stay.id } as const
  const { duties } = await handlers.desk.due(context, { on: null, withinDays: 1, settled: false, about })
  for (const duty of duties.filter(({ kind }) => !isOpen(stay.state) || reportedOnPaper.includes(kind))) {
    const settlement = { outcome: 'DONE', doneOn: context.today, reason: null } as const
    await settleDuty(context.db, { duty, settlement, by: clerk.fullName, at: context.now })
  }
}

/** The minutes of a hand-over, made on paper as somebody came. */
async function minutesOnPaper(context: CommandContext, stay: Stay): Promise<void> {
  const [admitted] = await readEvents(context.db, stay.id)
  if (!admitted) return
  const person = { residentId: stay.residentId, residentCode: '', fullName: '', stayId: stay.id, stayCode: stay.code }
  const duty = { about: { kind: 'stay', id: stay.id }, kind: 'intakeMinutes', hangsOn: admitted.id, person, named: {} } as const
  const settlement = { outcome: 'DONE', doneOn: context.today, reason: null } as const
  await settleDuty(context.db, { duty, settlement, by: clerk.fullName, at: context.now })
}

/** Made-up people are all different, however alike their names. */
async function admit(context: CommandContext, { plan: { person }, stay }: SampleStay, residentId: string | null) {
  const input = { residentId, resident: residentId === null ? person : null, confirmedDistinctFrom: [], asOnPaper: [], stay }
  try {
    return await stays.admit(context, input)
  } catch (error) {
    if (!(error instanceof RuleError) || error.key !== 'lookAlikes') throw error
    const { fullName, birth, idNumber, oldIdNumber } = person
    const alike = await lookAlikesOf(context.db, { fullName, birthYear: birth.year, idNumber, oldIdNumber }, null, context.today)
    return stays.admit(context, { ...input, confirmedDistinctFrom: alike.map(({ row }) => row.id) })
  }
}
