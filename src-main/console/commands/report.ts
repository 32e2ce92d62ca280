import { dirname, resolve } from 'node:path'
import type { OutputOf } from '#contract'
import type { PeriodChoice } from '#contract/reports'
import { formatDate } from '#contract/values/calendar'
import { makeWritable } from '#host/files/folder'
import { writeWhole } from '#host/files/whole-file'
import { type Command, textOption, UsageError } from '../command'
import { dayOf, monthOf } from '../days'
import { withRegister } from '../open'
import type { ConsoleOutput } from '../output'

/** The movement of a month under the facility's cut-off, or of a free range. */
export const report: Command = {
  options: { json: { type: 'boolean' }, xlsx: { type: 'string' }, pdf: { type: 'string' } },
  words: [2, 3],
  async run(invocation) {
    const { out, values, positionals } = invocation
    const period = periodOf(positionals)
    const files = (['xlsx', 'pdf'] as const).flatMap((as) => ({ as, to: textOption(invocation, as) }))
    for (const { to } of files) if (to !== undefined) makeWritable(dirname(resolve(to)))
    const movement = await withRegister(invocation, async (call) => {
      for (const { as, to } of files) {
        if (to !== undefined) writeWhole(to, Buffer.from((await call('reports.file', { period, as })).file, 'base64'))
      }
      return call('reports.movement', { period })
    })
    if (values.json) {
      const { from, to, cutOff } = movement.period
      out.json({ period: { from, to, cutOff }, columns: movement.columns, lines: movement.lines })
      return true
    }
    show(out, movement)
    for (const { to } of files) if (to !== undefined) out.line(out.text('written', { file: to }))
    return true
  },
}

function periodOf([kind, first = '', second]: readonly string[]): PeriodChoice {
  if (kind === 'month' && second === undefined) return { month: monthOf(first) }
  if (kind === 'range' && second !== undefined) {
    const period = { from: dayOf('FROM', first), to: dayOf('TO', second) }
    if (period.to < period.from) throw new UsageError('reversed', period)
    return period
  }
  throw new UsageError('reportPeriod')
}

function show(out: ConsoleOutput, { period, columns, lines }: OutputOf<'reports.movement'>): void {
  const cutOff = out.text(`report.cutOff.${period.cutOff}`)
  out.line(out.text('report.title', { from: formatDate(period.from), to: formatDate(period.to), cutOff }))
  out.line()
  out.table(
    [out.text('report.line'), ...columns.map(({ label }) => label)],
    lines.map(({ label, values }) => [label, ...columns.map(({ code }) => String(values[code] ?? 0))]),
    columns.map((_, at) => at + 1),
  )
}
