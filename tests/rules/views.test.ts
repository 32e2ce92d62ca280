import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { everyOperation } from '#contract'
import type { Caller } from '#host/api/handlers'
import { openViews, type View } from '#host/api/views'

const head: Caller = { accountId: '1', fullName: 'Hoàng Văn Thử', roles: ['head'], seat: 'PC-1', token: 'a' }
const at = (minute: number, second = 0) => new Date(Date.UTC(2026, 10, 30, 3, minute, second)).toISOString()
const look = (operation: string, subject: string, more: Partial<View> = {}): View => ({
  caller: head,
  operation,
  subject,
  partOf: null,
  at: at(0),
  ...more,
})

describe('a look', () => {
  /** Views as they come in, and the transactions in which their rows were written. */
  const watching = (fails: () => boolean = () => false) => {
    const written: string[][] = []
    const view = openViews(async (views) => {
      if (fails()) throw new Error('the disk is full')
      written.push(views.map(({ operation, subject }) => `${operation} ${subject}`))
    })
    return { written, view }
  }

  test('leaves one row, however often the page asks again within five minutes; after them it leaves another', async () => {
    const { written, view } = watching()
    for (const [minute, second] of [
      [0, 0],
      [0, 1],
      [4, 59],
      [5, 0],
      [9, 59],
      [10, 0],
    ] as const)
      await view(look('stays.get', 'DCN-1', { at: at(minute, second) }))
    expect(written).toEqual([['stays.get DCN-1'], ['stays.get DCN-1'], ['stays.get DCN-1']])
  })

  test('is that of one session at one subject by one operation: any other leaves a row', async () => {
    const { written, view } = watching()
    await view(look('stays.get', 'DCN-1'))
    await view(look('stays.get', 'DCN-2'))
    await view(look('papers.ofSubject', 'DCN-1'))
    await view(look('stays.get', 'DCN-1', { caller: { ...head, token: 'b' } }))
    expect(written).toHaveLength(4)
  })

  test('at a part needs no row while the look at the whole lasts, whichever was asked for first', async () => {
    const { written, view } = watching()
    const part = look('papers.ofSubject', 'DCN-1', { partOf: 'stays.get' })
    await Promise.all([view(part), view(look('stays.get', 'DCN-1'))])
    await view({ ...part, at: at(4) })
    expect(written).toEqual([['stays.get DCN-1']])
    await view({ ...part, at: at(5) })
    expect(written).toEqual([['stays.get DCN-1'], ['papers.ofSubject DCN-1']])
  })

  test('at a part does not stand for the whole, nor for a part of another whole', async () => {
    const { written, view } = watching()
    await view(look('papers.ofSubject', 'DCN-1', { partOf: 'stays.get' }))
    await view(look('stays.get', 'DCN-1'))
    await view(look('papers.ofSubject', 'DCN-2', { partOf: 'stays.get' }))
    expect(written).toEqual([['papers.ofSubject DCN-1'], ['stays.get DCN-1'], ['papers.ofSubject DCN-2']])
  })

  test('and others that come with it are written together', async () => {
    const { written, view } = watching()
    await Promise.all(
      ['residents.get HV-1', 'stays.get DCN-1', 'plans.photo DCN-1'].map((asked) => view(look(...(asked.split(' ') as [string, string])))),
    )
    expect(written).toHaveLength(1)
    expect(written[0]).toHaveLength(3)
  })

  test('that could not be written down is refused, and leaves its row when it is asked for again', async () => {
    let full = true
    const { written, view } = watching(() => full)
    await expect(view(look('stays.get', 'DCN-1'))).rejects.toThrow('the disk is full')
    full = false
    await view(look('stays.get', 'DCN-1'))
    expect(written).toEqual([['stays.get DCN-1']])
  })

  test('leaves a row when the clock has been set back', async () => {
    const { written, view } = watching()
    await view(look('stays.get', 'DCN-1', { at: at(30) }))
    await view(look('stays.get', 'DCN-1', { at: at(0) }))
    expect(written).toHaveLength(2)
  })
})

/** Queries that leave no row, by why. Whatever else can be asked for leaves one. */
const unlogged: Readonly<Record<string, readonly string[]>> = {
  'answered before there is a register': [
    'setup.state',
    'setup.copies',
    'setup.proposePassphrase',
    'setup.letterheadLines',
    'setup.provinces',
  ],
  'about the caller, or those who work here': ['session.me', 'staff.list', 'teams.officersToChoose', 'classes.officersToChoose'],
  'about the facility, the law and what papers look like': [
    'facility.get',
    'facility.law',
    'workdays.ofYear',
    'places.search',
    'places.byCodes',
    'places.provinces',
    'places.lists',
    'papers.settings.get',
    'papers.formNumbers.list',
    'papers.old.forms',
    'papers.gallery.list',
    'papers.gallery.sample',
    'papers.seal.page',
    'trades.list',
    'schools.list',
    'courses.list',
    'timesheets.reasons',
    'earnings.settings.get',
    'earnings.jobs.list',
  ],
  'bodies, places and officials that were typed before, nobody in care': ['residents.typedBefore', 'stays.typedBefore'],
  'what the PC says': ['clock.state'],
  'numbers, no names': [
    'desk.count',
    'residents.whereabouts',
    'reports.movement',
    'reports.labour',
    'papers.batch.list',
    'bundles.list',
    'papers.draft.count',
    'timesheets.ofWeek',
    'living.list',
    'classes.list',
    'classes.figures',
    'lessons.book',
    'lessons.ofWeek',
    'lessons.unwritten',
    'talks.list',
    'earnings.books.list',
    'earnings.settlements.list',
    'earnings.figures',
  ],
  'reckons with what the caller has typed': ['bundles.verify'],
  'about the file: names records by number, shows nothing of them': ['safety.check', 'safety.backups'],
}

/** Fields under which something of somebody leaves the host: who it is, what stands in the record. */
const personal = new Set([
  'fullName',
  'residentId',
  'residentCode',
  'stayId',
  'stayCode',
  'resident',
  'stay',
  'recipients',
  'initials',
  'content',
  'image',
])
/** Fields of that name that are about somebody else, who is signed in or works here, or about no person: what a lesson was about. */
const ofStaff = new Set(['session.me', 'staff.list', 'teams.officersToChoose', 'classes.officersToChoose', 'lessons.book'])

/** Every name of a field anywhere in a shape. */
function fieldsIn(schema: z.ZodType): Set<string> {
  const fields = new Set<string>()
  JSON.stringify(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }), (key, value) => {
    if (key === 'properties') for (const field of Object.keys(value)) fields.add(field)
    return value
  })
  return fields
}

describe('each query of the contract', () => {
  const queries = everyOperation.filter(({ operation }) => operation.kind === 'query')
  const without = queries.filter(({ operation }) => !operation.logged)

  test('leaves a row in the log, or stands in the list of reasons', () => {
    expect(queries.length).toBeGreaterThan(50)
    expect(without.map(({ name }) => name).toSorted()).toEqual(Object.values(unlogged).flat().toSorted())
  })

  test('that leaves none has no field for anything of a resident', () => {
    const showing = without.filter(({ name, operation }) => !ofStaff.has(name) && !fieldsIn(operation.output).isDisjointFrom(personal))
    expect(showing.map(({ name }) => name)).toEqual([])
  })
})
