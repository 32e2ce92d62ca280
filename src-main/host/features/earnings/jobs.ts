import { randomUUID } from 'node:crypto'
import { formatDate } from '#contract/values/calendar'
import { changesBetween } from '#host/api/changes-between'
import type { HandlersOf } from '#host/api/handlers'
import { expectVersion, found, RuleError } from '#host/api/rule-error'
import { isHeldToOwn } from './output'
import { allJobs, allPartners, insertPrice, jobById, partnerById, putJob, putPartner, teamsOf, tradesInUse } from './store'

export const jobsHandlers: HandlersOf<'earnings'>['jobs'] = {
  list: async ({ db, caller }) => ({
    partners: await allPartners(db),
    jobs: await allJobs(db),
    trades: await tradesInUse(db),
    teams: await teamsOf(db, isHeldToOwn(caller) ? caller.accountId : null),
  }),

  savePartner: async ({ db, note }, { id: known, version, ...partner }) => {
    const id = known ?? randomUUID()
    const before = known === null ? null : found(await partnerById(db, known))
    if (before) expectVersion(before, version)
    note({ subject: partner.name, changes: changesBetween(before ? { ...before, active: before.active === 1 } : {}, partner) })
    await putPartner(db, { id, ...partner, active: partner.active ? 1 : 0 })
    return { id }
  },

  save: async ({ db, note }, { id: known, version, ...job }) => {
    const id = known ?? randomUUID()
    const before = known === null ? null : found(await jobById(db, known))
    if (before) expectVersion(before, version)
    const first = before?.prices[0]
    if (first && job.contractOn !== null && first.validFrom < job.contractOn) {
      throw new RuleError('contractAfterPrice', { on: formatDate(first.validFrom) })
    }
    note({ subject: job.name, changes: changesBetween(before ?? {}, job) })
    await putJob(db, { id, ...job })
    return { id }
  },

  addPrice: async ({ db, note }, { jobId, validFrom, price }) => {
    const { name, contractOn, prices } = found(await jobById(db, jobId))
    if (contractOn !== null && validFrom < contractOn) throw new RuleError('priceBeforeContract', { on: formatDate(contractOn) })
    if (prices.some((one) => one.validFrom === validFrom)) throw new RuleError('priceDayTaken', { on: formatDate(validFrom) })
    note({ subject: name, changes: changesBetween({}, { validFrom, price }) })
    await insertPrice(db, jobId, { validFrom, price })
    return { id: jobId }
  },
}
