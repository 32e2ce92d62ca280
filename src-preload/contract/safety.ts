import * as z from 'zod'
import { command, query } from './operation'
import { everyone } from './roles'
import { Instant, PlainDate } from './values/calendar'

/** One row of the hash-chained log. */
export const LogRow = z.object({
  seq: z.int(),
  at: Instant,
  accountName: z.string(),
  seat: z.string(),
  operation: z.string(),
  /** Whose record it concerned: code of the resident, stay or paper; empty if nobody's. */
  subject: z.string(),
  /** Names of the people whose codes stand in `subject`; empty for those who may not see residents. */
  people: z.array(z.string()),
  outcome: z.string(),
  /** null for those who may not see residents: people write names into it. */
  reason: z.string().nullable(),
  /** Old and new values of a correction; null for those who may not see residents. */
  changes: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })).nullable(),
})
export type LogRow = z.infer<typeof LogRow>

/** What a row tells of: that somebody has looked, that something was done, or that it was refused. */
export const LogKind = z.enum(['LOOKED', 'DONE', 'REFUSED'])
export type LogKind = z.infer<typeof LogKind>

/** A copy as it was when it was made. */
export const BackupRow = z.object({
  fileName: z.string(),
  at: Instant,
  bytes: z.int(),
  /** Of the file's bytes. */
  sha256: z.string(),
  residents: z.int(),
  /** Rows of the log, and the hash of the last. */
  logRows: z.int(),
  logHead: z.string(),
})
export type BackupRow = z.infer<typeof BackupRow>

export const CheckResult = z.object({
  ok: z.boolean(),
  parts: z.array(
    z.object({
      part: z.enum(['pages', 'foreignKeys', 'log', 'papers', 'numbers']),
      ok: z.boolean(),
      counted: z.int(),
      problem: z.string().nullable(),
    }),
  ),
})
export type CheckResult = z.infer<typeof CheckResult>

export const safety = {
  log: query({
    roles: ['head', 'admin'],
    logged: true,
    input: z.object({
      text: z.string().max(120).default(''),
      /** First and last day, at the facility. */
      from: PlainDate.nullable().default(null),
      to: PlainDate.nullable().default(null),
      accountId: z.string().nullable().default(null),
      kind: LogKind.nullable().default(null),
      before: z.int().nullable().default(null),
      limit: z.int().min(1).max(200).default(50),
    }),
    output: z.object({ rows: z.array(LogRow), next: z.int().nullable(), head: z.string() }),
  }),
  /** Pages, foreign keys, the log's chain, frozen papers, number books. */
  check: query({ roles: ['head', 'admin'], input: z.object({}), output: CheckResult }),
  backups: query({ roles: everyone, input: z.object({}), output: z.object({ rows: z.array(BackupRow), latestAt: Instant.nullable() }) }),
  /** Copies the register, opens the copy and counts it; only then is it a backup. */
  backup: command({ roles: ['head', 'admin', 'records'], input: z.object({}), output: BackupRow }),
}
