import * as z from 'zod'
import { bundleDuties } from '../bundles'
import { paperDuties } from '../papers/duties'
import { phaseDuties } from '../phases'
import { stayDuties } from '../stays/duties'
import type { DutySpec } from './duty-spec'

/** The duties of every feature that raises any: one line each. */
const specs = { ...phaseDuties, ...stayDuties, ...paperDuties, ...bundleDuties }

export type DutyKind = keyof typeof specs
/** Work that the law asks for by a time. */
export const DutyKind = z.enum(Object.keys(specs) as [DutyKind, ...DutyKind[]])

export const dutySpecs: Readonly<Record<DutyKind, DutySpec>> = specs
