import * as z from 'zod'
import { command, query } from '../operation'
import { type Role, recordKeepers, recordReaders } from '../roles'
import { compulsoryKinds, heldKinds, openStates, Phase, Regime, StayKind, StayState, voluntaryKinds } from '../stays/words'
import { BirthDate, Instant, PlainDate } from '../values/calendar'
import { CommuneCode } from '../values/commune'
import { TidyLine, TidyLineOrNull } from '../values/line'
import { IdKind, Sex } from './identity'

/** A relative, guardian or other person to be told. */
export const Contact = z.object({
  relation: TidyLine(60),
  fullName: TidyLine(120),
  birthYear: z.int().min(1900).max(2200).nullable(),
  occupation: TidyLineOrNull(120),
  phone: TidyLineOrNull(40),
  address: TidyLineOrNull(300),
  /** The family's representative, who gets a copy of the notices. */
  representative: z.boolean(),
})
export type Contact = z.infer<typeof Contact>

export const MaritalStatus = z.enum(['SINGLE', 'MARRIED', 'DIVORCED', 'WIDOWED'])
export const Employment = z.enum(['EMPLOYED', 'UNSTABLE', 'UNEMPLOYED'])

/** Identity of a person, in the order of Mẫu 17 part I. */
export const NewResident = z.object({
  fullName: TidyLine(120),
  /** Given name where it is not the last word ('Ngọc Anh'); null = last word. */
  givenName: TidyLineOrNull(60),
  otherName: TidyLineOrNull(120),
  sex: Sex,
  birth: BirthDate,
  birthplace: TidyLineOrNull(200),
  homeTown: TidyLineOrNull(200),
  idKind: IdKind,
  idNumber: TidyLineOrNull(20),
  idIssuedOn: PlainDate.nullable(),
  idIssuedBy: TidyLineOrNull(200),
  /** The nine-digit number of an earlier card. */
  oldIdNumber: TidyLineOrNull(20),
  healthInsurance: TidyLineOrNull(20),
  permanentCommune: CommuneCode,
  /** House, hamlet, street, and old names (district) as the papers say. */
  permanentAddress: TidyLineOrNull(300),
  currentCommune: CommuneCode,
  currentAddress: TidyLineOrNull(300),
  nationality: TidyLine(60),
  ethnicity: TidyLineOrNull(60),
  religion: TidyLineOrNull(60),
  policyCategory: TidyLineOrNull(120),
  education: TidyLineOrNull(60),
  occupation: TidyLineOrNull(120),
  employment: Employment.nullable(),
  maritalStatus: MaritalStatus.nullable(),
  contacts: z.array(Contact).max(20),
  note: TidyLineOrNull(1000),
})
export type NewResident = z.infer<typeof NewResident>

export const Resident = NewResident.extend({ id: z.string(), code: z.string(), createdAt: Instant, version: z.int() })
export type Resident = z.infer<typeof Resident>

/**
 * Fields of the record that not everybody sees who works with people: whoever keeps the records sees all of them, others what their work needs.
 * @see Decree 163/2026 Art. 3(5)(b); Decree 356/2025 Art. 4 (ethnicity, religion and identity papers are sensitive)
 */
export const residentFieldReaders = {
  birthplace: recordKeepers,
  homeTown: recordKeepers,
  /** Others see its last three digits. */
  idNumber: recordKeepers,
  idIssuedOn: recordKeepers,
  idIssuedBy: recordKeepers,
  oldIdNumber: recordKeepers,
  healthInsurance: [...recordKeepers, 'medical'],
  permanentCommune: recordKeepers,
  permanentAddress: recordKeepers,
  currentCommune: recordKeepers,
  currentAddress: recordKeepers,
  ethnicity: recordKeepers,
  religion: recordKeepers,
  policyCategory: recordKeepers,
  employment: recordKeepers,
  maritalStatus: recordKeepers,
  /** Who receives visits has to know the relatives. */
  contacts: [...recordKeepers, 'gate'],
  note: recordKeepers,
} as const satisfies { readonly [F in keyof NewResident]?: readonly Role[] }
export const WithheldField = z.enum(
  Object.keys(residentFieldReaders) as [keyof typeof residentFieldReaders, ...(keyof typeof residentFieldReaders)[]],
)
export type WithheldField = z.infer<typeof WithheldField>

/** One line of the list: the person with the newest stay. The ID number is masked. */
export const ResidentRow = z.object({
  id: z.string(),
  code: z.string(),
  fullName: z.string(),
  sex: Sex,
  birth: BirthDate,
  maskedId: z.string().nullable(),
  stayId: z.string().nullable(),
  stayCode: z.string().nullable(),
  kind: StayKind.nullable(),
  rehabCount: z.int().nullable(),
  state: StayState.nullable(),
  /** Since when somebody who is not present is where they are, and until when that was allowed; null for those present or gone. */
  since: PlainDate.nullable(),
  untilOn: PlainDate.nullable(),
  phase: Phase.nullable(),
  startsOn: PlainDate.nullable(),
  admittedOn: PlainDate.nullable(),
  expectedEndOn: PlainDate.nullable(),
  endedOn: PlainDate.nullable(),
})
export type ResidentRow = z.infer<typeof ResidentRow>

/** Kinds as they are asked for together, and each alone. */
export const kindGroups = { compulsory: compulsoryKinds, voluntary: voluntaryKinds, held: heldKinds } as const satisfies Record<
  string,
  readonly StayKind[]
>
export const KindChoice = z.enum(['compulsory', 'voluntary', 'held', ...StayKind.options])
export type KindChoice = z.infer<typeof KindChoice>
/** The kinds that a choice means. */
export const kindsOf = (choice: KindChoice): readonly StayKind[] =>
  choice === 'compulsory' || choice === 'voluntary' || choice === 'held' ? kindGroups[choice] : [choice]

/** Where somebody is whose stay is open; `managed`: everywhere but in flight or in prison. */
export const Where = z.enum(['managed', ...openStates])
export type Where = z.infer<typeof Where>

export const ResidentFilter = z.object({
  text: z.string().max(120).default(''),
  /** inCare: stay open (also escaped or in prison, still on the books: see `where`); left: has ended; all: everybody. */
  status: z.enum(['inCare', 'left', 'all']).default('inCare'),
  where: Where.nullable().default(null),
  kind: KindChoice.nullable().default(null),
  regime: Regime.nullable().default(null),
  phase: Phase.nullable().default(null),
  /** Under 18 today. */
  minors: z.boolean().default(false),
  noStableResidence: z.boolean().default(false),
  /** Stays of people under management whose term ends within so many days from today, or has ended. */
  endsWithinDays: z.int().min(0).max(3660).nullable().default(null),
  sort: z.enum(['name', 'expectedEndOn', 'admittedOn', 'code']).default('name'),
  descending: z.boolean().default(false),
})
export type ResidentFilter = z.infer<typeof ResidentFilter>

/** Odd names and numbers that were looked at again: each stands on the paper as it was typed. Typed otherwise, it is asked about anew. */
export const AsOnPaper = z.array(z.string().max(120)).max(20).default([])

/** Somebody already in the register who may be the same person, and why. */
export const LookAlike = z.object({ row: ResidentRow, reasons: z.array(z.enum(['idNumber', 'oldIdNumber', 'nameAndYear', 'similarName'])) })
export type LookAlike = z.infer<typeof LookAlike>

export const residents = {
  /** `after` is the `next` of the page before; total counts all that match. With a text, exact marks come first. */
  list: query({
    roles: recordReaders,
    logged: true,
    input: ResidentFilter.extend({ after: z.string().max(600).nullable().default(null), limit: z.int().min(1).max(200).default(50) }),
    output: z.object({
      rows: z.array(ResidentRow),
      total: z.int(),
      /** Counting stopped: there are more than `total`. */
      atLeast: z.boolean(),
      next: z.string().nullable(),
    }),
  }),
  /** Who is where now. present + away = managed; managed + out = open; each is the sum of its rows in `counts`. */
  whereabouts: query({
    roles: recordReaders,
    input: z.object({}),
    output: z.object({
      /** Inside the facility. */
      present: z.int(),
      /** Outside with a reason or without, and still under the facility's management: hospital, leave, suspended, procedure, absent. */
      away: z.int(),
      managed: z.int(),
      /** Escaped, or in prison. */
      out: z.int(),
      open: z.int(),
      /** Everybody ever in the register. */
      ever: z.int(),
      /** Every state and kind in which somebody is. */
      counts: z.array(z.object({ state: z.enum(openStates), kind: StayKind, count: z.int() })),
    }),
  }),
  /**
   * All that match, in the order of the list: as a spreadsheet, or as a sheet to call the roll with. Of the identity only what the caller may
   * see. Errors: rule `listTooLong` {limit}.
   */
  file: query({
    roles: recordReaders,
    logged: true,
    input: ResidentFilter.extend({ as: z.enum(['xlsx', 'rollCall']) }),
    output: z.object({ file: z.base64(), fileName: z.string() }),
  }),
  /** For the palette: names without marks, codes, ID numbers; those in care first. */
  search: query({
    roles: recordReaders,
    logged: true,
    input: z.object({ text: z.string().max(120), limit: z.int().min(1).max(50).default(12) }),
    output: z.array(ResidentRow),
  }),
  /** Of the identity only what the caller's work needs; record keepers see all of it. */
  get: query({
    roles: recordReaders,
    logged: true,
    input: z.object({ id: z.string() }),
    output: z.object({
      resident: Resident,
      /** What of it the caller may not see: empty in `resident` whether or not something is written there, the ID number masked. */
      withheld: z.array(WithheldField),
      permanentPlace: z.string().nullable(),
      currentPlace: z.string().nullable(),
      stays: z.array(
        z.object({
          id: z.string(),
          code: z.string(),
          kind: StayKind,
          state: StayState,
          admittedOn: PlainDate,
          expectedEndOn: PlainDate.nullable(),
          endedOn: PlainDate.nullable(),
        }),
      ),
      /** What the caller may do here: 'correct', 'admit'. */
      allowedActions: z.array(z.enum(['correct', 'admit'])),
    }),
  }),
  /** Who issued the papers of the newest thousand people, as it was typed, most often first: offered where it is typed again. */
  typedBefore: query({ roles: recordKeepers, input: z.object({}), output: z.object({ idIssuers: z.array(z.string()) }) }),
  lookAlikes: query({
    roles: recordKeepers,
    logged: true,
    input: z.object({
      fullName: z.string().max(120),
      birthYear: z.int().nullable(),
      idNumber: z.string().max(20).nullable(),
      oldIdNumber: z.string().max(20).nullable(),
      except: z.string().nullable().default(null),
    }),
    output: z.array(LookAlike),
  }),
  /**
   * Errors: stale; rule `idNumberTaken` {code}, `bornInFuture`, `bornAfterAdmission` {on}; `oddIdNumber` {count} and `oddName` as long as the
   * name or number does not stand in `asOnPaper`. Old and new values go to the log with the reason.
   */
  correct: command({
    roles: recordKeepers,
    input: z.object({ id: z.string(), version: z.int(), resident: NewResident, asOnPaper: AsOnPaper, reason: TidyLine(300) }),
    output: Resident,
  }),
}
