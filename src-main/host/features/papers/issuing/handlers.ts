import type { InputOf } from '#contract'
import { maySeeForm, maySeePaper, ownerOf, paperForms, subjectKindOf } from '#contract/papers/forms'
import type { Paper, Recipient } from '#contract/papers/operations'
import type { PlainDate } from '#contract/values/calendar'
import { fold } from '#contract/values/names'
import { askedFor } from '#host/api/asked'
import { type HandlersOf, type QueryContext, twoStep } from '#host/api/handlers'
import { expectVersion, found, NotFoundError, RuleError, StaleError } from '#host/api/rule-error'
import { marksOf } from '../batch/join'
import { readSettings } from '../settings/handlers'
import { signersOn } from '../settings/rules'
import { copyTask, joinTask } from '../tasks'
import { changeInLog, expectDraft, mayIssue, nameInLog, refuse, refuseOthers, visibleForms, visiblePaper, visibleTo } from './access'
import { type Composed, compose, type Forms, missingOf, paperContext, versionOfContext } from './compose'
import { draftPress } from './drafts'
import { countPapers, paperPage } from './list-store'
import { freezePaper, keepPaper, preparePaper, type ReadyPaper } from './make'
import { numberFor, type PaperNumber, sameNumber, yearOf } from './numbering'
import { printsBeside } from './printing'
import { isNeverHere } from './rules'
import {
  bookEnd,
  countPrint,
  draftOf,
  frozenCopy,
  issuedOf,
  keepDraft,
  markVoid,
  paperById,
  papersByIds,
  papersOfSubject,
  removeDraft,
} from './store'
import { noteSubject, subjectOf, subjectsOf } from './subjects'

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

export const issuingHandlers = (forms: Forms): Omit<HandlersOf<'papers'>, Room> => ({
  list: async ({ db, caller, note }, { after, limit, form, ...filter }) => {
    note({
      subject: askedFor([form && `${ownerOf(form)}:forms.${form}.name`, filter.state && `state.${filter.state}`, filter.year], filter.text),
    })
    const { forms: visible, withheld } = visibleTo(caller.roles)
    const wanted = { ...filter, withheld, forms: form === null ? visible : visible.filter((one) => one === form) }
    const { rows, next } = await paperPage(db, wanted, after === null ? null : Number(after), limit)
    return { rows, total: await countPapers(db, wanted), next: next === null ? null : String(next) }
  },

  get: async (context, { id }) => {
    const paper = await visiblePaper(context, id)
    context.note({ subject: nameInLog(paper) })
    return paper
  },

  ofSubject: async (context, subject) => {
    await noteSubject(context, forms, subject)
    return (await papersOfSubject(context.db, subject)).filter((paper) => maySeePaper(paper, context.caller.roles))
  },

  forms: async (context, { subject }) => {
    if (subject !== null) await noteSubject(context, forms, subject)
    context.office.service(draftPress).warm()
    const papers = await paperContext(forms, context)
    const there = await papersOfSubject(context.db, subject)
    const made = there.filter((paper) => maySeePaper(paper, context.caller.roles))
    const events = subject === null ? [] : await subjectsOf(forms, subject.kind).events(context.db, subject.id)
    const wanted = visibleForms(context.caller.roles).flatMap((form) => {
      if (subjectKindOf(form) !== (subject?.kind ?? null)) return []
      const { subject: one, events: kinds } = paperForms[form]
      const about = one === 'event' ? events.filter(({ kind }) => kinds.includes(kind)) : [null]
      return about.map((event) => ({ form, event }))
    })
    const lines = await Promise.all(
      wanted.map(async ({ form, event }) => {
        const eventId = event?.id ?? null
        const own = made.filter((paper) => paper.form === form && paper.eventId === eventId)
        const composed = await compose(papers, form, subject && { ...subject, eventId }, context.today, undefined)
        return {
          form,
          eventId,
          event: event && { kind: event.kind, happenedAt: event.happenedAt },
          missing: missingOf(forms, composed),
          refused: composed.refused,
          asks: composed.asks,
          mayIssue: mayIssue(form, context, papers.settings),
          paper: own.find(({ state }) => state === 'ISSUED') ?? null,
          draft: own.find(({ state }) => state === 'DRAFT') ?? null,
        }
      }),
    )
    // A form for other kinds of residents is not one that waits for something.
    return lines.filter(({ refused, paper, draft }) => paper || draft || !(refused && isNeverHere(refused)))
  },

  preview: async (context, { form, subjectId, eventId, draftId, asTyped, issuedOn, ...typed }) => {
    if (!maySeeForm(form, context.caller.roles)) throw new NotFoundError()
    const papers = await paperContext(forms, context)
    const on = issuedOn ?? context.today
    const subject = subjectOf({ form, subjectId, eventId })
    const draft = asTyped ? undefined : await draftOf(context.db, form, subject, draftId)
    const composed = await compose(papers, form, subject, on, draft, { ...typed, recipientsReason: null })
    context.note({ subject: composed.filled.code ?? form })
    const pdf = await context.office.service(draftPress).print(composed, context.office.sample)
    const { series } = paperForms[form]
    const end = series === null ? null : await bookEnd(context.db, series, yearOf(on))
    return {
      pdf: base64(pdf.file),
      pages: pdf.pages,
      missing: missingOf(forms, composed),
      withheld: [...composed.withheld],
      recipients: [...composed.recipients],
      proposed: composed.proposed.recipients,
      article: composed.proposed.article,
      fields: composed.fields,
      signers: signersOn(form, on, papers.settings, context.facility),
      signerId: typed.signerId ?? draft?.signerId ?? null,
      nextNumber: end && end.number + 1,
      symbol: composed.symbol,
      refused: composed.refused ?? composed.unfinished,
      asks: composed.asks,
      issued: (await issuedOf(context.db, form, subject)) ?? null,
      mayIssue: mayIssue(form, context, papers.settings),
    }
  },

  draft: {
    save: async (context, { form, subjectId, eventId, draftId, draftVersion, recipientsReason, ...typed }) => {
      const { db, now, note, today } = context
      const papers = await paperContext(forms, context)
      refuseOthers(form, context, papers.settings)
      const subject = subjectOf({ form, subjectId, eventId })
      expectDraft(await draftOf(db, form, subject, draftId), draftVersion)
      const { proposed, symbol, about, filled, refused } = await compose(papers, form, subject, today, undefined, {
        ...typed,
        recipientsReason,
      })
      if (refused && isNeverHere(refused)) refuse(refused)
      const changed = typed.recipients !== null && JSON.stringify(typed.recipients) !== JSON.stringify(proposed.recipients)
      const kept = {
        recipients: changed ? typed.recipients : null,
        recipientsReason: changed ? recipientsReason : null,
        fields: typed.fields ?? {},
        signerId: typed.signerId,
      }
      const id = await keepDraft(
        db,
        { form, subject, subjectCode: filled.code, person: filled.person, symbol, about, createdAt: now, draftId },
        kept,
      )
      note({ subject: [form, filled.code].filter(Boolean).join(' '), reason: recipientsReason })
      return found(await paperById(db, id))
    },

    discard: async (context, { id, version }) => {
      const paper = await visiblePaper(context, id)
      expectVersion(paper, version)
      if (paper.state !== 'DRAFT') throw new RuleError('notDraft')
      context.note({ subject: nameInLog(paper) })
      await removeDraft(context.db, id)
      return {}
    },

    count: async ({ db, caller }) => ({
      drafts: await countPapers(db, { ...visibleTo(caller.roles), state: 'DRAFT', year: null, text: '' }),
    }),
  },

  issue: twoStep({
    exclusive: true,
    prepare: async (context, input: InputOf<'papers.issue'>): Promise<PreparedIssue> => {
      const papers = await paperContext(forms, context)
      const { form, signerId, draftId, draftVersion, issuedOnReason } = input
      refuseOthers(form, context, papers.settings)
      const on = input.issuedOn ?? context.today
      const subject = subjectOf(input)
      const earlier = input.another ? undefined : await servingPack(context, await compose(papers, form, subject, on, undefined))
      if (earlier) return { earlier }
      const prepared = await preparePaper(papers, { form, subject, on, signerId, draftId, draftVersion })
      if ('earlier' in prepared) return prepared
      const number = await numberFor(context, input, on)
      const issuing = { number: number.number, on, onReason: issuedOnReason, by: context.caller.fullName, at: context.now }
      return {
        ready: await freezePaper(papers, prepared, issuing, printsBeside(context.office.paperPress)),
        on,
        number,
        under: versionOfContext(papers),
      }
    },
    apply: async (context, input, prepared) => {
      const { db, note } = context
      if ('earlier' in prepared) {
        note({ subject: nameInLog(prepared.earlier) })
        return { paper: prepared.earlier, already: true }
      }
      const { ready, on, number, under } = prepared
      // The number and what the facility has set stand on the pages: where either has changed since, the paper is made anew.
      const unchanged = versionOfContext(await paperContext(forms, context)) === under
      if (!unchanged || !sameNumber(await numberFor(context, input, on), number)) throw new StaleError()
      await keepPaper(db, forms, ready)
      const paper = found(await paperById(db, ready.frozen.id))
      note({ subject: nameInLog(paper), reason: input.issuedOnReason, changes: [changeInLog(ready.frozen)] })
      return { paper, already: false }
    },
  }),

  void: async (context, { id, version, reason }) => {
    const paper = await visiblePaper(context, id)
    refuseOthers(paper.form, context, (await readSettings(context.db)).settings)
    expectVersion(paper, version)
    if (paper.state !== 'ISSUED') throw new RuleError('notIssued')
    await markVoid(context.db, id, context.now, reason)
    context.note({ subject: nameInLog(paper), reason })
    return found(await paperById(context.db, id))
  },

  print: twoStep({
    prepare: async (context, { ids }: InputOf<'papers.print'>) => {
      const papers = await papersByIds(context.db, ids)
      const copies = ids.flatMap((id) => {
        const paper = found(papers.get(id))
        if (!maySeePaper(paper, context.caller.roles)) throw new NotFoundError()
        if (paper.state === 'DRAFT') throw new RuleError('notIssued')
        return paper.hashes.map((_, at) => ({ paperId: id, copy: at + 1 }))
      })
      const { file, pages } = await context.office.press.ask(joinTask, {
        cover: null,
        copies,
        title: 'Bản in',
        sample: context.office.sample,
      })
      return { pdf: file, pages, copies: copies.length }
    },
    apply: async ({ db, note }, { ids }, { copies, ...printed }) => {
      await countPrint(db, ids)
      note({ subject: `${ids.length} văn bản, ${copies} bản` })
      return printed
    },
  }),

  copy: async (context, { id, copy }) => {
    const paper = await visiblePaper(context, id)
    const { pdf, sha256 } = found(await frozenCopy(context.db, id, copy))
    context.note({ subject: nameInLog(paper) })
    const { sample, paperPress } = context.office
    const title = nameInLog(paper)
    const over = marksOf(paper, sample).length > 0
    const shown = over ? (await paperPress.ask(copyTask, { paperId: id, copy, title, sample })).file : base64(pdf)
    return { pdf: shown, sha256, fileName: copyFileName(paper, copy) }
  },
})

/** What has handlers of its own. */
type Room = 'batch' | 'book' | 'dispatch' | 'seal' | 'settings' | 'formNumbers' | 'old' | 'pack' | 'gallery'

type PreparedIssue =
  | { readonly earlier: Paper }
  | { readonly ready: ReadyPaper; readonly on: PlainDate; readonly number: PaperNumber; readonly under: string }

/** The newest valid paper that is what a pack would make, as far as the caller may see it. */
async function servingPack({ db, caller }: QueryContext, { form, subject, filled, facts }: Composed): Promise<Paper | undefined> {
  const of = (paper: Paper) => paper.form === form && paper.state === 'ISSUED' && paper.eventId === (subject?.eventId ?? null)
  return (await papersOfSubject(db, subject)).find(
    (paper) => of(paper) && maySeePaper(paper, caller.roles) && filled.servesPack(facts, paper),
  )
}

/** What a copy is called of somebody whose name stays out of file names. */
const copyWithoutName: Readonly<Partial<Record<Recipient['kind'], string>>> = {
  FAMILY: 'gia-dinh',
  PARENTS: 'cha-me',
  PERSON: 'nguoi-cai-nghien',
}

/** 'DC-2024-0458_mau-51_so-412_1-cong-an-phuong-hong-gai.pdf': the name tells whose copy it is, and no resident's name. */
export const copyFileName = (paper: Paper, copy: number): string => {
  const recipient = paper.recipients[copy - 1]
  const to =
    recipient &&
    (copyWithoutName[recipient.kind] ??
      fold(recipient.name)
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, ''))
  const number = paper.number === null ? `ngay-${paper.issuedOn}` : `so-${paper.number}-${paper.year}`
  return `${[paper.residentCode, paper.form, number, `${copy}-${(to ?? '').slice(0, 60)}`].filter(Boolean).join('_')}.pdf`
}
