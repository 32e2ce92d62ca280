import { Worker } from 'node:worker_threads'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { copiesTask } from '#host/features/papers/issuing/printing'
import { makePaperAddress } from '../../src-renderer/features/papers/addresses'
import { aResident, aStay, theAccounts } from '../support/builders'
import { type TestRegister, tempRegister } from '../support/register'
import { type OpenSeat, openSeat, type SeatCall } from '../support/seat'

// What a save costs: what the page asks of the host afterwards, and how often a paper is laid out.

let r: TestRegister
let seat: OpenSeat
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00.000Z'), accounts: theAccounts })
})
afterEach(() => {
  seat.close()
  vi.restoreAllMocks()
})
afterAll(() => r.close())

const admit = (fullName: string, number: string) =>
  r.call('stays.admit', {
    residentId: null,
    resident: aResident({
      fullName,
      contacts: [
        { relation: 'Mẹ', fullName: 'Bế Thị Mẫu', birthYear: null, occupation: null, phone: null, address: null, representative: true },
      ],
    }),
    stay: aStay({ statedEndOn: '2026-12-24', decision: { number, on: '2026-08-03', issuer: 'Tòa án nhân dân khu vực 2' } }),
  })
const type = (field: HTMLElement, text: string) => fireEvent.change(field, { target: { value: text } })

/** So long nothing more is asked before a page has come to rest, milliseconds: longer than any waiting for typing to rest. */
const quiet = 1500
/** What the page asks from here on until it has come to rest. */
async function askedBy(work: () => Promise<unknown>): Promise<SeatCall[]> {
  await atRest()
  const before = seat.calls.length
  await work()
  await atRest()
  return seat.calls.slice(before)
}
async function atRest(): Promise<void> {
  let seen = -1
  while (seen !== seat.calls.length) {
    seen = seat.calls.length
    await new Promise((resolve) => setTimeout(resolve, quiet))
  }
}
const namesOf = (calls: readonly SeatCall[]) => calls.map(({ name }) => name).toSorted()
const textsOf = (calls: readonly SeatCall[]) => calls.map(({ name, input }) => `${name} ${input}`)

test('an event recorded on a full person’s page: each answer on it is asked for once more, nothing that the event does not touch', async () => {
  const { residentId, stay } = await admit('Bế Văn Đầy', '1/QĐ-TA')
  await r.call('phases.set', { stayId: stay.id, phase: 'INTAKE', version: 0, openedOn: '2026-08-10', closedOn: '2026-08-11', reason: null })
  await r.call('papers.issue', { form: 'mau-51', subjectId: stay.id })
  await r.call('papers.draft.save', { form: 'mau-23', subjectId: stay.id })
  seat = await openSeat(r, 'head', `/residents/${residentId}`)
  fireEvent.click(await screen.findByRole('button', { name: 'Sự kiện' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Đi bệnh viện', hidden: true }))
  const place = await waitFor(() => {
    const found = document.querySelector<HTMLInputElement>('[data-path="detail.place"]')
    if (!found) throw new Error('no field')
    return found
  })
  const calls = await askedBy(async () => {
    type(place, 'Bệnh viện Bãi Cháy')
    fireEvent.keyDown(place, { key: 'Enter', ctrlKey: true })
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })
  expect(namesOf(calls)).toEqual([
    'desk.count',
    'desk.due',
    // Who has left the facility lives in no room any more.
    'living.ofPerson',
    'papers.draft.count',
    'papers.formNumbers.list',
    'papers.ofSubject',
    'plans.photo',
    'residents.get',
    'stays.get',
    'stays.recordEvent',
    // What the dialog offers of what was typed before, to which this event belongs from now on.
    'stays.typedBefore',
  ])
  expect(textsOf(calls)).toEqual([...new Set(textsOf(calls))])
})

test('a draft that is kept is asked for once more and not laid out again; what is typed is laid out once', async () => {
  const { stay } = await admit('Bế Văn Nháp', '2/QĐ-TA')
  seat = await openSeat(r, 'records', makePaperAddress('mau-51', { subjectId: stay.id }))
  const remove = await screen.findByRole('button', { name: 'Bỏ nơi nhận 3' })
  await atRest()
  // Papers are laid out in a thread of their own, each at a question of the host's.
  const questions = vi.spyOn(Worker.prototype, 'postMessage')
  const layouts = () => questions.mock.calls.filter(([asked]) => asked.task === copiesTask.name).length
  const removed = await askedBy(async () => {
    fireEvent.click(remove)
    await screen.findByText('Đã lưu nháp')
  })
  const onceMore = [
    'desk.count',
    'papers.book.list',
    'papers.draft.count',
    'papers.draft.save',
    'papers.formNumbers.list',
    'papers.preview',
  ]
  expect(namesOf(removed)).toEqual([...onceMore, 'papers.preview'])
  expect(layouts()).toBe(1)
  const reasoned = await askedBy(async () => {
    type(screen.getByLabelText(/^Lý do đổi nơi nhận/), 'Không còn thân nhân')
    await waitFor(async () => expect((await r.call('papers.ofSubject', { kind: 'stay', id: stay.id }))[0]?.recipientsReason).not.toBeNull())
  })
  expect(namesOf(reasoned)).toEqual(onceMore)
  // Why the recipients were changed is printed nowhere.
  expect(layouts()).toBe(1)
})
