import type { InputOf } from '#contract'
import { maySeeForm, paperForms } from '#contract/papers/forms'
import type { Paper } from '#contract/papers/operations'
import type { PlainDate } from '#contract/values/calendar'
import { fold } from '#contract/values/names'
import { type HandlersOf, twoStep } from '#host/api/handlers'
import { expectVersion, found, NotFoundError, RuleError, StaleError } from '#host/api/rule-error'
import { readEventsOf } from '../forms/facts'
import { readSettings } from '../settings/handlers'
import { signersOn } from '../settings/rules'
import {
  deskOf,
  expectDraft,
  formsSeenBy,
  inLog,
  mayIssue,
  nameOf,
  type Place,
  placeInBook,
  refuseOthers,
  seenPaper,
  surroundingsOf,
  yearOf,
} from './access'
import { compose, freeze, missingOf, printDraft, seenNow } from './freeze'
import {
  bookEnd,
  countPapers,
  countPrint,
  draftOf,
  type FrozenPaper,
  frozenCopy,
  issuedOf,
  keepDraft,
  keepIssued,
  markVoid,
  openToReplace,
  paperById,
  paperPage,
  papersByIds,
  papersOfNobody,
  papersOfStay,
  removeDraft,
} from './store'

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

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
    const made = await Promise.all(
      lines.map(async ({ form, event }) => {
        const eventId = event?.id ?? null
        const own = papers.filter((paper) => paper.form === form && paper.eventId === eventId)
        const composed = await compose(desk, form, { stayId, eventId }, context.today, undefined)
        return {
          form,
          eventId,
          event: event && { kind: event.kind, happenedAt: event.happenedAt },
          missing: missingOf(composed),
          refused: composed.refused,
          mayIssue: mayIssue(form, context, desk.settings),
          paper: own.find(({ state }) => state === 'ISSUED') ?? null,
          draft: own.find(({ state }) => state === 'DRAFT') ?? null,
        }
      }),
    )
    // A form for other kinds of residents is not one that waits for something.
    return made.filter(({ refused, paper, draft }) => paper || draft || !(refused && neverHere.includes(refused.key)))
  },

  preview: async (context, { form, stayId, eventId, draftId, issuedOn, ...typed }) => {
    if (!maySeeForm(form, context.caller.roles)) throw new NotFoundError()
    const desk = await deskOf(context)
    const on = issuedOn ?? context.today
    const draft = await draftOf(context.db, form, { stayId, eventId }, draftId)
    const composed = await compose(desk, form, { stayId, eventId }, on, draft, { ...typed, recipientsReason: null })
    context.note({ subject: composed.code.stay ?? form })
    const pdf = await printDraft(composed)
    const { series } = paperForms[form]
    const end = series === null ? null : await bookEnd(context.db, series, yearOf(on))
    return {
      pdf: base64(pdf.file),
      pages: pdf.pages,
      missing: missingOf(composed),
      recipients: [...composed.recipients],
      proposed: composed.proposal.recipients,
      article: composed.proposal.article,
      fields: composed.fields,
      signers: signersOn(form, on, desk.settings, context.facility),
      signerId: typed.signerId ?? draft?.signerId ?? null,
      nextNumber: end && end.number + 1,
      symbol: composed.symbol,
      refused: composed.refused,
      issued: (await issuedOf(context.db, form, { stayId, eventId })) ?? null,
      mayIssue: mayIssue(form, context, desk.settings),
    }
  },

  draft: {
    save: async (context, { form, stayId, eventId, draftId, draftVersion, recipientsReason, ...typed }) => {
      const { db, now, note, today } = context
      const desk = await deskOf(context)
      refuseOthers(form, context, desk.settings)
      const subject = { stayId, eventId }
      expectDraft(await draftOf(db, form, subject, draftId), draftVersion)
      const { proposal, symbol, about, code } = await compose(desk, form, subject, today, undefined, { ...typed, recipientsReason })
      const changed = typed.recipients !== null && JSON.stringify(typed.recipients) !== JSON.stringify(proposal.recipients)
      const kept = {
        recipients: changed ? typed.recipients : null,
        recipientsReason: changed ? recipientsReason : null,
        fields: typed.fields ?? {},
        signerId: typed.signerId,
      }
      const id = await keepDraft(db, { form, ...subject, symbol, about, createdAt: now, draftId }, kept)
      note({ subject: [form, code.stay].filter(Boolean).join(' '), reason: recipientsReason })
      return found(await paperById(db, id))
    },

    discard: async (context, { id, version }) => {
      const paper = await seenPaper(context, id)
      expectVersion(paper, version)
      if (paper.state !== 'DRAFT') throw new RuleError('notDraft')
      context.note({ subject: nameOf(paper) })
      await removeDraft(context.db, id)
      return {}
    },
  },

  issue: twoStep({
    exclusive: true,
    prepare: async (context, input: InputOf<'papers.issue'>): Promise<Prepared> => {
      const desk = await deskOf(context)
      const { form, signerId, issuedOnReason } = input
      const subject = { stayId: input.stayId, eventId: input.eventId }
      refuseOthers(form, context, desk.settings)
      const earlier = await issuedOf(context.db, form, subject)
      if (earlier) return { earlier }
      const on = input.issuedOn ?? context.today
      const draft = await draftOf(context.db, form, subject, input.draftId)
      expectDraft(draft, input.draftVersion)
      const composed = await compose(desk, form, subject, on, draft, { recipients: null, recipientsReason: null, fields: null, signerId })
      const place = await placeInBook(context, input, on)
      const issuing = { number: place.number, on, onReason: issuedOnReason, by: context.caller.fullName, at: context.now }
      const frozen = await freeze(desk, composed, issuing, await openToReplace(context.db, form, subject))
      return { frozen, draftId: draft?.id ?? null, on, place, seen: surroundingsOf(desk, composed.seen) }
    },
    apply: async (context, input, prepared) => {
      const { db, note } = context
      if ('earlier' in prepared) {
        note({ subject: nameOf(prepared.earlier) })
        return { paper: prepared.earlier, already: true }
      }
      const { frozen, draftId, on, place, seen } = prepared
      // The number and the person's data stand on the pages: where either has changed since, the paper is made anew.
      const now = surroundingsOf(await deskOf(context), await seenNow(db, input.form, frozen, draftId))
      if (now !== seen || JSON.stringify(await placeInBook(context, input, on)) !== JSON.stringify(place)) throw new StaleError()
      await keepIssued(db, frozen, draftId)
      const paper = found(await paperById(db, frozen.id))
      note({ subject: nameOf(paper), reason: input.issuedOnReason, changes: [inLog(frozen)] })
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
    prepare: async (context, { ids }: InputOf<'papers.print'>) => {
      const papers = await papersByIds(context.db, ids)
      const copies = ids.flatMap((id) => {
        const paper = found(papers.get(id))
        if (!maySeeForm(paper.form, context.caller.roles)) throw new NotFoundError()
        if (paper.state === 'DRAFT') throw new RuleError('notIssued')
        return paper.hashes.map((_, at) => ({ paperId: id, copy: at + 1 }))
      })
      const { file, pages } = await context.office.press.ask('join', { cover: null, copies, title: 'Bản in' })
      return { pdf: file, pages, copies: copies.length }
    },
    apply: async ({ db, note }, { ids }, { copies, ...printed }) => {
      await countPrint(db, ids)
      note({ subject: `${ids.length} văn bản, ${copies} bản` })
      return printed
    },
  }),

  copy: async (context, { id, copy }) => {
    const paper = await seenPaper(context, id)
    const { pdf, sha256 } = found(await frozenCopy(context.db, id, copy))
    context.note({ subject: nameOf(paper) })
    return { pdf: base64(pdf), sha256, fileName: copyFileName(paper, copy) }
  },
} satisfies Omit<HandlersOf<'papers'>, 'batch' | 'book' | 'dispatch' | 'seal' | 'settings' | 'formNumbers' | 'old' | 'gallery'>

type Prepared =
  | { readonly earlier: Paper }
  | {
      readonly frozen: FrozenPaper
      readonly draftId: string | null
      readonly on: PlainDate
      readonly place: Place
      readonly seen: string
    }

/** Refusals that no time and no typing will change. */
const neverHere: readonly string[] = ['notForKind', 'notAfterProcedure']

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
