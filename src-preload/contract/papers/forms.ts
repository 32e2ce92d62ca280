import * as z from 'zod'
import { healthKeepers, planKeepers, type Role, recordKeepers } from '../roles'
import type { StayEventKind } from '../stays/words'
import { Instant, PlainDate } from '../values/calendar'
import { Line } from '../values/line'

// What the host and the screens both have to know of a form: whose paper it is, in which book it is numbered, what is typed for it.

/** The papers that the register makes. */
export const PaperForm = z.enum([
  'mau-17',
  'mau-18',
  'mau-19',
  'mau-23',
  'mau-30',
  'mau-31',
  'mau-42',
  'mau-43',
  'mau-46',
  'mau-47',
  'mau-49',
  'mau-50',
  'mau-51',
  'annex-1-mau-03',
  'annex-1-mau-04',
  'escape-notice',
  'death-notice',
  'social-protection-letter',
  'person-handover',
  'letter',
  'destroy-minutes',
])
export type PaperForm = z.infer<typeof PaperForm>

/** The decrees under which papers from before are typed in; forms of the old one are only written down, not made. */
export const FormDecree = z.enum(['D163', 'D116'])
export type FormDecree = z.infer<typeof FormDecree>

/**
 * Number books. Papers of one kind share one, whatever their form: thông báo, quyết định, giấy xác nhận, đề nghị, công văn.
 * @see Decree 30/2020/NĐ-CP Annex III for the abbreviations; GXN and ĐN are common practice
 */
export const PaperSeries = z.enum(['TB', 'QD', 'GXN', 'DN', 'CV'])
export type PaperSeries = z.infer<typeof PaperSeries>

/** What a clerk adds on the paper's own page, beside what the register knows. */
export interface FieldSpec {
  /** line: one line; text: sentences; lines: a list, one entry a line; count: a whole number from 0 to 99. */
  readonly kind: 'line' | 'text' | 'lines' | 'day' | 'moment' | 'count' | 'choice'
  readonly choices?: readonly string[]
  /** Entries of a list at most; 60 where it is not said. */
  readonly most?: number
}

export const FieldValue = z.union([z.string(), z.int(), z.array(z.string()), z.null()])
export type FieldValue = z.infer<typeof FieldValue>
/** By the names of the form's fields. */
export type PaperFields = Readonly<Record<string, FieldValue>>

export interface FormWords {
  /** null for minutes and sheets, which carry no number. */
  readonly series: PaperSeries | null
  /** Whose paper: one for a stay, one for an event of a stay, or nobody's. */
  readonly subject: 'stay' | 'event' | 'none'
  /** Events that have this paper, where it belongs to one. */
  readonly events: readonly StayEventKind[]
  /** At most one valid paper for its subject; a second is made only after the first is void. */
  readonly once: boolean
  readonly fields: Readonly<Record<string, FieldSpec>>
  /** Who may see such a paper at all. Who of them may issue it is a setting. */
  readonly roles: readonly Role[]
  /** Carries a signed code that a commune can check. */
  readonly sealed?: boolean
  /** Of these roles the same account must hold one, too: a paper may have what different people keep on it. */
  readonly also?: readonly Role[]
}

const line = { kind: 'line' } as const
const text = { kind: 'text' } as const
const day = { kind: 'day' } as const
const moment = { kind: 'moment' } as const
const count = { kind: 'count' } as const
const lines = { kind: 'lines' } as const
const keptByBoth = { copies: count, giverKeeps: count, receiverKeeps: count }

const common = { events: [], fields: {}, roles: recordKeepers } as const
/** Of a stay, one that holds. */
const ofStay = { ...common, subject: 'stay', once: true } as const
/** Of one event of a stay, one that holds. */
const ofEvent = { ...common, subject: 'event', once: true } as const

/** Nobody's, and as many as there are occasions. */
const free = { ...common, subject: 'none', once: false } as const
const contact = { contactName: line, contactPhone: line }

export const paperForms: Readonly<Record<PaperForm, FormWords>> = {
  'mau-17': {
    ...ofStay,
    once: false,
    series: null,
    fields: { informant: line, preparedBy: line },
    // Convictions are for the one, health and drug use for the other.
    also: healthKeepers,
  },
  'mau-18': { ...ofStay, once: false, series: null, fields: { preparedBy: line }, roles: healthKeepers },
  'mau-19': { ...ofStay, once: false, series: null, roles: planKeepers },
  'mau-23': {
    ...ofStay,
    once: false,
    series: null,
    fields: {
      kinds: { kind: 'choice', choices: ['DECISION', 'CONFIRMATION', 'BOTH', 'NOTICE'] },
      handed: text,
      begun: moment,
      finished: moment,
      at: line,
      giverName: line,
      giverTitle: line,
      receiver: { kind: 'choice', choices: ['PERSON', 'FAMILY'] },
      receiverName: line,
      receiverRelation: line,
      receiverIdNumber: line,
      receiverPhone: line,
      ...keptByBoth,
    },
  },
  'mau-30': {
    ...ofStay,
    series: 'GXN',
    sealed: true,
    fields: { from: day, to: day, stages: line, contractNumber: line, contractOn: day },
  },
  'mau-31': { ...ofEvent, series: null, events: ['ADMITTED'], fields: keptByBoth },
  'mau-42': { ...ofEvent, series: null, events: ['ADMITTED', 'OUT_FOR_PROCEDURE', 'RETURNED'], fields: keptByBoth },
  'mau-43': {
    ...ofEvent,
    series: 'QD',
    events: ['ESCAPED'],
    fields: {
      proposedBy: line,
      from: line,
      others: text,
      implementers: line,
      officerName: line,
      officerPhone: line,
      officerAddress: line,
      agencyName: line,
      agencyPhone: line,
      agencyAddress: line,
    },
  },
  'mau-46': {
    ...ofStay,
    once: false,
    series: 'DN',
    fields: {
      measure: { kind: 'choice', choices: ['SUSPENSION', 'EXEMPTION'] },
      addressee: line,
      served: line,
      remaining: line,
      reason: line,
      evidence: line,
    },
  },
  'mau-47': {
    ...ofEvent,
    series: 'QD',
    events: ['OUT_FOR_PROCEDURE'],
    fields: { about: line, proposedBy: line, from: day, to: day },
  },
  'mau-49': {
    ...ofEvent,
    series: 'QD',
    events: ['LEAVE_REQUESTED'],
    fields: { proposedBy: line, from: day, to: day, escort: line },
  },
  'mau-50': {
    ...ofStay,
    series: 'GXN',
    sealed: true,
    fields: { decisionAbout: line, proposedBy: line, from: day, to: day },
  },
  'mau-51': { ...ofStay, series: 'TB' },
  'annex-1-mau-03': {
    ...ofStay,
    series: null,
    fields: {
      begun: moment,
      finished: moment,
      at: line,
      officerName: line,
      officerTitle: line,
      position: line,
      deviceNumber: line,
      accessories: line,
      deviceCondition: text,
      copies: count,
    },
  },
  'annex-1-mau-04': { ...ofStay, series: null, fields: { workplace: line } },
  'escape-notice': {
    ...ofEvent,
    series: 'TB',
    events: ['ESCAPED'],
    fields: { from: line, description: text, ...contact },
  },
  'death-notice': {
    ...ofEvent,
    series: 'TB',
    events: ['DIED'],
    fields: { place: line, minutes: moment, minutesAt: line, ...contact },
  },
  'social-protection-letter': {
    ...ofStay,
    series: 'CV',
    fields: { addressee: line, evidence: line, others: lines, broughtOn: day, ...contact },
  },
  'person-handover': {
    ...ofStay,
    once: false,
    series: null,
    fields: {
      as: { kind: 'choice', choices: ['FAMILY', 'SOCIAL_PROTECTION'] },
      begun: moment,
      finished: moment,
      at: line,
      giverName: line,
      giverTitle: line,
      receiverName: line,
      receiverTitle: line,
      receiverAgency: line,
      receiverRelation: line,
      receiverIdNumber: line,
      receiverPhone: line,
      acceptanceNumber: line,
      acceptanceOn: day,
      condition: text,
      documents: lines,
      belongings: lines,
      destination: line,
      ...keptByBoth,
    },
  },
  letter: { ...free, series: 'CV', fields: { about: line, addressees: { ...lines, most: 30 }, body: text, filed: line } },
  'destroy-minutes': {
    ...free,
    series: null,
    fields: {
      decisionNumber: line,
      decisionOn: day,
      decisionIssuer: line,
      begun: moment,
      finished: moment,
      at: line,
      present: lines,
      items: lines,
      method: text,
      copies: count,
    },
  },
}

const holds = (wanted: readonly Role[], held: readonly Role[]) => held.some((role) => wanted.includes(role))

/** Whether somebody with these roles may see a form's papers. */
export const maySeeForm = (form: PaperForm, held: readonly Role[]): boolean => {
  const { roles, also = roles } = paperForms[form]
  return holds(roles, held) && holds(also, held)
}

const values: Readonly<Record<FieldSpec['kind'], (spec: FieldSpec) => z.ZodType<FieldValue>>> = {
  line: () => z.string().trim().max(300),
  text: () => z.string().trim().max(8000),
  lines: ({ most = 60 }) => z.array(Line).max(most),
  day: () => PlainDate,
  moment: () => Instant,
  count: () => z.int().min(0).max(99),
  choice: ({ choices = [] }) => z.enum(choices as [string, ...string[]]),
}

/** What may be typed for a form; what is left out is null, and a name the form does not have is refused. */
export const fieldsOf = (form: PaperForm): z.ZodType<PaperFields> =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(paperForms[form].fields).map(([name, spec]) => [
        name,
        values[spec.kind](spec)
          .nullable()
          .default(null)
          .transform((value) => (value === '' || (Array.isArray(value) && value.length === 0) ? null : value)),
      ]),
    ),
  )
