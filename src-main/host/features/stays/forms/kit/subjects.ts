import { facilityDay } from '#contract/values/calendar'
import { found } from '#host/api/rule-error'
import type { PaperSubjects } from '#host/features/papers/forms/kit/form'
import { peopleOfStays, readEvents, readStay, staysAwaiting } from '#host/features/stays/handlers'
import { refusedOf } from '../../rules'

/** A paper is about a stay, or about one of its events. */
export const stayKind = 'stay'

export const stayAsSubject: PaperSubjects = {
  kind: stayKind,
  whole: 'stays.get',
  codeOf: async (db, id) => (await readStay(db, id))?.code,
  closed: async (db, id) => {
    const key = refusedOf(found(await readStay(db, id)))
    return key && { key, params: {} }
  },
  events: async (db, id) =>
    (await readEvents(db, id))
      .filter(({ withdrawnReason }) => withdrawnReason === null)
      .map(({ id, kind, happenedAt }) => ({ id, kind, happenedAt })),
  decided: async (db, id, about) => {
    const of = (await readEvents(db, id)).findLast(
      ({ kind, detail, withdrawnReason }) => kind === 'DECISION_RECEIVED' && detail.subject === about && withdrawnReason === null,
    )
    return of?.paper ? { decision: of.paper, arrivedOn: facilityDay(of.happenedAt) } : null
  },
  people: peopleOfStays,
  awaiting: staysAwaiting,
}
