import * as z from 'zod'
import { command, query } from '../operation'
import type { PaperForm } from '../papers/forms'
import { recordReaders } from '../roles'
import { Instant, PlainDate } from '../values/calendar'
import { TidyLine, TidyLineOrNull } from '../values/line'
import { fold, tidyName } from '../values/names'
import { PlanPart, planForms, planRoles } from './parts'

export { PlanPart, planForms, planRoles }

// The information sheet (Mẫu 17), the plan (Mẫu 18) and the reintegration plan (Mẫu 19) of Decree 163/2026, one of each for a stay.
// They are kept part by part, as different people fill them in; what the record of the person has already is not typed again.

const Answer = TidyLineOrNull(300)
const RequiredAnswer = TidyLine(300)
/** Some sentences, line ends kept. */
const Story = z
  .string()
  .max(4000)
  .normalize('NFC')
  .trim()
  .nullable()
  .transform((text) => text || null)
const Year = z.int().min(1900).max(2200).nullable()

/** Relatives whom Mẫu 17 part II asks for. */
export const Kin = z.enum(['FATHER', 'MOTHER', 'SPOUSE', 'CHILD'])
export type Kin = z.infer<typeof Kin>

const kinWords: Readonly<Record<string, Kin>> = {
  bo: 'FATHER',
  'bo de': 'FATHER',
  cha: 'FATHER',
  'cha de': 'FATHER',
  me: 'MOTHER',
  'me de': 'MOTHER',
  vo: 'SPOUSE',
  chong: 'SPOUSE',
  con: 'CHILD',
  'con de': 'CHILD',
  'con trai': 'CHILD',
  'con gai': 'CHILD',
}

/** Which of them a contact of the record is, by the word for the relation; null for everybody else. */
export const kinOf = (relation: string): Kin | null => {
  const word = fold(tidyName(relation))
  return Object.hasOwn(kinWords, word) ? (kinWords[word] ?? null) : null
}

/** Mẫu 17 parts I and II, as far as the record does not have them. */
const PersonContent = z.object({
  /** Văn bằng, chứng chỉ. */
  diplomas: Answer,
  highestQualification: Answer,
  /** Tiền án, tiền sự, giấy tờ tùy thân: "tình trạng pháp lý". */
  convictions: Story,
  sanctions: Story,
  papersHeld: Answer,
  /** Relatives who are not among the contacts. */
  family: z.array(z.object({ kin: Kin, fullName: RequiredAnswer, birthYear: Year, address: Answer })).max(20),
})

/** How somebody looks; Mẫu 17 part III 2a and, when somebody has left, Mẫu 43. */
const AppearanceContent = z.object({
  heightCm: z.int().min(40).max(250).nullable(),
  weightKg: z.int().min(10).max(300).nullable(),
  marks: Story,
})

const Illness = z.object({ name: RequiredAnswer, found: Answer, treated: Answer, result: Answer })
const Illnesses = z.array(Illness).max(30)

export const Frequency = z.enum(['OFTEN', 'SOMETIMES', 'RARELY'])

/** Mẫu 17 part III. This register keeps no result of an HIV test; what speaks of one is refused. */
const HealthContent = z
  .object({
    /** null = not asked yet. */
    hadPhysical: z.boolean().nullable(),
    physical: Illnesses,
    hadMental: z.boolean().nullable(),
    mental: Illnesses,
    inFamily: z.boolean().nullable(),
    familyCount: z.int().min(1).max(30).nullable(),
    familyWho: Answer,
    troubledFamily: z.boolean().nullable(),
    troubles: Answer,
    troubleFrequency: Frequency.nullable(),
    /** Beats a minute. */
    pulse: z.int().min(20).max(250).nullable(),
    /** '120/80', mmHg. */
    bloodPressure: z
      .string()
      .trim()
      .regex(/^(\d{2,3}\/\d{2,3})?$/)
      .nullable()
      .transform((text) => text || null),
    chronic: Answer,
    physicalSigns: Story,
    mentalSigns: Story,
    examinedOn: PlainDate.nullable(),
  })
  .superRefine((health, context) => {
    const contradicts = (path: string) => context.addIssue({ code: 'custom', path: [path], params: { key: 'contradicts' } })
    if (health.hadPhysical === false && health.physical.length > 0) contradicts('hadPhysical')
    if (health.hadMental === false && health.mental.length > 0) contradicts('hadMental')
  })

/** The legend of Mẫu 17 part IV; anything else is named. */
export const Substance = z.enum(['OPIUM', 'MORPHINE', 'HEROIN', 'AMPHETAMINE', 'METHAMPHETAMINE', 'OTHER'])
export const WayOfUse = z.enum(['ORAL', 'SNIFFED', 'SMOKED', 'INJECTED'])
export const RehabPlace = z.enum(['FACILITY', 'HOME', 'VOLUNTARY_FACILITY', 'HOSPITAL', 'OTHER'])
export const RehabMethod = z.enum(['NEUROLEPTICS', 'ACUPUNCTURE', 'TRADITIONAL', 'CENTRE', 'NALTREXONE', 'NO_DRUGS', 'OTHER'])

/** Mẫu 17 part IV. Earlier stays in this register are not typed again. */
const SubstancesContent = z.object({
  used: z
    .array(
      z
        .object({
          kind: Substance,
          name: Answer,
          firstYear: Year,
          lastUse: Answer,
          frequency: Answer,
          dose: Answer,
          way: WayOfUse.nullable(),
        })
        .superRefine(({ kind, name }, context) => {
          if (kind === 'OTHER' && name === null) context.addIssue({ code: 'custom', path: ['name'], params: { key: 'missing' } })
        }),
    )
    .max(20),
  rehabs: z.array(z.object({ place: RehabPlace, method: RehabMethod.nullable(), from: Answer, to: Answer, result: Answer })).max(30),
})

/** What is to be done: protocol or content, where, when, by whom. */
const PlannedActivity = z.object({ content: Story, place: Answer, time: Answer, inCharge: Answer })
const section = <K extends string>(...activities: [K, ...K[]]) =>
  z.object({
    assessment: Story,
    goals: Story,
    activities: z.object(Object.fromEntries(activities.map((key) => [key, PlannedActivity])) as Record<K, typeof PlannedActivity>),
    /** What came of it, measured by the goals; the grade stands in part V. */
    outcome: Story,
  })

export const Grade = z.enum(['GOOD', 'PASS', 'FAIL'])
export type Grade = z.infer<typeof Grade>

/** The parts of the plan that part V grades. */
export const gradedParts = ['treatment', 'recovery', 'education', 'labour'] as const

/** Mẫu 18 part V. Decree 163/2026 Art. 88(1)–(3). */
const Evaluation = z
  .object({
    grades: z.object({
      treatment: Grade.nullable(),
      recovery: Grade.nullable(),
      education: Grade.nullable(),
      labour: Grade.nullable(),
    }),
    informed: Story,
    advised: Story,
    /** The day the evaluation was finished; null while it is being written. */
    closedOn: PlainDate.nullable(),
  })
  .superRefine(({ grades, closedOn }, context) => {
    for (const part of gradedParts)
      if (closedOn !== null && grades[part] === null)
        context.addIssue({ code: 'custom', path: ['grades', part], params: { key: 'missing' } })
  })

/** Mẫu 19, written by the person with guidance. Decree 163/2026 Art. 88(5). */
const Reintegration = z.object({
  residence: Answer,
  health: Story,
  refusal: Story,
  knowledge: Story,
  intendedJob: Story,
  prevention: Story,
  treatment: Story,
  study: Story,
  livelihood: Story,
  family: Story,
  authorities: Story,
  loan: Story,
})

/** What each part holds, in the order of the papers. */
export const planContents = {
  person: PersonContent,
  appearance: AppearanceContent,
  health: HealthContent,
  substances: SubstancesContent,
  treatment: section('detox', 'mental', 'diseases'),
  recovery: section('behaviour', 'mind'),
  education: section('lessons', 'therapy', 'together'),
  labour: section('work', 'trade'),
  evaluation: Evaluation,
  reintegration: Reintegration,
} as const

export type PlanContent<P extends PlanPart> = z.output<(typeof planContents)[P]>

/** The form each of them is printed on. */
export const planPapers = { sheet: 'mau-17', plan: 'mau-18', reintegration: 'mau-19' } as const satisfies Record<
  keyof typeof planForms,
  PaperForm
>

const contentOf = <P extends PlanPart>(part: P): (typeof planContents)[P] => planContents[part]
const OfStay = z.object({ stayId: z.string() })

/** Version 0 and no content: nobody has filled the part in yet. */
const read = <P extends PlanPart>(part: P) =>
  query({
    roles: planRoles[part],
    logged: true,
    input: OfStay,
    output: z.object({
      version: z.int(),
      savedAt: Instant.nullable(),
      savedBy: z.string().nullable(),
      content: z.nullable(contentOf(part)),
    }),
  })

/**
 * Errors: stale; rule `planReasonNeeded` for a part of a plan whose evaluation is closed, `hivNotHere`, `closedByHead` for an evaluation, `closedInFuture`,
 * `closedBeforeAdmission`.
 */
const keep = <P extends PlanPart>(part: P) =>
  command({
    roles: planRoles[part],
    input: OfStay.extend({
      version: z.int(),
      content: contentOf(part),
      reason: z.string().trim().max(300).nullable().default(null),
    }),
    output: z.object({ version: z.int() }),
  })

/** How far a part has come: answers that are there, and answers that its paper asks of everybody and are not. */
export const PartProgress = z.object({ filled: z.int(), missing: z.int() })
export type PartProgress = z.infer<typeof PartProgress>

/** Saved without an answer a part is still not begun. */
export const partStateOf = ({ filled, missing }: PartProgress): 'blank' | 'partly' | 'whole' =>
  filled === 0 ? 'blank' : missing > 0 ? 'partly' : 'whole'

/** Largest photo, bytes. */
export const photoLimit = 300_000

export const plans = {
  /** How far the papers of a stay have come; contents are read part by part. */
  overview: query({
    roles: recordReaders,
    logged: true,
    input: OfStay,
    output: z.object({
      residentId: z.string(),
      /** Those that were saved; `progress` is null of what the caller may not open. */
      parts: z.array(z.object({ part: PlanPart, savedAt: Instant, savedBy: z.string(), progress: PartProgress.nullable() })),
      /** The parts that the caller may open. */
      open: z.array(PlanPart),
      /** Day of the finished evaluation, for those who may open it; later changes of the plan need a reason. */
      closedOn: PlainDate.nullable(),
      grades: Evaluation.shape.grades.nullable(),
    }),
  }),
  person: read('person'),
  keepPerson: keep('person'),
  appearance: read('appearance'),
  keepAppearance: keep('appearance'),
  health: read('health'),
  keepHealth: keep('health'),
  substances: read('substances'),
  keepSubstances: keep('substances'),
  treatment: read('treatment'),
  keepTreatment: keep('treatment'),
  recovery: read('recovery'),
  keepRecovery: keep('recovery'),
  education: read('education'),
  keepEducation: keep('education'),
  labour: read('labour'),
  keepLabour: keep('labour'),
  evaluation: read('evaluation'),
  keepEvaluation: keep('evaluation'),
  reintegration: read('reintegration'),
  keepReintegration: keep('reintegration'),
  photo: query({
    roles: recordReaders,
    logged: true,
    input: OfStay,
    output: z.object({ kind: z.enum(['image/jpeg', 'image/png']).nullable(), image: z.base64().nullable(), version: z.int() }),
  }),
  /** Errors: stale; rule `photoKind` (neither JPEG nor PNG), `photoTooLarge` {max} in bytes. */
  keepPhoto: command({
    roles: planRoles.appearance,
    input: OfStay.extend({ version: z.int(), image: z.base64().min(1).max(900_000) }),
    output: z.object({ version: z.int() }),
  }),
}
