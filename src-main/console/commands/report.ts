import { dirname, resolve } from 'node:path'
import type { OutputOf } from '#contract'
import type { PeriodChoice } from '#contract/reports'
import { formatAmount, formatHours } from '#contract/values/amounts'
import { formatDate } from '#contract/values/calendar'
import { makeWritable } from '#host/files/folder'
import { writeWhole } from '#host/files/whole-file'
import { type Command, type Invocation, textOption, UsageError } from '../command'
import { dayOf, monthOf } from '../days'
import { withRegister } from '../open'
import type { ConsoleOutput } from '../output'

/** Labour or classes of a range, or the movement of a month under the facility's cut-off, or of a free range. */
export const report: Command = {
  options: { json: { type: 'boolean' }, xlsx: { type: 'string' }, pdf: { type: 'string' } },
  words: [2, 3],
  async run(invocation) {
    const { out, values, positionals } = invocation
    if (positionals[0] === 'labour') return labour(invocation)
    if (positionals[0] === 'classes') return classes(invocation)
    const period = periodOf(positionals)
    const files = (['xlsx', 'pdf'] as const).flatMap((as) => ({ as, to: textOption(invocation, as) }))
    for (const { to } of files) if (to !== undefined) makeWritable(dirname(resolve(to)))
    const { movement, lines } = await withRegister(invocation, async (call) => {
      for (const { as, to } of files) {
        if (to !== undefined) writeWhole(to, Buffer.from((await call('reports.file', { period, as })).file, 'base64'))
      }
      return { movement: await call('reports.movement', { period }), lines: await call('reports.labour', { period }) }
    })
    if (values.json) {
      const { from, to, cutOff } = movement.period
      out.json({ period: { from, to, cutOff }, columns: movement.columns, lines: movement.lines, labour: lines })
      return true
    }
    show(out, movement)
    for (const { to } of files) if (to !== undefined) out.line(out.text('written', { file: to }))
    return true
  },
}

/** Teams, hours and money of labour in a range of days. */
async function labour(invocation: Invocation): Promise<boolean> {
  const { out, values } = invocation
  const span = spanOf(invocation)
  const figures = await withRegister(invocation, (call) => call('earnings.figures', span))
  if (values.json) {
    out.json(figures)
    return true
  }
  const { teams, members, inCare, inTeams, minutes, income, costs, surplus, settled, paidOut } = figures
  out.line(out.text('report.labour.title', { from: formatDate(span.from), to: formatDate(span.to) }))
  out.line()
  const share = inCare === 0 ? '0' : ((inTeams * 100) / inCare).toFixed(1).replace('.', ',')
  const lines = [
    ['teams', String(teams)],
    ['members', String(members)],
    ['inTeams', `${share} % (${inTeams}/${inCare})`],
    ['hours', formatHours(minutes)],
    ['income', formatAmount(income)],
    ['costs', formatAmount(costs)],
    ['surplus', formatAmount(surplus)],
    ['food', formatAmount(settled.FOOD)],
    ['living', formatAmount(settled.LIVING)],
    ['residents', formatAmount(settled.RESIDENTS)],
    ['culture', formatAmount(settled.CULTURE)],
    ['paidOut', formatAmount(paidOut)],
  ] as const
  out.table(
    [out.text('report.line'), out.text('report.labour.value')],
    lines.map(([name, value]) => [out.text(`report.labour.${name}`), value]),
    [1],
  )
  return true
}

/** Classes, learners and talks in a range of days. */
async function classes(invocation: Invocation): Promise<boolean> {
  const { out, values } = invocation
  const span = spanOf(invocation)
  const figures = await withRegister(invocation, (call) => call('classes.figures', span))
  if (values.json) {
    out.json(figures)
    return true
  }
  const { opened, closed, schools, law, themes, groupCounselling, inCare } = figures
  out.line(out.text('report.classes.title', { from: formatDate(span.from), to: formatDate(span.to) }))
  out.line()
  const levels = ['elementary', 'short', 'intermediate', 'literacy', 'general'] as const
  out.table(
    (['level', 'classes', 'learners', 'completed', 'passed'] as const).map((name) => out.text(`report.classes.${name}`)),
    levels.map((level) => {
      const own = figures[level]
      return [out.text(`report.classes.${level}`), String(own.classes), String(own.learners), String(own.completed), String(own.passed)]
    }),
    [1, 2, 3, 4],
  )
  out.line()
  const lines = [
    ['opened', opened],
    ['closed', closed],
    ['schools', schools],
    ['lawTalks', law.talks],
    ['lawPeople', law.people],
    ['inCare', inCare],
    ['themeTalks', themes.talks],
    ['themeAttendances', themes.attendances],
    ['groupTalks', groupCounselling.talks],
  ] as const
  out.table(
    [out.text('report.line'), out.text('report.labour.value')],
    lines.map(([name, value]) => [out.text(`report.classes.${name}`), String(value)]),
    [1],
  )
  return true
}

/** FROM and TO behind the kind of report. @throws UsageError also where a file is asked for, of which there is none */
function spanOf({ values, positionals }: Invocation) {
  const [, first = '', last] = positionals
  if (last === undefined || values.xlsx !== undefined || values.pdf !== undefined) throw new UsageError('reportPeriod')
  const span = { from: dayOf('FROM', first), to: dayOf('TO', last) }
  if (span.to < span.from) throw new UsageError('reversed', span)
  return span
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
