import { useRef, useState } from 'react'
import * as z from 'zod'
import type { PaperFields, PaperForm } from '#contract/papers/forms'
import { fieldsOf, subjectKindOf } from '#contract/papers/forms'
import type { Paper, Recipient } from '#contract/papers/operations'
import { asFailure, callQuery, Failure } from '../../../api/client'
import { useCommand } from '../../../api/queries'
import type { DraftPlace } from '../../../ui/drafts'
import type { Latest, Loose } from '../../../ui/form-state'
import { reasonFits } from '../reason-area'

/** Which paper is being written. */
export interface Subject {
  readonly form: PaperForm
  readonly subjectId: string | null
  readonly eventId: string | null
}

/** Recipients other than the article's, and why. */
export interface OtherRecipients {
  readonly recipients: readonly Recipient[]
  readonly reason: string
}

/** What somebody has decided about a paper; the rest is as the register proposes. */
export interface Writing {
  /** By the names of the form's fields; a name that is not there is as proposed. */
  readonly fields: PaperFields
  /** null: as the article has it. */
  readonly others: OtherRecipients | null
  /** null: the head. */
  readonly signerId: string | null
}

/** Half a date and recipients without a name may stand in a draft: whether a paper is whole is asked when it is issued. */
export const WritingForm = z.custom<Writing>()

/** What stands in a draft, or nothing decided yet. */
export const writingOf = (draft: Paper | null, signerId: string | null): Writing => ({
  fields: draft?.fields ?? {},
  others: draft && draft.recipients.length > 0 ? { recipients: draft.recipients, reason: draft.recipientsReason ?? '' } : null,
  signerId,
})

const namedAll = (recipients: readonly Recipient[]) => recipients.every(({ name }) => name.trim() !== '')
/** Whether a paper can be issued to other recipients: each has a name, and somebody has said why. */
export const isWhole = ({ recipients, reason }: OtherRecipients): boolean => namedAll(recipients) && reasonFits(reason)
/** The recipients that have a name already: those a preview shows and a draft keeps, before a reason is given too. */
export function shownRecipients(others: OtherRecipients | null): Recipient[] | null {
  const named = others?.recipients.filter(({ name }) => name.trim() !== '') ?? []
  return named.length > 0 ? named : null
}

/** The fields that can be read; a date that is half typed is left out. */
export function readableFields(form: PaperForm, fields: PaperFields): Record<string, PaperFields[string]> {
  const read = fieldsOf(form).safeParse(fields)
  const wrong = new Set(read.error?.issues.map(({ path }) => String(path[0])))
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !wrong.has(name)))
}

export const isOf = (paper: Paper, { form, subjectId, eventId }: Subject): boolean =>
  paper.form === form && paper.subjectId === subjectId && paper.eventId === eventId

/** Another seat was quicker with the draft: said as of any other record. */
export function asStale(thrown: unknown): never {
  const failure = asFailure(thrown)
  if (failure.error.kind === 'rule' && failure.error.key === 'draftChanged') throw new Failure({ kind: 'stale' }, failure.operation)
  throw failure
}

interface PaperDraft {
  /** The draft as the host has it; null while there is none. */
  readonly draft: Paper | null
  /** Where the form keeps it. */
  readonly place: DraftPlace
  readonly id: () => string | null
  /** What another seat has made of it. Throws `Failure` where it is no draft any more. */
  readonly latest: (mine: Loose<Writing>) => Promise<Latest<Loose<Writing>>>
  /** Nothing is kept any more: the draft is thrown away. */
  readonly end: () => void
}

/**
 * What is decided about a paper, kept as a draft of the register.
 * @param first the draft there was when the page opened
 */
export function usePaperDraft(subject: Subject, first: Paper | null): PaperDraft {
  const save = useCommand('papers.draft.save')
  const [draft, setDraft] = useState(first)
  const id = useRef(first?.id ?? null)
  const ended = useRef(false)
  const take = (paper: Paper) => {
    id.current = paper.id
    setDraft(paper)
    return paper.version
  }
  return {
    draft,
    id: () => id.current,
    place: {
      rest: 900,
      isRecord: true,
      read: async () => null,
      write: async ({ values, version }) => {
        if (ended.current) return null
        const { fields, signerId, others } = values as Writing
        return save
          .mutateAsync({
            ...subject,
            draftId: id.current,
            draftVersion: id.current === null ? null : version,
            signerId,
            fields: readableFields(subject.form, fields),
            recipients: shownRecipients(others),
            recipientsReason: others?.reason.trim() || null,
          })
          .then(take, asStale)
      },
      drop: () => {},
    },
    latest: async (mine) => {
      const listed =
        id.current !== null
          ? [await callQuery('papers.get', { id: id.current })]
          : await callQuery('papers.ofSubject', { kind: subjectKindOf(subject.form) ?? 'stay', id: subject.subjectId ?? '' })
      const theirs = listed.find((paper) => paper.state === 'DRAFT' && isOf(paper, subject))
      if (!theirs) throw new Failure({ kind: 'rule', key: 'draftChanged' }, 'papers.draft.save')
      return { values: writingOf(theirs, mine.signerId ?? null) as Loose<Writing>, version: take(theirs) }
    },
    end: () => {
      ended.current = true
    },
  }
}
