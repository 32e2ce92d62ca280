import type { Input } from '../../../../../src-preload/contract'
import type { PlainDate } from '../../../../../src-preload/contract/calendar'
import { fold } from '../../../../../src-preload/contract/names'
import { PaperForm, paperForms } from '../../../../../src-preload/contract/paper-forms'
import type { PaperSettings } from '../../../../../src-preload/contract/paper-settings'
import type { Paper, PaperRefusal } from '../../../../../src-preload/contract/papers'
import type { Role } from '../../../../../src-preload/contract/roles'
import { type CommandContext, type HandlersOf, type QueryContext, twoStep } from '../../../api/handlers'
import { expectVersion, found, NotFoundError, RuleError, StaleError } from '../../../api/rule-error'
import { mayCall } from '../../../api/sessions'
import { renderPdf } from '../../../prints/render'
import { definitions } from '../forms'
import { readEventsOf, type Subject } from '../forms/facts'
import type { PaperData } from '../forms/form'
import { readSettings } from '../settings/handlers'
import { issuersOf, signersOn } from '../settings/rules'
import { type Composed, compose, type Desk, freeze, missingOf, printDraft } from './freeze'
import { refusedDay, refusedReserved } from './rules'
import {
  bookEnd,
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
  openNumber,
  openToReplace,
  paperById,
  paperPage,
  papersOfNobody,
  papersOfStay,
  removeDraft,
} from './store'

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

const formsSeenBy = (roles: readonly Role[]): PaperForm[] => PaperForm.options.filter((form) => mayCall(paperForms[form].roles, roles))

/** A paper as long as its form is one the caller may see. @throws NotFoundError */
export async function seenPaper({ db, caller }: Pick<QueryContext, 'db' | 'caller'>, id: string): Promise<Paper> {
  const paper = found(await paperById(db, id))
  if (!mayCall(paperForms[paper.form].roles, caller.roles)) throw new NotFoundError()
  return paper
}

/** @throws RuleError `formNotYours` */
function refuseOthers(form: PaperForm, { caller }: Pick<QueryContext, 'caller'>, settings: PaperSettings): void {
  if (!mayCall(issuersOf(form, settings), caller.roles)) throw new RuleError('formNotYours')
}

/** How the log calls a paper. */
export const nameOf = ({ number, symbol, form, residentCode }: Pick<Paper, 'number' | 'symbol' | 'form' | 'residentCode'>): string =>
  [number === null ? form : `${number}/${symbol}`, residentCode].filter(Boolean).join(' ')

const deskOf = async (context: QueryContext | CommandContext): Promise<Desk & { settings: PaperSettings }> => {
  const { db, facility, office } = context
  return { db, facility, office, settings: (await readSettings(db)).settings }
}

const yearOf = (day: PlainDate) => Number(day.slice(0, 4))

export const lifeHandlers = {
  list: async ({ db, caller }, { after, limit, form, ...filter }) => {
    const seen = formsSeenBy(caller.roles)
    const wanted = { ...filter, forms: form === null ? seen : seen.filter((one) => one === form) }
    const { rows, next } = await paperPage(db, wanted, after === null ? null : Number(after), limit)
    return { rows, total: await countPapers(db, wanted), next: next === null ? null : String(next) }
  },

  get: (context, { id }) => seenPaper(context, id),

  ofStay: async ({ db, caller }, { stayId }) => {
    const seen = formsSeenBy(caller.roles)
    return (await papersOfStay(db, stayId)).filter(({ form }) => seen.includes(form))
  },

  forms: async (context, { stayId }) => {
    const desk = await deskOf(context)
    const papers = stayId === null ? await papersOfNobody(context.db) : await papersOfStay(context.db, stayId)
    const events = stayId === null ? [] : await readEventsOf(context.db, stayId)
    const lines = formsSeenBy(context.caller.roles).flatMap((form) => {
      const { subject, events: kinds } = paperForms[form]
      if ((subject === 'none') !== (stayId === null)) return []
      const about = subject === 'event' ? events.filter(({ kind }) => kinds.includes(kind)) : [null]
      return about.map((event) => ({ form, event }))
    })
    return Promise.all(
      lines.map(async ({ form, event }) => {
        const eventId = event?.id ?? null
        const own = papers.filter((paper) => paper.form === form && paper.eventId === eventId)
        const composed = await compose(desk, form, { stayId, eventId }, context.today, undefined)
        return {
          ...{ form, eventId, event: event && { kind: event.kind, happenedAt: event.happenedAt } },
          ...{ missing: missingOf(composed), refused: composed.refused },
          mayIssue: mayCall(issuersOf(form, desk.settings), context.caller.roles),
          paper: own.find(({ state }) => state === 'ISSUED') ?? null,
          draft: own.find(({ state }) => state === 'DRAFT') ?? null,
        }
      }),
    )
  },

  preview: async (context, { form, stayId, eventId, draftId, issuedOn, ...typed }) => {
    if (!mayCall(paperForms[form].roles, context.caller.roles)) throw new NotFoundError()
    const desk = await deskOf(context)
    const on = issuedOn ?? context.today
    const draft = await draftOf(context.db, form, { stayId, eventId }, draftId)
    const composed = await compose(desk, form, { stayId, eventId }, on, draft, { ...typed, recipientsReason: null })
    context.note({ subject: composed.code.stay ?? form })
    const pdf = await printDraft(composed)
    const { series } = paperForms[form]
    const end = series === null ? null : await bookEnd(context.db, series, yearOf(on))
    return {
      ...{ pdf: base64(pdf.file), pages: pdf.pages, missing: missingOf(composed), recipients: [...composed.recipients] },
      ...{ proposed: composed.proposal.recipients, article: composed.proposal.article, fields: composed.fields },
      signers: signersOn(form, on, desk.settings, context.facility),
      signerId: typed.signerId ?? draft?.signerId ?? null,
      ...{ nextNumber: end && end.number + 1, symbol: composed.symbol, refused: composed.refused },
      issued: (await issuedOf(context.db, form, { stayId, eventId })) ?? null,
      mayIssue: mayCall(issuersOf(form, desk.settings), context.caller.roles),
    }
  },

  draft: async (context, { form, stayId, eventId, draftId, recipientsReason, ...typed }) => {
    const { db, now, note, today } = context
    const desk = await deskOf(context)
    refuseOthers(form, context, desk.settings)
    const subject = { stayId, eventId }
    const { proposal, symbol, about, code } = await compose(desk, form, subject, today, undefined, { ...typed, recipientsReason })
    const changed = typed.recipients !== null && JSON.stringify(typed.recipients) !== JSON.stringify(proposal.recipients)
    if (changed && !recipientsReason) throw new RuleError('recipientsReasonNeeded')
    const kept = {
      ...{ recipients: changed ? typed.recipients : null, recipientsReason: changed ? recipientsReason : null },
      ...{ fields: typed.fields ?? {}, signerId: typed.signerId },
    }
    const id = await keepDraft(db, { form, ...subject, symbol, about, createdAt: now, draftId }, kept)
    note({ subject: [form, code.stay].filter(Boolean).join(' '), reason: recipientsReason })
    return found(await paperById(db, id))
  },

  discardDraft: async (context, { id, version }) => {
    const paper = await seenPaper(context, id)
    expectVersion(paper, version)
    if (paper.state !== 'DRAFT') throw new RuleError('notDraft')
    context.note({ subject: nameOf(paper) })
    await removeDraft(context.db, id)
    return {}
  },

  issue: twoStep({
    exclusive: true,
    prepare: async (context, input: Input<'papers', 'issue'>): Promise<Prepared> => {
      const desk = await deskOf(context)
      refuseOthers(input.form, context, desk.settings)
      const earlier = await issuedOf(context.db, input.form, input)
      if (earlier) return { earlier }
      const on = input.issuedOn ?? context.today
      const { composed, draftId } = await readyToIssue(desk, input, on)
      const place = await placeInBook(context, input, on)
      const issuing = {
        ...{ number: place.number, on, onReason: input.issuedOnReason, by: context.caller.fullName, at: context.now },
      }
      const replaces = await openToReplace(context.db, input.form, input)
      return { frozen: await freeze(composed, issuing, replaces), draftId, on, place, seen: surroundings(desk, composed.seen) }
    },
    apply: async (context, input, prepared) => {
      const { db, note } = context
      if ('earlier' in prepared) {
        note({ subject: nameOf(prepared.earlier) })
        return { paper: prepared.earlier, already: true }
      }
      const { frozen, draftId, on, place, seen } = prepared
      // The number and the person's data stand on the pages: where either has changed since, the paper is made anew.
      const desk = await deskOf(context)
      const { composed } = await readyToIssue(desk, input, on)
      const samePlace = JSON.stringify(await placeInBook(context, input, on)) === JSON.stringify(place)
      if (!samePlace || surroundings(desk, composed.seen) !== seen) throw new StaleError()
      await keepIssued(db, frozen, draftId)
      const paper = found(await paperById(db, frozen.id))
      note({ subject: nameOf(paper), reason: input.issuedOnReason })
      return { paper, already: false }
    },
  }),

  void: async (context, { id, version, reason }) => {
    const paper = await seenPaper(context, id)
    refuseOthers(paper.form, context, (await readSettings(context.db)).settings)
    expectVersion(paper, version)
    if (paper.state !== 'ISSUED') throw new RuleError('notIssued')
    await markVoid(context.db, id, context.now, reason)
    context.note({ subject: nameOf(paper), reason })
    return found(await paperById(context.db, id))
  },

  print: twoStep({
    prepare: async (context, { ids }: Input<'papers', 'print'>) => {
      const rows = await frozenData(context.db, ids)
      const documents = ids.flatMap((id) => {
        const row = found(rows.find((paper) => paper.id === id))
        if (!mayCall(paperForms[row.form].roles, context.caller.roles)) throw new NotFoundError()
        if (row.state === 'DRAFT' || row.data === null) throw new RuleError('notIssued')
        const data = JSON.parse(row.data) as PaperData
        return JSON.parse(row.recipients ?? '[]').map((_: unknown, copy: number) => definitions[row.form].layout(data, copy))
      })
      return { pdf: base64(await renderPdf(documents, { title: 'Bản in' })), pages: documents.length }
    },
    apply: async ({ db, note }, { ids }, printed) => {
      await countPrint(db, ids)
      note({ subject: `${ids.length} văn bản, ${printed.pages} bản` })
      return printed
    },
  }),

  copy: async (context, { id, copy }) => {
    const paper = await seenPaper(context, id)
    const { pdf, sha256 } = found(await frozenCopy(context.db, id, copy))
    context.note({ subject: nameOf(paper) })
    return { pdf: base64(pdf), sha256, fileName: copyFileName(paper, copy) }
  },
} satisfies Partial<HandlersOf<'papers'>>

type Prepared =
  | { readonly earlier: Paper }
  | {
      readonly frozen: FrozenPaper
      readonly draftId: string | null
      readonly on: PlainDate
      readonly place: Place
      readonly seen: string
    }

/** A place in a book: the number, and what stands beside it. */
interface Place {
  readonly number: number | null
  readonly beside: unknown
}

/**
 * The number a paper takes: the next one of its book, or one that was set aside.
 * @throws RuleError where the paper cannot bear its day
 */
async function placeInBook({ db, today }: QueryContext | CommandContext, input: Input<'papers', 'issue'>, on: PlainDate): Promise<Place> {
  const { series } = paperForms[input.form]
  const end = series === null ? null : await bookEnd(db, series, yearOf(on))
  if (series !== null && input.reserved !== null) {
    const open = await openNumber(db, series, yearOf(on), input.reserved)
    refuse(refusedReserved(on, today, open))
    return { number: input.reserved, beside: open }
  }
  refuse(refusedDay({ on, today, reason: input.issuedOnReason, last: end?.last ?? null }))
  return { number: end && end.number + 1, beside: end }
}

function refuse(refused: PaperRefusal | null): void {
  if (refused) throw new RuleError(refused.key, refused.params)
}

/** The settings and the person as they were when a paper was laid out. */
const surroundings = ({ facility, settings }: Desk, seen: string): string => JSON.stringify([facility, settings, seen])

async function readyToIssue(
  desk: Desk,
  { form, stayId, eventId, draftId, signerId }: Input<'papers', 'issue'>,
  on: PlainDate,
): Promise<{ composed: Composed; draftId: string | null }> {
  const subject: Subject = { stayId, eventId }
  const draft = await draftOf(desk.db, form, subject, draftId)
  const typed = { recipients: null, recipientsReason: null, fields: null, signerId }
  return { composed: await compose(desk, form, subject, on, draft, typed), draftId: draft?.id ?? null }
}

/** 'DC-2024-0458_mau-51_so-412_1-cong-an-phuong-hong-gai.pdf': the name tells whose copy it is, and no resident's name. */
export const copyFileName = (paper: Paper, copy: number): string => {
  const recipient = paper.recipients[copy - 1]
  const private_ = recipient && ['FAMILY', 'PARENTS', 'PERSON'].includes(recipient.kind)
  const to =
    recipient &&
    (private_
      ? 'gia-dinh'
      : fold(recipient.name)
          .replace(/[^a-z0-9]+/g, '-')
          .replace(/^-|-$/g, ''))
  const number = paper.number === null ? `ngay-${paper.issuedOn}` : `so-${paper.number}-${paper.year}`
  return `${[paper.residentCode, paper.form, number, `${copy}-${(to ?? '').slice(0, 60)}`].filter(Boolean).join('_')}.pdf`
}
