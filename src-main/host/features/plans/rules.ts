import type { PhaseWarning } from '#contract/phases'
import { gradedParts, type PartProgress, type PlanContent, type PlanPart, photoLimit, planForms } from '#contract/plans/operations'
import type { Regime } from '#contract/stays/words'
import type { PlainDate } from '#contract/values/calendar'
import { fold } from '#contract/values/names'

/** Parts in which somebody's health is described; this register keeps no result of an HIV test. */
const describesHealth: readonly PlanPart[] = ['appearance', 'health', 'substances', 'treatment', 'recovery']

export interface PartFacts {
  readonly admittedOn: PlainDate
  readonly today: PlainDate
  /** Day on which the evaluation was finished, as it stands; null while it is open. */
  readonly closedOn: PlainDate | null
  /** Whoever keeps it may approve the evaluation, as its signatures have it. */
  readonly approves: boolean
  readonly reason: string | null
}

/**
 * Why a part cannot be kept; null when it can.
 * @see Decree 163/2026 Art. 88(1): the plan is measured by its goals, so what has been evaluated changes only with a reason; the law on
 * HIV/AIDS Art. 8(5) for what is never written here
 */
export function refusePart(
  part: PlanPart,
  content: unknown,
  { admittedOn, today, closedOn, approves, reason }: PartFacts,
): 'hivNotHere' | 'closedByHead' | 'planReasonNeeded' | 'closedInFuture' | 'closedBeforeAdmission' | null {
  if (describesHealth.includes(part) && speaksOfHiv(content)) return 'hivNotHere'
  if ((planForms.plan as readonly PlanPart[]).includes(part) && closedOn !== null && !reason) return 'planReasonNeeded'
  const closing = part === 'evaluation' ? (content as PlanContent<'evaluation'>).closedOn : null
  if (part === 'evaluation' && closing !== closedOn && !approves) return 'closedByHead'
  if (closing !== null && closing > today) return 'closedInFuture'
  if (closing !== null && closing < admittedOn) return 'closedBeforeAdmission'
  return null
}

const hiv = /(^|[^a-z])(hiv|aids|sida)([^a-z]|$)/

function speaksOfHiv(value: unknown): boolean {
  if (typeof value === 'string') return hiv.test(fold(value))
  return typeof value === 'object' && value !== null && Object.values(value).some(speaksOfHiv)
}

type AskedItems = readonly unknown[]

/** Of an activity that is planned at all: what, where, when, by whom; of a section at least one. */
const ofSection = ({ assessment, goals, activities }: PlanContent<'treatment' | 'recovery' | 'education' | 'labour'>): AskedItems => {
  const planned = Object.values(activities).filter((activity) => answersIn(activity) > 0)
  return [assessment, goals, planned[0], ...planned.flatMap(({ content, place, time, inCharge }) => [content, place, time, inCharge])]
}

/**
 * What the paper of a part asks of everybody. What only few have to tell (diplomas, a chronic illness, a loan) is nobody's gap, and what came of a plan
 * is written at its end.
 * @see Decree 163/2026/NĐ-CP Annex V, Mẫu 17, 18, 19
 */
const askedOf: { readonly [P in PlanPart]: (content: PlanContent<P>) => AskedItems } = {
  person: ({ convictions, sanctions, papersHeld }) => [convictions, sanctions, papersHeld],
  appearance: ({ heightCm, weightKg }) => [heightCm, weightKg],
  health: ({ hadPhysical, physical, hadMental, mental, inFamily, familyCount, familyWho, troubledFamily, troubles, ...now }) => [
    ...[hadPhysical, ...(hadPhysical ? [physical[0]] : []), hadMental, ...(hadMental ? [mental[0]] : [])],
    ...[inFamily, ...(inFamily ? [familyCount ?? familyWho] : []), troubledFamily, ...(troubledFamily ? [troubles] : [])],
    ...[now.pulse, now.bloodPressure, now.examinedOn],
  ],
  substances: ({ used, rehabs }) => [
    used[0],
    ...used.flatMap(({ firstYear, lastUse, frequency, dose, way }) => [firstYear, lastUse, frequency, dose, way]),
    ...rehabs.flatMap(({ method, from, to, result }) => [method, from, to, result]),
  ],
  treatment: ofSection,
  recovery: ofSection,
  education: ofSection,
  labour: ofSection,
  evaluation: ({ grades, closedOn }) => [...gradedParts.map((part) => grades[part]), closedOn],
  reintegration: ({ residence, health, refusal, knowledge, intendedJob, prevention, livelihood, family }) => [
    ...[residence, health, refusal, knowledge, intendedJob, prevention, livelihood, family],
  ],
}

/** AskedItems anywhere in a content; "no" is one. */
const answersIn = (value: unknown): number => {
  if (value === null || value === undefined || value === '') return 0
  return typeof value === 'object' ? Object.values(value).reduce<number>((sum, inner) => sum + answersIn(inner), 0) : 1
}

/** How far a part has come. @param content as it was saved */
export const progressOf = <P extends PlanPart>(part: P, content: PlanContent<P>): PartProgress => ({
  filled: answersIn(content),
  missing: askedOf[part](content).filter((answer) => answersIn(answer) === 0).length,
})

/**
 * What should have been written before the intake is closed and is not. It is told, not refused: the paper may exist.
 * @see Decree 163/2026 Art. 84: sheet and plan belong to the intake; people under the old law had other forms
 */
export function intakeGaps(regime: Regime, written: readonly PlanPart[]): PhaseWarning['key'][] {
  if (regime === 'LAW_2021') return []
  const lacks = (parts: readonly PlanPart[]) => parts.some((part) => !written.includes(part))
  return [
    ...(lacks(['person', 'health', 'substances']) ? (['sheetMissing'] as const) : []),
    ...(lacks(['treatment', 'recovery', 'education', 'labour']) ? (['planMissing'] as const) : []),
  ]
}

const signatures = [
  { kind: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
] as const

/** What kind of picture these bytes are, by how they begin, or why they are not taken. */
export function photoKind(image: Uint8Array): 'image/jpeg' | 'image/png' | 'photoKind' | 'photoTooLarge' {
  if (image.length > photoLimit) return 'photoTooLarge'
  return signatures.find(({ bytes }) => bytes.every((byte, at) => image[at] === byte))?.kind ?? 'photoKind'
}
