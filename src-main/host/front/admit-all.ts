import type { InputOf, OutputOf } from '#contract'
import type { CallError } from '#contract/errors'
import type { ManyCommands } from '#host/api/many'
import type { Register } from '#host/start-up/register'

export type AdmissionInput = InputOf<'stays.admit'>
type AdmittedStay = OutputOf<'stays.admit'>

/** Why an entry cannot be admitted: what `stays.admit` alone would be refused with. */
export interface EntryProblem {
  /** Place in the list, from 0. */
  readonly at: number
  readonly error: CallError
  /** Place in the list of the entry that this one repeats. */
  readonly sameAs: number | null
}

/** Names everybody alike in the register, the entries before among them, as somebody else. */
const asOthers: ManyCommands<'stays.admit'>['amend'] = async (entry, ask) => {
  if (!entry.resident) return entry
  const { fullName, birth, idNumber, oldIdNumber } = entry.resident
  const alike = await ask('residents.lookAlikes', { fullName, birthYear: birth.year, idNumber, oldIdNumber })
  return { ...entry, confirmedDistinctFrom: alike.map(({ row }) => row.id) }
}

/**
 * Admits all or nobody, in one transaction, each with its own row in the log.
 * @param alikeAreOthers somebody has compared: people alike in the register are not the same people
 */
export async function admitAll(
  register: Register,
  entries: readonly AdmissionInput[],
  alikeAreOthers: boolean,
): Promise<{ readonly admitted: readonly AdmittedStay[]; readonly problems: readonly EntryProblem[] }> {
  const made = await register.many({ name: 'stays.admit', inputs: entries, ...(alikeAreOthers ? { amend: asOthers } : {}) })
  if (made.outcome === 'cancelled') return { admitted: [], problems: [] }
  if (made.outcome === 'done') return { admitted: made.results, problems: [] }
  /** The entries before, by the codes they were given. */
  const given = new Map(made.results.flatMap((one, at) => (one ? [[one.residentCode, at] as const, [one.stay.code, at] as const] : [])))
  return {
    admitted: [],
    problems: made.problems.map(({ at, error }) => {
      const code = error.kind === 'rule' ? error.params?.code : undefined
      return { at, error, sameAs: given.get(String(code)) ?? null }
    }),
  }
}
