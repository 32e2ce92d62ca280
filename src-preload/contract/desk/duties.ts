import * as z from 'zod'
import { bundleDuties } from '../bundles'
import { paperDuties } from '../papers/duties'
import { phaseDuties } from '../phases'
import { stayDuties } from '../stays/duties'
import type { DutySpec } from './duty-spec'

/** The duties of every feature that raises any: one line each, in the order in which choices show them. */
const raised = {
  phases: phaseDuties,
  stays: stayDuties,
  papers: paperDuties,
  bundles: bundleDuties,
}
type Raised = typeof raised

/** Work that the law asks for by a time. */
export type DutyKind = { [F in keyof Raised]: keyof Raised[F] & string }[keyof Raised]
export const dutySpecs = Object.assign({}, ...Object.values(raised)) as Readonly<Record<DutyKind, DutySpec>>
export const DutyKind = z.enum(Object.keys(dutySpecs) as [DutyKind, ...DutyKind[]])
