import * as z from 'zod'
import type { Role } from '../roles'
import type { StayEventKind } from '../stays/words'
import type { FormDecree } from './decrees'

// What the host and the screens both have to know of a form, in the words of which each feature states its own.

/**
 * Number books. Papers of one kind share one, whatever their form: thông báo, quyết định, giấy xác nhận, đề nghị, công văn.
 * @see Decree 30/2020/NĐ-CP Annex III for the abbreviations; GXN and ĐN are common practice
 */
export const PaperSeries = z.enum(['TB', 'QD', 'GXN', 'DN', 'CV'])
export type PaperSeries = z.infer<typeof PaperSeries>

/** Papers of a subject that are made and printed in one action: those that go out with somebody who leaves. */
export const PaperPack = z.enum(['release'])
export type PaperPack = z.infer<typeof PaperPack>

/** What a clerk adds on the paper's own page, beside what the register knows. */
export interface FieldSpec {
  /** line: one line; text: sentences; lines: a list, one entry a line; count: a whole number from 0 to 99. */
  readonly kind: 'line' | 'text' | 'lines' | 'day' | 'moment' | 'count' | 'choice'
  readonly choices?: readonly string[]
  /** Entries of a list at most; 60 where it is not said. */
  readonly most?: number
}

/** How a decree has a form in its annex. */
export interface DecreeNumber {
  readonly decree: FormDecree
  /** Behind "Mẫu số": '51', '03 Phụ lục I'. */
  readonly number: string
  readonly title: string
  /** Annex and articles: 'Phụ lục V; Điều 123 khoản 1'. */
  readonly article: string
}

/** What papers may be about, each in the word of the feature that keeps such. */
export const PaperSubjectKind = z.enum(['stay'])
export type PaperSubjectKind = z.infer<typeof PaperSubjectKind>

export interface FormSpec {
  /** The numbers that a register begins with; none where no decree sets the form. The head adds those of a later decree. */
  readonly numbers?: readonly DecreeNumber[]
  /** The book it is numbered in; null for minutes and working papers, which carry no number. */
  readonly series: PaperSeries | null
  /** Whose paper: one for a stay, one for an event of a stay, or nobody's. */
  readonly subject: 'stay' | 'event' | 'none'
  /** Events that have this paper, where it belongs to one. */
  readonly events: readonly StayEventKind[]
  /** At most one valid paper for its subject; a second is made only after the first is void. */
  readonly once: boolean
  /** When in a stay it has its place: how the screens group the forms. */
  readonly stage: 'intake' | 'plan' | 'during' | 'end'
  /** In the order in which they are typed. */
  readonly fields: Readonly<Record<string, FieldSpec>>
  /** Who may see such a paper at all. */
  readonly readers: readonly Role[]
  /**
   * Parts that not all of them may read, by name, with who may; only of a form of which there may be several. What somebody may not read prints
   * as dotted lines on what they make, and a paper on which a part stands is for those who may read it.
   */
  readonly parts?: Readonly<Record<string, readonly Role[]>>
  /** Who of them may make, issue and void it; a facility may name fewer in its settings. */
  readonly makers: readonly Role[]
  /** Carries a signed code that a commune can check. Its print has a `person` with name, birth and ID number. */
  readonly sealed?: true
  /** Falls due for many people at once. */
  readonly forMany?: true
  /** The law names no first day for it, and so many days before the end of the stay it is hardly ever meant: it is asked about first. */
  readonly asksBeyondDays?: number
  /** The packs it belongs to, each with its place: those before are made first, as a later paper may name them. */
  readonly packs?: Readonly<Partial<Record<PaperPack, number>>>
  /** The commune police owe an answer to it within a legal period, counted from the day they received it. */
  readonly answer?: {
    /** Key of the period among the legal values. */
    readonly period: string
    /** What the decision that may arrive instead of an answer is about. */
    readonly settledBy: 'AFTER_REHAB'
    /** The pack that tells what has arrived. */
    readonly pack: PaperPack
  }
}

/** So many papers are made together at most, and so many people chosen for it. */
export const mostTogether = 1000

export const lineField = { kind: 'line' } as const
export const textField = { kind: 'text' } as const
export const linesField = { kind: 'lines' } as const
export const dayField = { kind: 'day' } as const
export const momentField = { kind: 'moment' } as const
export const countField = { kind: 'count' } as const
/** Of how many copies of minutes each side keeps how many. */
export const keptByBoth = { copies: countField, giverKeeps: countField, receiverKeeps: countField }
/** Whom to call about a letter. */
export const contact = { contactName: lineField, contactPhone: lineField }
