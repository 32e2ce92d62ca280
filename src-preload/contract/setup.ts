import * as z from 'zod'
import { Facility } from './facility'
import { command, query } from './operation'
import { places } from './places'
import { NewAccount } from './staff'
import { PlainDate } from './values/calendar'

/** Where a folder stands before anybody can sign in. */
export const SetupState = z.object({
  state: z.enum(['empty', 'locked', 'open']),
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
  unlock: command({ open: true, roles: [], input: z.object({ passphrase: z.string().max(200) }), output: z.object({}) }),
}
