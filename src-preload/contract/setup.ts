import * as z from 'zod'
import { Facility } from './facility'
import { command, query } from './operation'
import { places } from './places'
import { NewAccount } from './staff'
import { Instant, PlainDate } from './values/calendar'

/** Where a folder stands before anybody can sign in. */
export const SetupState = z.object({
  state: z.enum(['empty', 'locked', 'open', 'damaged']),
  /** Why it does not open, a text of start.json, while it is damaged. */
  problem: z.string().nullable(),
  problemParams: z.record(z.string(), z.union([z.string(), z.number()])),
  facilityName: z.string().nullable(),
  /** A register of made-up people, to practise with. */
  sample: z.boolean(),
  today: PlainDate,
  version: z.string(),
  /** Changes whenever the contract does: a seat with another hash reloads. */
  contractHash: z.string(),
})
export type SetupState = z.infer<typeof SetupState>

export const NewRegister = z.object({
  facility: Facility,
  accounts: z.array(NewAccount).min(1).max(50),
  /** Spaces and hyphens do not count. */
  passphrase: z
    .string()
    .max(200)
    .refine((text) => text.replace(/[\s-]/g, '').length >= 20),
  /** How many made-up residents to fill the register with; null = an empty, real register. */
  sampleResidents: z.int().min(1).max(5000).nullable(),
})
export type NewRegister = z.infer<typeof NewRegister>

/** Where a copy lies: the register itself, its folder of copies, that of a register that was set aside, or a place that somebody has chosen. */
export const CopyKind = z.enum(['present', 'backup', 'beforeUpdate', 'setAside', 'chosen'])
export type CopyKind = z.infer<typeof CopyKind>

/** whole: it opens, and has the bytes it was written with, or where these were not written down, whole pages. changed: others. */
export const CopyState = z.enum(['whole', 'changed', 'damaged', 'otherKey'])
export type CopyState = z.infer<typeof CopyState>

export const CopyContents = z.object({
  facilityName: z.string(),
  /** Moment of the last row of the log. */
  lastAt: Instant.nullable(),
  residents: z.int(),
  /** Issued papers. */
  papers: z.int(),
  logRows: z.int(),
  logHead: z.string(),
})
export type CopyContents = z.infer<typeof CopyContents>

/** What would be missing after a restore: rows of the log, and what was done in them, by operation. */
export const CopyMissing = z.object({ rows: z.int(), work: z.array(z.object({ operation: z.string(), count: z.int() })) })
export type CopyMissing = z.infer<typeof CopyMissing>

export const RegisterCopy = z.object({
  /** Its path on the host's PC: what it is restored by. */
  file: z.string(),
  kind: CopyKind,
  bytes: z.int(),
  /** When it was made, or its file was last written. */
  madeAt: Instant,
  state: CopyState,
  detail: z.string().nullable(),
  contents: CopyContents.nullable(),
  missing: CopyMissing.nullable(),
})
export type RegisterCopy = z.infer<typeof RegisterCopy>

const passphrase = z.string().max(200)
/** A file or a folder on the host's PC. */
const place = z.string().trim().min(1).max(1000).nullable().default(null)

/** Answered by the host itself, before a register is open. */
export const setup = {
  state: query({ open: true, roles: [], input: z.object({}), output: SetupState }),
  /** A fresh recovery passphrase (six groups of five letters and digits) and the sheet to print and keep. */
  proposePassphrase: query({
    open: true,
    roles: [],
    input: z.object({ facilityName: z.string().max(200) }),
    output: z.object({ passphrase: z.string(), pdf: z.base64() }),
  }),
  /** The names at the head of a paper as its lines will be, while they are typed. */
  letterheadLines: query({
    open: true,
    roles: [],
    input: z.object({ parentLines: z.array(z.string().max(200)).max(2), letterName: z.string().max(200) }),
    output: z.object({ parentLines: z.array(z.string()), letterName: z.array(z.string()) }),
  }),
  /** The 34 provinces, before anybody can sign in to ask `places`. */
  provinces: query({ open: true, roles: [], input: z.object({}), output: places.provinces.output }),
  create: command({ open: true, roles: [], input: NewRegister, output: z.object({ facilityName: z.string() }) }),
  /** Opens a register whose key the operating system does not hold. Errors: rule `wrongPassphrase`. */
  unlock: command({ open: true, roles: [], input: z.object({ passphrase }), output: z.object({}) }),
  /** What the register can be restored from, the newest first. Errors: rule `wrongPassphrase`, `noCopies`. */
  copies: query({ open: true, roles: [], input: z.object({ passphrase, place }), output: z.array(RegisterCopy) }),
  /**
   * Builds a register from a copy beside the present one, checks it, and puts it in its place; the present one is set aside as it lies. Errors: rule
   * `wrongPassphrase`, `noCopies`, `copyChanged`, `copyNotSound`; the present register is the same then as before.
   */
  restore: command({
    open: true,
    roles: [],
    input: z.object({ passphrase, place, file: z.string().max(1000) }),
    output: z.object({
      contents: CopyContents,
      /** Folder of the register that made room; null where there was none. */
      setAside: z.string().nullable(),
      seconds: z.number(),
    }),
  }),
}
