import type { InputOf, OutputOf } from '#contract'
import { facilityDay } from '#contract/values/calendar'
import { hides } from '#host/api/call'
import type { CommandContext, LogNote } from '#host/api/handlers'
import { NotFoundError, RuleError } from '#host/api/rule-error'
import { appendLog } from '#host/database/log-book'
import { lookAlikesOf } from '#host/features/residents/handlers'
import { consoleAccount } from '#host/features/staff/store'
import { stays } from '#host/features/stays/handlers'
import type { Register } from '#host/start-up/register'

type Entry = InputOf<'stays.admit'>
type Admitted = OutputOf<'stays.admit'>

/** Why an entry cannot be admitted; `key` as `stays.admit` would refuse it, with `sameAs` when it is an earlier entry that stands against it. */
export interface EntryProblem {
  /** Place in the list, from 0. */
  readonly at: number
  readonly key: string
  readonly params: Readonly<Record<string, string | number>>
  /** Place in the list of the entry that this one repeats. */
  readonly sameAs: number | null
}

/** Carries the problems out of the transaction, so that it is rolled back. */
class Unwritten extends Error {
  readonly problems: readonly EntryProblem[]

  constructor(problems: readonly EntryProblem[]) {
    super('nothing was written')
    this.problems = problems
  }
}

/**
 * Admits all or nobody, in one transaction, each with its own row in the log.
 * @param alikeAreOthers somebody has compared: people alike in the register are not the same people
 */
export async function admitAll(
  register: Register,
  entries: readonly Entry[],
  alikeAreOthers: boolean,
): Promise<{ admitted: Admitted[]; problems: readonly EntryProblem[] }> {
  try {
    return { admitted: await register.fill((db, office) => admitEach({ register, db, office }, entries, alikeAreOthers)), problems: [] }
  } catch (error) {
    if (error instanceof Unwritten) return { admitted: [], problems: error.problems }
    throw error
  }
}

type Open = Pick<CommandContext, 'db' | 'office'> & { readonly register: Register }

async function admitEach({ register, db, office }: Open, entries: readonly Entry[], alikeAreOthers: boolean): Promise<Admitted[]> {
  const { accountId, fullName, roles } = { ...consoleAccount, accountId: consoleAccount.id }
  const admitted: Admitted[] = []
  const problems: EntryProblem[] = []
  /** Codes given to entries before, by place. */
  const given = new Map<string | number, number>()
  for (const [at, entry] of entries.entries()) {
    let told: LogNote = {}
    const { now, facility } = register
    const context: CommandContext = {
      db,
      office,
      facility,
      now,
      today: facilityDay(now),
      caller: { accountId, fullName, roles, seat: '', token: null },
      note: (note) => {
        told = { ...told, ...note }
      },
    }
    try {
      if (hides(entry)) throw new RuleError('hiddenCharacters')
      const done = await stays.admit(context, { ...entry, confirmedDistinctFrom: alikeAreOthers ? await alike(context, entry) : [] })
      given.set(done.residentCode, at).set(done.stay.code, at)
      admitted.push(done)
    } catch (error) {
      if (!(error instanceof RuleError) && !(error instanceof NotFoundError)) throw error
      const refused = error instanceof RuleError ? error : new RuleError('notFound')
      const { key, params } = refused
      problems.push({ at, key, params, sameAs: given.get(params.code ?? '') ?? null })
    }
    await appendLog(db, {
      at: now,
      accountId,
      accountName: fullName,
      seat: '',
      operation: 'stays.admit',
      subject: told.subject ?? '',
      outcome: 'ok',
      reason: null,
      changes: null,
    })
  }
  if (problems.length > 0) throw new Unwritten(problems)
  return admitted
}

async function alike({ db, today }: CommandContext, { resident }: Entry): Promise<string[]> {
  if (!resident) return []
  const { fullName, birth, idNumber, oldIdNumber } = resident
  const found = await lookAlikesOf(db, { fullName, birthYear: birth.year, idNumber, oldIdNumber }, null, today)
  return found.map(({ row }) => row.id)
}
