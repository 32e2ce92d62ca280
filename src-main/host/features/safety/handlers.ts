import type { InputOf } from '#contract'
import { askedFor, withoutTyped } from '#host/api/asked'
import { type HandlersOf, twoStep } from '#host/api/handlers'
import { listBackups } from '#host/database/backup'
import { logHead, verifyLog } from '#host/database/log-book'
import { filesOf } from '#host/files/folder'
import { namesOfCodes } from '../residents/handlers'
import { checkNumbers, checkPapers, logPage } from './store'

/** Codes of residents and of stays, as `codeOf` makes them. */
const codes = /\b(?:HV|DC)-\d{4}-\d{4,}\b/g

export const safety: HandlersOf<'safety'> = {
  log: async ({ db, caller, note }, { before, limit, ...filter }) => {
    note({ subject: askedFor([filter.from, filter.to, filter.kind], filter.text) })
    // The system administrator sees that something was changed, not what about whom, nor why.
    const inFull = caller.roles.includes('head')
    const rows = await logPage(db, { ...filter, inFull }, before, limit)
    const codesOf = (subject: string) => subject.match(codes) ?? []
    const names = inFull
      ? await namesOfCodes(
          db,
          rows.flatMap(({ subject }) => codesOf(subject)),
        )
      : new Map<string, string>()
    return {
      rows: rows.slice(0, limit).map((row) => ({
        ...row,
        subject: inFull ? row.subject : withoutTyped(row.subject),
        people: [...new Set(codesOf(row.subject).flatMap((code) => names.get(code) ?? []))],
        reason: inFull ? row.reason : null,
        changes: inFull && row.changes ? JSON.parse(row.changes) : null,
      })),
      next: rows.length > limit ? (rows[limit - 1]?.seq ?? null) : null,
      head: await logHead(db),
    }
  },

  check: async ({ db, office }) => {
    const file = office.fileProblems()
    const log = await verifyLog(db)
    const parts = [
      { part: 'pages' as const, ok: file.pages === null, counted: 1, problem: file.pages },
      { part: 'foreignKeys' as const, ok: file.foreignKeys === null, counted: 1, problem: file.foreignKeys },
      { part: 'log' as const, ok: log.firstBad === null, counted: log.rows, problem: log.firstBad === null ? null : String(log.firstBad) },
      await checkPapers(db),
      await checkNumbers(db),
    ]
    return { ok: parts.every(({ ok }) => ok), parts }
  },

  backups: async ({ office }) => {
    const rows = listBackups(filesOf(office.folder).backups)
    return { rows, latestAt: rows[0]?.at ?? null }
  },

  backup: twoStep({
    exclusive: true,
    prepare: ({ office }, _: InputOf<'safety.backup'>) => office.backup(),
    apply: async ({ note, touch }, _, made) => {
      note({ subject: made.fileName })
      touch('safety')
      return made
    },
  }),
}
