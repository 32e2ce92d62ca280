import { paperForms } from '#contract/papers/forms'
import type { HandlersOf } from '#host/api/handlers'
import { facilityKey } from '#host/database/facility-key'
import { nameInLog, visiblePaper } from '../issuing/access'
import { digestOf, readSeal } from './code'
import { sealPageOf } from './page'
import { codeOn, sealedPapers } from './store'

export const sealHandlers = {
  page: async ({ db, facility, office }) => {
    const { publicKey, fingerprint } = await facilityKey(db)
    const html = await sealPageOf(office.resources, { facilityName: facility.name, publicKey, fingerprint })
    return { html, fileName: `kiem-tra-giay-xac-nhan_${facility.code}.html`, fingerprint }
  },

  ofPaper: async (context, { id }) => {
    const paper = await visiblePaper(context, id)
    context.note({ subject: nameInLog(paper), partOf: 'papers.get' })
    const { id: known, form } = paper
    const code = paperForms[form].sealed ? await codeOn(context.db, known) : null
    const read = code === null ? null : readSeal(code, (await facilityKey(context.db)).verifyWith)
    if (code === null || read === null) return null
    const { genuine, digest, ...facts } = read
    return { code, facts }
  },

  check: async ({ db, facility, note }, { code }) => {
    const read = readSeal(code, (await facilityKey(db)).verifyWith)
    if (!read) return { outcome: 'notACode' as const, facts: null, paperId: null }
    const { genuine, digest, ...facts } = read
    note({ subject: facts.number })
    if (facts.facilityCode !== facility.code) return { outcome: 'otherFacility' as const, facts, paperId: null }
    if (!genuine) return { outcome: 'forged' as const, facts, paperId: null }
    const paper = (await sealedPapers(db, facts.on)).find(
      (one) => one.number === facts.number && digestOf({ ...one, on: facts.on }) === digest,
    )
    const outcome = paper ? (paper.state === 'VOID' ? ('void' as const) : ('valid' as const)) : ('unknownPaper' as const)
    return { outcome, facts, paperId: paper?.id ?? null }
  },
} satisfies HandlersOf<'papers'>['seal']
