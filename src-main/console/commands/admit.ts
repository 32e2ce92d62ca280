import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { Contact, NewResident } from '#contract/residents/operations'
import { Decision, HandedItem, Handover } from '#contract/stays/events'
import { NewStay } from '#contract/stays/operations'
import { formatDate } from '#contract/values/calendar'
import { type AdmissionInput, admitAll, type EntryProblem } from '#host/front/admit-all'
import { type Communes, openCommunes } from '#host/front/communes'
import { type Command, type Invocation, Problem, requiredOption } from '../command'
import { withRegister } from '../open'
import type { ConsoleOutput } from '../output'
import { refusalText } from '../refusal-text'

/** Admits the people of a JSON file: all of them, or nobody and a list of every problem with its place. */
export const admit: Command = {
  options: { from: { type: 'string' }, 'alike-are-others': { type: 'boolean' }, example: { type: 'boolean' }, json: { type: 'boolean' } },
  words: [0, 0],
  async run(invocation) {
    const { out, values } = invocation
    if (values.example) {
      out.json([example])
      return true
    }
    const entries = read(invocation, requiredOption(invocation, 'from'), openCommunes(invocation.resources))
    if (!entries) return false
    const { admitted, problems } = await withRegister(invocation, (_, register) =>
      admitAll(register, entries, values['alike-are-others'] === true),
    )
    if (problems.length > 0) {
      for (const problem of problems) out.warn(`[${problem.at}]: ${sentenceOf(out, problem)}`)
      out.warn(out.text('admit.nothing', { count: problems.length }))
      return false
    }
    if (values.json) out.json(admitted)
    else {
      out.table(
        [out.text('admit.code'), out.text('admit.stay'), out.text('admit.endOn'), out.text('admit.warnings')],
        admitted.map(({ residentCode, stay, warnings }) => [
          residentCode,
          stay.code,
          stay.expectedEndOn === null ? '' : formatDate(stay.expectedEndOn),
          String(warnings.length),
        ]),
      )
      out.line()
      out.line(out.text('admit.done', { count: admitted.length }))
    }
    return true
  },
}

/** A field that may be empty may be left out; a name that is not ours is a slip of the pen, not something to drop. */
const lenient = <T extends z.ZodRawShape>(shape: T) =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(shape).map(([name, field]) => [name, z.safeParse(field, null).success ? z.prefault(field, null as never) : field]),
    ) as unknown as T,
  )

const FileResident = lenient({ ...NewResident.shape, contacts: z.prefault(z.array(lenient(Contact.shape)).max(20), []) })
const FileItems = z.prefault(z.array(lenient({ ...HandedItem.shape, count: z.prefault(HandedItem.shape.count, 1) })).max(60), [])
const FileHandover = lenient({ ...Handover.shape, documents: FileItems, belongings: FileItems })
const FileStay = lenient({
  ...NewStay.shape,
  decision: z.strictObject(Decision.shape),
  transferredIn: z.prefault(NewStay.shape.transferredIn, false),
  custodyDays: z.prefault(NewStay.shape.custodyDays, 0),
  handover: z.prefault(FileHandover, {} as never),
  rehabCount: z.prefault(NewStay.shape.rehabCount, 1),
  hasStableResidence: z.prefault(NewStay.shape.hasStableResidence, true),
})
const FileEntry = z.strictObject({ resident: FileResident, stay: FileStay })
const AdmitFile = z.array(FileEntry).min(1).max(2000)

/** @returns null when something is wrong, after saying what and where */
function read({ out }: Invocation, file: string, communes: Communes): AdmissionInput[] | null {
  let json: unknown
  try {
    json = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    if (error instanceof SyntaxError) throw new Problem('notJson', { file })
    // Reading a folder fails without saying which.
    throw Object.assign(error as Error, { path: file })
  }
  const unclear: string[] = []
  const list = (Array.isArray(json) ? json : [json]).map((entry, at) => withCodes(out, entry, `[${at}]`, communes, unclear))
  const parsed = AdmitFile.safeParse(list, { reportInput: true })
  if (parsed.success && unclear.length === 0)
    return parsed.data.map(({ resident, stay }) => ({ residentId: null, resident, confirmedDistinctFrom: [], asOnPaper: [], stay }))
  const told = [...unclear, ...(parsed.error?.issues.flatMap((issue) => linesOf(out, issue)) ?? [])]
  for (const line of told) out.warn(line)
  out.warn(out.text('admit.nothing', { count: told.length }))
  return null
}

const communeFields = { resident: ['permanentCommune', 'currentCommune'], stay: ['policeCommune'] } as const

/**
 * A commune may stand in the file by its name, that of before 2025-07-01 too. What is none, or may be several, is told with what it may be and taken
 * out; it is never decided here.
 * @param unclear where that is told
 */
function withCodes(out: ConsoleOutput, entry: unknown, at: string, communes: Communes, unclear: string[]): unknown {
  if (!isObject(entry)) return entry
  const coded: Record<string, unknown> = { ...entry }
  for (const [part, fields] of Object.entries(communeFields)) {
    const given = coded[part]
    if (!isObject(given)) continue
    const own: Record<string, unknown> = { ...given }
    for (const field of fields) {
      const name = own[field]
      if (typeof name !== 'string' || /^\d{5}$/.test(name)) continue
      const { code, proposed } = communes.byName(name)
      own[field] = code
      const places = proposed.map(({ label, code: of }) => `${label} (${of})`).join('; ')
      if (code === null)
        unclear.push(`${at}.${part}.${field}: ${places ? out.text('admit.places', { places }) : out.text('admit.noPlace')}`)
    }
    coded[part] = own
  }
  return coded
}
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** '[3].resident.birth.year: …' */
function linesOf(out: ConsoleOutput, issue: z.core.$ZodIssue): string[] {
  const at =
    issue.path.reduce<string>((path, part) => (typeof part === 'number' ? `${path}[${part}]` : `${path}.${String(part)}`), '') || '[]'
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => `${at}.${key}: ${out.text('issue.unknownField')}`)
  const missing = issue.code === 'invalid_type' && (issue.input === undefined || issue.input === null)
  const values = issue.code === 'invalid_value' ? issue.values.map(String).join(', ') : ''
  const limits = { min: 'minimum' in issue ? String(issue.minimum) : '', max: 'maximum' in issue ? String(issue.maximum) : '', values }
  const kind = 'format' in issue ? `${issue.code}_${issue.format}` : 'origin' in issue ? `${issue.code}_${issue.origin}` : issue.code
  const expected = issue.code === 'invalid_type' ? issue.expected : ''
  const keys = missing ? ['missing'] : [kind, issue.code, 'other']
  return [
    `${at}: ${out.texts.first(
      keys.map((key) => `console:issue.${key}`),
      { ...limits, expected },
    )}`,
  ]
}

const sentenceOf = (out: ConsoleOutput, { error, sameAs }: EntryProblem): string => {
  if (sameAs !== null) return out.text('admit.sameAs', { other: sameAs })
  const issue = error.kind === 'invalid' ? error.issues[0] : undefined
  return issue ? out.texts.first([`console:issue.${issue.key}`, 'console:issue.other'], issue.params) : refusalText(error, out.texts)
}

/** A made-up person, as short as a file can be. */
const example = {
  resident: {
    fullName: 'Đặng Thị Ước',
    sex: 'FEMALE',
    birth: { year: 1994, month: 7, day: 12 },
    idKind: 'NONE',
    nationality: 'Việt Nam',
    ethnicity: 'Kinh',
    permanentCommune: '06652',
    permanentAddress: 'Tổ 5, khu 2',
    contacts: [{ relation: 'Mẹ', fullName: 'Bùi Thị Lụa', representative: true }],
  },
  stay: {
    kind: 'COMPULSORY_ADULT',
    decision: { number: '118/QĐ-TA', on: '2026-11-10', issuer: 'Tòa án nhân dân khu vực 2 - Quảng Ninh' },
    facilityDecision: { number: '2210/QĐ-CAT', on: '2026-11-12', issuer: 'Giám đốc Công an tỉnh Quảng Ninh' },
    admittedAt: '2026-11-20T02:30:00Z',
    startsOn: '2026-11-20',
    termMonths: 24,
    policeCommune: '06652',
  },
}
