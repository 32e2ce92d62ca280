import { createHash, randomUUID } from 'node:crypto'
import type { InputOf, OutputOf } from '#contract'
import type { BundleRow } from '#contract/bundles'
import type { Facility } from '#contract/facility'
import { type CommandContext, type HandlersOf, twoStep } from '#host/api/handlers'
import type { Office } from '#host/api/office'
import { found, RuleError, StaleError } from '#host/api/rule-error'
import { fingerprintOf, publicKeyOf, readKey } from '#host/database/facility-key'
import { logHead } from '#host/database/log-book'
import type { Reader } from '#host/database/tables'
import { movementWorkbook, reportOf } from '#host/features/reports/handlers'
import { readStaysAsOf } from '#host/features/stays/handlers'
import { againstLater, bundleFileName, type ContentFiles, contentDigest, contentFiles, makeBundle, verifyBundle } from './bundle-file'
import { codedRow } from './rules'
import { allBundles, bundleFile, keepBundle, newestOfMonth } from './store'

type Content = Awaited<ReturnType<typeof contentOf>>
interface PreparedBundle {
  readonly content: Content
  readonly files: ContentFiles
  readonly digest: string
}

export const bundles: HandlersOf<'bundles'> = {
  list: async ({ db }) => ({ rows: await allBundles(db), keyFingerprint: fingerprintOf(publicKeyOf(await readKey(db))) }),

  make: twoStep<InputOf<'bundles.make'>, OutputOf<'bundles.make'>, PreparedBundle>({
    exclusive: true,
    prepare: async (context, { month }) => {
      const content = await contentOf(context, month)
      const { to } = content.report.period
      if (context.today < to) throw new RuleError('periodNotOver', { to })
      const files = contentFiles(content.report, content.rows, await movementWorkbook(context.facility, content.report))
      return { content, files, digest: contentDigest(files) }
    },
    apply: async (context, { month }, prepared) => {
      const { db, note } = context
      // The log's head stands for what was counted: nothing may have changed in between.
      if (JSON.stringify(await contentOf(context, month)) !== JSON.stringify(prepared.content)) throw new StaleError()
      const newest = await newestOfMonth(db, month)
      if (newest?.contentDigest === prepared.digest) {
        note({ subject: newest.fileName })
        const { contentDigest, ...row } = newest
        return { ...row, unchanged: true }
      }
      const row = await pack(context, month, prepared, newest?.number ?? null)
      note({ subject: row.fileName })
      return { ...row, unchanged: false }
    },
  }),

  file: async ({ db, note }, { id }) => {
    const { file, fileName } = found(await bundleFile(db, id))
    note({ subject: fileName })
    return { file: file.toString('base64'), fileName }
  },

  verify: async ({ db, facility }, { file, fileName }) => {
    const check = verifyBundle(Buffer.from(file, 'base64'), { expectedKey: publicKeyOf(await readKey(db)), fileName })
    const { code: facilityCode } = facility
    return againstLater(
      check,
      (await allBundles(db)).map(({ month, number }) => ({ facilityCode, month, number })),
    )
  },
}

/** What a month's package says, of one moment. */
async function contentOf(context: { db: Reader; facility: Facility; office: Office }, month: string) {
  const { report, stays } = await reportOf(context, { month })
  const provinceOf = (commune: string) => context.office.places.byCode(commune)?.provinceCode ?? null
  const { to } = report.period
  const then = await readStaysAsOf(
    context,
    stays.map(({ id }) => id),
    to,
  )
  const rows = stays.map((stay) => codedRow({ ...stay, ...found(then.get(stay.id)) }, to, provinceOf))
  return { facility: context.facility, report, rows }
}

/** Signs and keeps the month's next package. */
async function pack(
  { db, now, caller, facility }: CommandContext,
  month: string,
  { content, files, digest }: PreparedBundle,
  replaces: number | null,
): Promise<BundleRow> {
  const { from, to, cutOff } = content.report.period
  const about = {
    facilityCode: facility.code,
    facilityName: facility.name,
    month,
    from,
    to,
    cutOff,
    number: (replaces ?? 0) + 1,
    replaces,
    logHead: await logHead(db),
    counts: { 'bao-cao': content.report.lines.length, 'luot-nguoi': content.rows.length },
  }
  const file = Buffer.from(makeBundle(about, files, await readKey(db)))
  const row = {
    id: randomUUID(),
    month,
    number: about.number,
    replaces,
    fileName: bundleFileName(about),
    sha256: createHash('sha256').update(file).digest('hex'),
    madeAt: now,
    madeBy: caller.fullName,
  }
  await keepBundle(db, { ...row, contentDigest: digest, file })
  return { ...row, bytes: file.length }
}
