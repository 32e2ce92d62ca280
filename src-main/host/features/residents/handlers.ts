import { randomUUID } from 'node:crypto'
import type { Facility } from '#contract/facility'
import { type LookAlike, type NewResident, type Resident, ResidentFilter } from '#contract/residents/operations'
import { recordKeepers } from '#contract/roles'
import { isOpen, withdrawnState } from '#contract/stays/words'
import type { Params, RefusalKey } from '#contract/texts/engine'
import type { PlainDate } from '#contract/values/calendar'
import { lookedAt, mostTyped } from '#contract/values/most-typed'
import { foldedWords } from '#contract/values/names'
import { askedFor } from '#host/api/asked'
import { changesBetween } from '#host/api/changes-between'
import { expectPlace } from '#host/api/expect-place'
import type { CommandContext, HandlersOf } from '#host/api/handlers'
import { expectVersion, found, RuleError } from '#host/api/rule-error'
import { mayCall } from '#host/api/sessions'
import { codeOf, takeNumber } from '#host/database/numbers'
import type { Reader, Writer } from '#host/database/tables'
import type { Places } from '#host/law/places'
import { countedPage, listPage, rowsByIds } from './list-store'
import { listInLog } from './list-words'
import { headsOf, impossibleBirth, likeness, oddAbout, seenBy, unseenBy } from './rules'
import { tiersFor } from './search-store'
import {
  countResidents,
  holderOfId,
  insertResident,
  newestIssuers,
  openCounts,
  residentById,
  resort,
  similarPeople,
  staysOfResident,
  updateResident,
} from './store'
import { listTask } from './whole-list'

const inCare = ResidentFilter.parse({ status: 'inCare' })
const wholeRegister = ResidentFilter.parse({ status: 'all' })

export const residents: HandlersOf<'residents'> = {
  list: async ({ db, today, caller, note }, { after, limit, ...filter }) => {
    note({ subject: listInLog(filter) })
    const tiers = filter.text.trim() ? await tiersFor(db, filter.text, caller.roles) : null
    return countedPage(db, filter, tiers, today, { after, limit })
  },

  whereabouts: async ({ db }) => {
    const counts = await openCounts(db)
    return { ...headsOf(counts), ever: await countResidents(db), counts }
  },

  file: async ({ facility, today, now, caller, office, note }, { as, ...filter }) => {
    const withPapers = mayCall(recordKeepers, caller.roles)
    const made = await office.press.ask(listTask, { filter, as, today, now, facility, roles: caller.roles, withPapers })
    if ('atMost' in made) throw new RuleError('listTooLong', { limit: made.atMost })
    note({ subject: `${as} ${made.people}` })
    const [name, ending] = as === 'xlsx' ? ['danh-sach', 'xlsx'] : ['diem-danh', 'pdf']
    return { file: made.file, fileName: `${name}_${facility.code}_${today}.${ending}` }
  },

  search: async ({ db, today, caller, note }, { text, limit }) => {
    note({ subject: askedFor([], text) })
    if (!text.trim()) return []
    const tiers = await tiersFor(db, text, caller.roles)
    const { rows } = await listPage(db, inCare, tiers, today, { after: null, limit })
    if (rows.length === limit) return rows
    const everybody = await listPage(db, wholeRegister, tiers, today, { after: null, limit: limit + rows.length })
    const others = everybody.rows.filter(({ id }) => !rows.some((row) => row.id === id))
    return [...rows, ...others].slice(0, limit)
  },

  get: async ({ db, caller, office, note }, { id }) => {
    const resident = seenBy(caller.roles, found(await residentById(db, id)))
    note({ subject: resident.code })
    const place = (code: string | null) => (code === null ? null : (office.places.byCode(code)?.label ?? null))
    const stays = await staysOfResident(db, id)
    const keeper = mayCall(recordKeepers, caller.roles)
    const open = stays.some(({ state }) => isOpen(state))
    return {
      resident,
      withheld: unseenBy(caller.roles),
      permanentPlace: place(resident.permanentCommune),
      currentPlace: place(resident.currentCommune),
      stays,
      allowedActions: keeper ? (open ? ['correct'] : ['correct', 'admit']) : [],
    }
  },

  typedBefore: async ({ db }) => ({ idIssuers: mostTyped(await newestIssuers(db, lookedAt)) }),

  lookAlikes: ({ db, today, note }, { except, ...wanted }) => {
    const { birthYear, fullName, idNumber, oldIdNumber } = wanted
    note({ subject: askedFor([birthYear], [fullName, idNumber, oldIdNumber].filter(Boolean).join(' ')) })
    return lookAlikesOf(db, wanted, except, today)
  },

  correct: async ({ db, facility, office, today, note }, { id, version, resident, asOnPaper, reason }) => {
    const before = found(await residentById(db, id))
    expectVersion(before, version)
    expectPlaces(office.places, resident)
    const admissions = (await staysOfResident(db, id))
      .flatMap(({ state, admittedOn }) => (state === withdrawnState ? [] : [admittedOn]))
      .toSorted()
    refuseIf(impossibleBirth(resident.birth, today, admissions[0] ?? null))
    await refuseTakenId(db, resident, id)
    // What stood so before was looked at before.
    refuseIf(oddAbout(resident, [...asOnPaper, before.fullName, ...(before.idKind === resident.idKind ? [before.idNumber ?? ''] : [])]))
    await updateResident(db, id, resident, facility.toneOrder)
    note({ subject: before.code, reason, changes: changesBetween(before, resident) })
    return found(await residentById(db, id))
  },
}

/** People already here who may be the person typed, the surest first. */
export async function lookAlikesOf(
  db: Reader,
  wanted: { fullName: string; birthYear: number | null; idNumber: string | null; oldIdNumber: string | null },
  except: string | null,
  today: PlainDate,
): Promise<LookAlike[]> {
  const numbers = [wanted.idNumber, wanted.oldIdNumber].filter((number) => number !== null && number.length >= 6) as string[]
  const known = (await similarPeople(db, { folded: foldedWords(wanted.fullName).join(' '), birthYear: wanted.birthYear, numbers })).filter(
    ({ id }) => id !== except,
  )
  const rows = await rowsByIds(
    db,
    known.map(({ id }) => id),
    today,
  )
  return rows
    .map((row) => ({ row, reasons: likeness(found(known.find(({ id }) => id === row.id)), wanted) }))
    .sort((a, b) => b.reasons.length - a.reasons.length)
}

function refuseIf(refusal: { readonly key: RefusalKey; readonly params?: Params } | null): void {
  if (refusal) throw new RuleError(refusal.key, refusal.params)
}

/** Two people cannot hold one card number; people without papers are many. */
async function refuseTakenId(db: Reader, { idKind, idNumber }: NewResident, exceptId: string | null): Promise<void> {
  if (idNumber === null || (idKind !== 'CC' && idKind !== 'CCCD')) return
  const holder = await holderOfId(db, idNumber, exceptId)
  if (holder) throw new RuleError('idNumberTaken', { code: holder.code })
}

/**
 * A new person, once nobody alike is left unlooked at.
 * @param admittedOn the day they came
 * @throws RuleError `bornInFuture`, `bornAfterAdmission` {on}, `idNumberTaken`, `oddIdNumber` {count}, `oddName`, `lookAlikes`, `placeUnknown`
 */
export async function createResident(
  { db, now, today, facility, office }: CommandContext,
  resident: NewResident,
  admittedOn: PlainDate,
  { confirmed, asOnPaper }: { readonly confirmed: readonly string[]; readonly asOnPaper: readonly string[] },
): Promise<Resident> {
  expectPlaces(office.places, resident)
  refuseIf(impossibleBirth(resident.birth, today, admittedOn))
  await refuseTakenId(db, resident, null)
  refuseIf(oddAbout(resident, asOnPaper))
  const { fullName, birth, idNumber, oldIdNumber } = resident
  const alike = await lookAlikesOf(db, { fullName, birthYear: birth.year, idNumber, oldIdNumber }, null, today)
  const unseen = alike.filter(({ row }) => !confirmed.includes(row.id))
  if (unseen.length > 0) throw new RuleError('lookAlikes', { count: unseen.length, code: unseen[0]?.row.code ?? '' })
  const year = Number(today.slice(0, 4))
  const own = { id: randomUUID(), code: codeOf('HV', year, await takeNumber(db, 'resident', year)), createdAt: now }
  await insertResident(db, resident, own, facility.toneOrder)
  return { ...resident, ...own, version: 0 }
}

/** @throws RuleError `placeUnknown` {code} */
function expectPlaces(places: Places, { permanentCommune, currentCommune }: NewResident): void {
  expectPlace(places, permanentCommune)
  expectPlace(places, currentCommune)
}

export const readResident = residentById
export const readRows = rowsByIds
export { namesOfCodes } from './store'
export const resortResidents = (db: Writer, toneOrder: Facility['toneOrder']): Promise<void> => resort(db, toneOrder)
