import * as z from 'zod'
import { bundleDuties } from '../bundles'
import { classDuties } from '../classes/operations'
import { earningsDuties } from '../earnings/duties'
import { lessonDuties } from '../lessons/operations'
import { paperDuties } from '../papers/duties'
import { phaseDuties } from '../phases'
import { staffDuties } from '../staff'
import { stayDuties } from '../stays/duties'
import { teamDuties } from '../teams/operations'
import { timesheetDuties } from '../timesheets/operations'
import type { DutySpec } from './duty-spec'

/** The duties of every feature that raises any: one line each, in the order in which choices show them. */
const raised = {
  phases: phaseDuties,
  stays: stayDuties,
  papers: paperDuties,
  bundles: bundleDuties,
  earnings: earningsDuties,
  staff: staffDuties,
  teams: teamDuties,
  timesheets: timesheetDuties,
  classes: classDuties,
  lessons: lessonDuties,
}
type Raised = typeof raised

/** Work that the law asks for by a time. */
export type DutyKind = { [F in keyof Raised]: keyof Raised[F] & string }[keyof Raised]

/** Every word that the duties of a feature state under a key of their specs. */
type StatedBy<Specs, K extends string> = Specs[keyof Specs] extends infer Spec
  ? Spec extends Readonly<Record<K, infer Word extends string>>
    ? Word
    : never
  : never
type Stated<K extends string> = { [F in keyof Raised]: StatedBy<Raised[F], K> }[keyof Raised]

/** What duties are about. */
export type DutySubjectKind = Stated<'about'>
/** The dialogs of a person's page in which duties are done. */
export type DutyStepName = Stated<'step'>

interface RaisedSpec extends DutySpec {
  readonly about: DutySubjectKind
  readonly step?: DutyStepName
}
export const dutySpecs = Object.assign({}, ...Object.values(raised)) as Readonly<Record<DutyKind, RaisedSpec>>
export const DutyKind = z.enum(Object.keys(dutySpecs) as [DutyKind, ...DutyKind[]])
export const DutySubjectKind = z.enum([...new Set(Object.values(dutySpecs).map(({ about }) => about))] as [DutySubjectKind])
