import { createHash, randomUUID } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Input } from '../../../../src-preload/contract'
import type { PlainDate } from '../../../../src-preload/contract/calendar'
import { fold } from '../../../../src-preload/contract/names'
import type { Paper, PaperForm, Recipient } from '../../../../src-preload/contract/papers'
import type { Resident } from '../../../../src-preload/contract/residents'
import type { StayKind } from '../../../../src-preload/contract/stay-words'
import type { Stay } from '../../../../src-preload/contract/stays'
import { type HandlersOf, type QueryContext, twoStep } from '../../api/handlers'
import { expectVersion, found, NotFoundError, RuleError, StaleError } from '../../api/rule-error'
import { nextNumber, takeNumber } from '../../database/numbers'
import { renderPdf } from '../../prints/render'
import { readResident } from '../residents/handlers'
import { readStay } from '../stays/handlers'
import { Mau51Data, mau51 } from './prints/mau-51'
import { missingFields, noticeRecipients } from './rules'
import {
  countPapers,
  countPrint,
  draftOf,
  type FrozenPaper,
  frozenCopy,
  frozenData,
  issuedOf,
  keepDraft,
  keepIssued,
  markVoid,
  paperById,
  paperPage,
  papersOfStay,
  removeDraft,
} from './store'

const seriesOf = (form: PaperForm) => `paper ${form}`
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

export const papers = {
  list: async ({ db }, { after, limit, ...filter }) => {
    const { rows, next } = await paperPage(db, filter, after === null ? null : Number(after), limit)
    return { rows, total: await countPapers(db, filter), next: next === null ? null : String(next) }
  },

  get: async ({ db }, { id }) => found(await paperById(db, id)),

  ofStay: ({ db }, { stayId }) => papersOfStay(db, stayId),

  preview: async (context, { form, stayId, recipients }) => {
    const { stay, resident } = await subjectOf(context, stayId)
    context.note({ subject: stay.code })
    const draft = await draftOf(context.db, form, stayId)
    const to = recipients ?? draft?.recipients ?? proposedRecipients(context, stay, resident, context.today)
    const data = noticeData(context, stay, resident, to, { number: null, issuedOn: null, code: null })
    const pdf = await renderPdf([mau51.layout({ ...data, draft: true })])
    return {
      pdf: base64(pdf),
      missing: missingFields(data),
      recipients: to,
      alreadyIssued: (await issuedOf(context.db, form, stayId)) !== undefined,
    }
  },

  draft: async (context, { form, stayId, recipients, recipientsReason }) => {
    const { db, now, facility, note, today } = context
    const { stay, resident } = await subjectOf(context, stayId)
    const changed = JSON.stringify(recipients) !== JSON.stringify(proposedRecipients(context, stay, resident, today))
    if (changed && !recipientsReason) throw new RuleError('recipientsReasonNeeded')
    const id = await keepDraft(db, {
      form,
      stayId,
      symbol: facility.noticeSymbol,
      recipients,
      recipientsReason: changed ? recipientsReason : null,
      createdAt: now,
    })
    note({ subject: stay.code, reason: recipientsReason })
    return found(await paperById(db, id))
  },

  discardDraft: async ({ db, note }, { id, version }) => {
    const paper = found(await paperById(db, id))
    expectVersion(paper, version)
    if (paper.state !== 'DRAFT') throw new RuleError('notDraft')
    note({ subject: paper.residentCode })
    await removeDraft(db, id)
    return {}
  },

  issue: twoStep({
    exclusive: true,
    prepare: async (context, { form, stayIds, issuedOn }: Input<'papers', 'issue'>) => {
      const on = issuedOn ?? context.today
      if (on > context.today) throw new RuleError('issuedInFuture')
      const first = await nextNumber(context.db, seriesOf(form), Number(on.slice(0, 4)))
      const frozen: FrozenPaper[] = []
      const seen: string[] = []
      const already: string[] = []
      const failed: { stayId: string; key: string }[] = []
      for (const stayId of new Set(stayIds)) {
        const earlier = await issuedOf(context.db, form, stayId)
        if (earlier) {
          already.push(earlier.id)
          continue
        }
        try {
          const version = await versionsOf(context.db, form, stayId)
          frozen.push(await freeze(context, form, stayId, on, first + frozen.length))
          seen.push(version)
        } catch (error) {
          failed.push({
            stayId,
            key: error instanceof RuleError ? error.key : error instanceof NotFoundError ? 'notFound' : 'notPrintable',
          })
        }
        // Other seats are answered between two papers.
        await nextTurn()
      }
      return { on, first, frozen, seen, already, failed, facility: context.facility }
    },
    apply: async ({ db, note, facility }, { form }, { on, first, frozen, seen, already, failed, facility: before }) => {
      const series = seriesOf(form)
      const year = Number(on.slice(0, 4))
      if ((await nextNumber(db, series, year)) !== first || JSON.stringify(facility) !== JSON.stringify(before)) throw new StaleError()
      for (const [at, paper] of frozen.entries()) {
        // Numbers stand on the pages: where one person has changed since, all are made anew.
        if ((await versionsOf(db, form, paper.stayId)) !== seen[at]) throw new StaleError()
        await takeNumber(db, series, year)
        await keepIssued(db, paper)
      }
      const byId = async (ids: readonly string[]) => {
        const found: Paper[] = []
        for (const id of ids) found.push(...([await paperById(db, id)].filter(Boolean) as Paper[]))
        return found
      }
      const issued = await byId(frozen.map(({ id }) => id))
      note({ subject: issued.map(({ number, symbol, residentCode }) => `${number}/${symbol} ${residentCode}`).join(', ') })
      return { issued, already: await byId(already), failed }
    },
  }),

  void: async ({ db, now, note }, { id, version, reason }) => {
    const paper = found(await paperById(db, id))
    expectVersion(paper, version)
    if (paper.state !== 'ISSUED') throw new RuleError('notIssued')
    await markVoid(db, id, now, reason)
    note({ subject: `${paper.number}/${paper.symbol} ${paper.residentCode}`, reason })
    return found(await paperById(db, id))
  },

  print: twoStep({
    prepare: async ({ db }, { ids }: Input<'papers', 'print'>) => {
      const rows = await frozenData(db, ids)
      const documents = ids.flatMap((id) => {
        const row = found(rows.find((paper) => paper.id === id))
        if (row.state === 'DRAFT' || row.data === null) throw new RuleError('notIssued')
        const data = Mau51Data.parse(JSON.parse(row.data))
        return data.recipients.map((_, copy) => mau51.layout({ ...data, copy }))
      })
      return { pdf: base64(await renderPdf(documents, { title: 'Bản in' })), pages: documents.length }
    },
    apply: async ({ db, note }, { ids }, printed) => {
      await countPrint(db, ids)
      note({ subject: `${ids.length} văn bản, ${printed.pages} bản` })
      return printed
    },
  }),

  copy: async ({ db, note }, { id, copy }) => {
    const paper = found(await paperById(db, id))
    const { pdf, sha256 } = found(await frozenCopy(db, id, copy))
    note({ subject: `${paper.number}/${paper.symbol} ${paper.residentCode}` })
    return { pdf: base64(pdf), sha256, fileName: copyFileName(paper, copy) }
  },
} satisfies HandlersOf<'papers'>

/** 'DC-2024-0458_mau-51_so-412_1-cong-an-phuong-hong-gai.pdf': the name tells whose copy it is, and no resident's name. */
export const copyFileName = (paper: Paper, copy: number): string => {
  const recipient = paper.recipients[copy - 1]
  const to =
    recipient &&
    (recipient.kind === 'FAMILY' || recipient.kind === 'PARENTS' ? 'gia-dinh' : fold(recipient.name).replace(/[^a-z0-9]+/g, '-'))
  return `${paper.residentCode}_${paper.form}_so-${paper.number}-${paper.year}_${copy}-${(to ?? '').replace(/^-|-$/g, '').slice(0, 60)}.pdf`
}

async function subjectOf({ db }: Pick<QueryContext, 'db'>, stayId: string): Promise<{ stay: Stay; resident: Resident }> {
  const stay = found(await readStay(db, stayId))
  return { stay, resident: found(await readResident(db, stay.residentId)) }
}

/** Changes whenever what a paper says of a stay may have changed. */
async function versionsOf(db: QueryContext['db'], form: PaperForm, stayId: string): Promise<string> {
  const { stay, resident } = await subjectOf({ db }, stayId)
  const draft = await draftOf(db, form, stayId)
  return [stay.version, resident.version, draft?.id, draft?.version].join(' ')
}

type Surroundings = Pick<QueryContext, 'facility' | 'office'>

const uncapitalised = (text: string) => `${text.charAt(0).toLocaleLowerCase('vi')}${text.slice(1)}`

/** 'Tổ 5, phường Hồng Gai, tỉnh Quảng Ninh': the kinds of units are common nouns after the first. */
const inRunningText = (parts: readonly (string | null | undefined)[]): string | null =>
  parts
    .filter((part) => part != null)
    .map((part, at) => (at === 0 ? part : uncapitalised(part)))
    .join(', ') || null

/** 'Công an phường Hồng Gai' from the commune's code, unless the papers name them otherwise. */
function policeOf({ office }: Surroundings, stay: Stay): string | null {
  const place = stay.policeCommune === null ? undefined : office.places.byCode(stay.policeCommune)
  if (stay.policeName) return stay.policeName
  return place ? `Công an ${uncapitalised(place.name)}` : null
}

const proposedRecipients = (around: Surroundings, stay: Stay, resident: Resident, on: PlainDate): Recipient[] =>
  noticeRecipients({
    kind: stay.kind,
    birth: resident.birth,
    on,
    police: policeOf(around, stay),
    court: stay.decision.issuer,
    contacts: resident.contacts,
  })

/** How many copies a notice has, for lists. */
export const copiesOfNotice = (
  stay: { kind: StayKind; birthYear: number; birthMonth: number | null; birthDay: number | null },
  on: PlainDate,
): number =>
  noticeRecipients({
    kind: stay.kind,
    birth: { year: stay.birthYear, month: stay.birthMonth, day: stay.birthDay },
    on,
    police: null,
    court: '-',
    contacts: [],
  }).length

function noticeData(
  around: Surroundings,
  stay: Stay,
  resident: Resident,
  recipients: readonly Recipient[],
  issued: { number: number | null; issuedOn: PlainDate | null; code: string | null },
): Mau51Data {
  const { facility, office } = around
  const address = (text: string | null, code: string | null) => {
    const commune = code === null ? undefined : office.places.byCode(code)
    return inRunningText([text, commune?.name, commune?.provinceName])
  }
  const addressee = recipients.find(({ kind }) => kind === 'COMMUNE_POLICE') ?? recipients[0]
  return Mau51Data.parse({
    letterhead: { parentLines: facility.parentLines, letterName: facility.letterName, place: facility.place },
    symbol: facility.noticeSymbol,
    ...issued,
    draft: false,
    signer: facility.signer,
    facilityName: facility.name,
    addressee: addressee?.name ?? null,
    person: {
      fullName: resident.fullName,
      sex: resident.sex,
      otherName: resident.otherName,
      birth: resident.birth,
      birthplace: resident.birthplace,
      homeTown: resident.homeTown,
      registeredAddress:
        address(resident.permanentAddress, resident.permanentCommune) ?? address(resident.currentAddress, resident.currentCommune),
      idNumber: resident.idNumber,
      idIssuedOn: resident.idIssuedOn,
      idIssuedBy: resident.idIssuedBy,
      ethnicity: resident.ethnicity,
      religion: resident.religion,
      education: resident.education,
      occupation: resident.occupation,
    },
    decision: stay.decision,
    startedOn: stay.admittedOn,
    completesOn: stay.expectedEndOn,
    recipients: recipients.map(({ name }) => name),
    copy: 0,
  })
}

/** Lays out, prints and hashes every copy of one paper under a number; nothing is written. */
async function freeze(context: QueryContext, form: PaperForm, stayId: string, on: PlainDate, number: number): Promise<FrozenPaper> {
  const { stay, resident } = await subjectOf(context, stayId)
  if (stay.state !== 'ACTIVE') throw new RuleError('stayNotOpen')
  const draft = await draftOf(context.db, form, stayId)
  const recipients = draft?.recipients ?? proposedRecipients(context, stay, resident, on)
  const id = randomUUID()
  const data = noticeData(context, stay, resident, recipients, { number, issuedOn: on, code: `${stay.code} · ${id.slice(0, 8)}` })
  const copies: { pdf: Buffer; sha256: string }[] = []
  for (const copy of recipients.keys()) {
    const pdf = Buffer.from(await renderPdf([mau51.layout({ ...data, copy })], { createdAt: new Date(context.now) }))
    copies.push({ pdf, sha256: createHash('sha256').update(pdf).digest('hex') })
  }
  return {
    id,
    form,
    stayId,
    number,
    year: Number(on.slice(0, 4)),
    symbol: context.facility.noticeSymbol,
    issuedOn: on,
    issuedBy: context.caller.fullName,
    recipients,
    recipientsReason: draft?.recipientsReason ?? null,
    data,
    templateVersion: mau51.templateVersion,
    createdAt: context.now,
    copies,
  }
}
