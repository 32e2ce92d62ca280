import { useSyncExternalStore } from 'react'
import type { Duty } from '../../../../src-preload/contract/desk'
import type { Paper } from '../../../../src-preload/contract/papers'
import { asFailure, callCommand, type Failure } from '../../../api/client'

/** So many papers are issued before the page is told: a run can be stopped between two groups. */
const groupSize = 5
/** Another seat took a number in between: the group is tried again, so many times. */
const tries = 3

export type Subject = Pick<Duty, 'stayId' | 'residentCode' | 'fullName' | 'happensAt' | 'copies'>

/** Many notices made one group after the other, then joined for the printer. */
export interface NoticeRun {
  /** Account that started it: another one at the same seat does not see it. */
  readonly owner: string
  readonly state: 'issuing' | 'stopping' | 'printing' | 'over'
  readonly subjects: readonly Subject[]
  readonly issued: readonly Paper[]
  /** Had a notice before; not printed again. */
  readonly already: readonly Paper[]
  readonly failed: readonly { readonly stayId: string; readonly key: string }[]
  /** Not reached: stopped, or the host no longer answered. */
  readonly left: readonly Subject[]
  /** The issued ones as one PDF, base64. */
  readonly pdf: string | null
  /** What ended the run before its time. */
  readonly failure: Failure | null
}

// The run outlives the page: it goes on while other screens are used.
let run: NoticeRun | null = null
const watchers = new Set<() => void>()

function tell(change: Partial<NoticeRun>): void {
  if (run === null) return
  run = { ...run, ...change }
  for (const watcher of watchers) watcher()
}

const watch = (watcher: () => void) => {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

/** The run of this account, if there is one. */
export function useNoticeRun(owner: string): NoticeRun | null {
  const now = useSyncExternalStore(watch, () => run)
  return now?.owner === owner ? now : null
}

/** Issues a notice for everybody given, and joins what was made for the printer. One run at a time. */
export async function startRun(owner: string, subjects: readonly Subject[]): Promise<void> {
  if (run?.owner === owner && run.state !== 'over') return
  const started: NoticeRun = {
    owner,
    state: 'issuing',
    subjects,
    issued: [],
    already: [],
    failed: [],
    left: subjects,
    pdf: null,
    failure: null,
  }
  run = started
  tell({})
  // Another account's run has taken the place of this one.
  const mine = () => run !== null && run.owner === owner && run.subjects === subjects
  while (mine() && run.state === 'issuing' && run.left.length > 0) {
    const group = run.left.slice(0, groupSize)
    try {
      const { issued, already, failed } = await issueGroup(group.map(({ stayId }) => stayId))
      if (!mine()) return
      tell({
        issued: [...run.issued, ...issued],
        already: [...run.already, ...already],
        failed: [...run.failed, ...failed],
        left: run.left.slice(group.length),
      })
    } catch (thrown) {
      if (!mine()) return
      tell({ state: 'over', failure: asFailure(thrown) })
    }
  }
  if (mine()) await joinPrints()
}

/** Lets the group at work finish, makes no further one. */
export const stopRun = (): void => {
  if (run?.state === 'issuing') tell({ state: 'stopping' })
}

/** Joins the issued papers for the printer; also after this has failed once. */
export async function joinPrints(): Promise<void> {
  const joining = run
  if (joining === null || joining.issued.length === 0) return tell({ state: 'over' })
  tell({ state: 'printing' })
  try {
    const { pdf } = await callCommand('papers.print', { ids: joining.issued.map(({ id }) => id) })
    if (run?.subjects === joining.subjects) tell({ state: 'over', pdf })
  } catch (thrown) {
    if (run?.subjects === joining.subjects) tell({ state: 'over', failure: asFailure(thrown) })
  }
}

/** One after the other; whoever cannot get a notice is named, the others get theirs. */
async function issueGroup(stayIds: readonly string[]) {
  const made: { issued: Paper[]; already: Paper[]; failed: { stayId: string; key: string }[] } = { issued: [], already: [], failed: [] }
  for (const stayId of stayIds) {
    try {
      const { paper, already } = await issueOne(stayId)
      made[already ? 'already' : 'issued'].push(paper)
    } catch (thrown) {
      const { error } = asFailure(thrown)
      if (error.kind !== 'rule' && error.kind !== 'notFound') throw thrown
      made.failed.push({ stayId, key: error.kind === 'rule' ? error.key : 'notFound' })
    }
  }
  return made
}

async function issueOne(stayId: string) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await callCommand('papers.issue', { form: 'mau-51', stayId })
    } catch (thrown) {
      if (asFailure(thrown).error.kind !== 'stale' || attempt === tries) throw thrown
    }
  }
}
