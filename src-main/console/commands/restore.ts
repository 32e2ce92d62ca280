import { basename } from 'node:path'
import type { OutputOf } from '#contract'
import { facilityClock, facilityDay, formatDate, type Instant } from '#contract/values/calendar'
import { prepareFolder } from '#host/files/folder'
import { fileLog } from '#host/files/program-log'
import { StartError } from '#host/files/start-error'
import { openHost } from '#host/front/host'
import { type Command, type Invocation, textOption, UsageError } from '../command'
import { requiredPassphrase } from '../passphrase'

type ListedCopy = OutputOf<'setup.copies'>[number]

/** Lists what the register can be restored from, or restores it; the present register is set aside as it lies. */
export const restore: Command = {
  options: { from: { type: 'string' }, newest: { type: 'boolean' }, json: { type: 'boolean' } },
  words: [0, 1],
  async run(invocation) {
    const { folder, resources, version, positionals, values, out } = invocation
    const place = textOption(invocation, 'from') ?? null
    const [wanted] = positionals
    if (wanted !== undefined && values.newest) throw new UsageError('copyOrNewest')
    prepareFolder(folder)
    const passphrase = await requiredPassphrase(invocation)
    // Without the passphrase it stays closed: what is looked at and moved is nobody's.
    const host = await openHost({ folder, resources, version, log: fileLog(folder), staysOnDamage: true })
    try {
      const copies = await host.copies(passphrase, place)
      if (wanted === undefined && !values.newest) {
        if (values.json) out.json(copies)
        else list(invocation, copies)
        return copies.some(({ state }) => state === 'whole')
      }
      const { file } = chosen(copies, wanted ?? null)
      const restored = await host.restore(passphrase, place, file)
      if (values.json) out.json(restored)
      else {
        const { facilityName, residents, papers, logRows, lastAt } = restored.contents
        out.line(out.text('restore.done', { facility: facilityName, file, seconds: restored.seconds }))
        out.line(out.text('restore.holds', { residents, papers, rows: logRows, last: moment(lastAt) }))
        if (restored.setAside !== null) out.line(out.text('restore.setAside', { folder: restored.setAside }))
      }
      return true
    } finally {
      await host.close()
    }
  },
}

/** The newest whole copy, or the one that is named; a register, the present one or one that was set aside, only where it is named. */
function chosen(copies: readonly ListedCopy[], wanted: string | null): ListedCopy {
  const found = copies.find(({ file, kind, state }) =>
    wanted === null
      ? kind !== 'present' && kind !== 'setAside' && state === 'whole'
      : kind === wanted || file === wanted || nameOf(file) === wanted,
  )
  if (!found) throw new StartError('noCopies', { folder: wanted ?? '' })
  return found
}

/** A register that lies in a folder of its own is called by that. */
const nameOf = (file: string): string => (basename(file) === 'register.sph' ? file : basename(file))

function list({ out }: Invocation, copies: readonly ListedCopy[]): void {
  out.table(
    [
      out.text('restore.last'),
      out.text('restore.state'),
      out.text('restore.residents'),
      out.text('restore.rows'),
      out.text('restore.missing'),
      out.text('restore.head'),
      out.text('restore.facility'),
      out.text('restore.copy'),
    ],
    copies.map(({ file, kind, state, contents, missing }) => [
      moment(contents?.lastAt ?? null),
      out.text(`restore.is.${state}`),
      contents ? String(contents.residents) : '',
      contents ? String(contents.logRows) : '',
      missing ? String(missing.rows) : '',
      contents?.logHead.slice(0, 12) ?? '',
      contents?.facilityName ?? '',
      kind === 'present' ? `present (${out.text('restore.present')})` : nameOf(file),
    ]),
    [2, 3, 4],
  )
  out.line()
  out.line(out.text('restore.how'))
}

const moment = (at: Instant | null): string => (at === null ? '' : `${facilityClock(at)} ${formatDate(facilityDay(at))}`)
