import { useEffect, useRef, useState } from 'react'
import type { PaperFields, PaperForm } from '#contract/papers/forms'
import { fieldsOf } from '#contract/papers/forms'
import type { Paper, Recipient } from '#contract/papers/operations'
import { asFailure, type Failure } from '../../../api/client'
import { useCommand } from '../../../api/queries'
import { reasonFits } from '../reason-area'

/** Which paper is being written. */
export interface Subject {
  readonly form: PaperForm
  readonly stayId: string | null
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

/** What stands in a draft, or nothing decided yet. */
export const writingOf = (draft: Paper | null, signerId: string | null): Writing => ({
  fields: draft?.fields ?? {},
  others: draft && draft.recipients.length > 0 ? { recipients: draft.recipients, reason: draft.recipientsReason ?? '' } : null,
  signerId,
})

/** Typing rests this long before the host keeps the draft, milliseconds. */
const rest = 900

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

interface KeptDraft {
  /** The draft as the host has it; null while there is none. */
  readonly draft: Paper | null
  readonly keeping: boolean
  readonly failure: Failure | null
  /** Keeps at once what is decided. @returns the draft's id, null where nothing was ever decided. Throws `Failure`. */
  readonly keepNow: () => Promise<string | null>
  /** The version of the draft that is on the screen; null while there is none. */
  readonly version: () => number | null
  /** Keeps what is on the screen over what another seat has kept. */
  readonly overwrite: () => void
  /** Nothing is kept any more: the paper is issued, or the draft thrown away. */
  readonly end: () => void
}

/**
 * Keeps what is decided about a paper as a draft at the host, whenever typing rests and when the page is left.
 * @param first the draft there was when the page opened
 */
export function useKeptDraft(subject: Subject, writing: Writing, first: Paper | null): KeptDraft {
  const keep = useCommand('papers.draft.save')
  const [draft, setDraft] = useState(first)
  const [keeping, setKeeping] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const latest = useRef(writing)
  latest.current = writing
  const kept = useRef(JSON.stringify(writing))
  const id = useRef(first?.id ?? null)
  const version = useRef<number | null | undefined>(first?.version ?? null)
  const ended = useRef(false)
  // One after the other: two first drafts of one paper would be two papers.
  const turn = useRef<Promise<unknown>>(Promise.resolve())

  const write = async (): Promise<string | null> => {
    const text = JSON.stringify(latest.current)
    if (ended.current || (text === kept.current && version.current !== undefined)) return id.current
    const { fields, signerId, others } = latest.current
    const paper = await keep.mutateAsync({
      ...subject,
      draftId: id.current,
      draftVersion: version.current,
      signerId,
      fields: readableFields(subject.form, fields),
      recipients: shownRecipients(others),
      recipientsReason: others?.reason.trim() || null,
    })
    kept.current = text
    id.current = paper.id
    version.current = paper.version
    setDraft(paper)
    return paper.id
  }
  const keepNow = (): Promise<string | null> => {
    const next = turn.current.then(write, write)
    turn.current = next.catch(() => {})
    return next
  }
  const keepQuietly = () => {
    setKeeping(true)
    keepNow()
      .then(
        () => setFailure(null),
        (thrown) => setFailure(asFailure(thrown)),
      )
      .finally(() => setKeeping(false))
  }

  const now = JSON.stringify(writing)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of what is decided winds the clock again
  useEffect(() => {
    if (now === kept.current) return
    const clock = setTimeout(keepQuietly, rest)
    return () => clearTimeout(clock)
  }, [now])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the page is left
  useEffect(() => () => void keepNow().catch(() => {}), [])

  return {
    draft,
    keeping,
    failure,
    keepNow,
    version: () => version.current ?? null,
    overwrite: () => {
      version.current = undefined
      keepQuietly()
    },
    end: () => {
      ended.current = true
    },
  }
}
