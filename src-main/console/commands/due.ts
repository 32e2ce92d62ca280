import { formOfDuty } from '#contract/desk/operations'
import { subjectText } from '#contract/desk/subject-text'
import { numberOn } from '#contract/papers/form-numbers'
import { facilityClock, facilityDay, formatDate } from '#contract/values/calendar'
import { type Command, numberOption, textOption } from '../command'
import { dayOf } from '../days'
import { withRegister } from '../open'

/** What the law asks for by a time: overdue, and due within the coming days; on demand also what was done elsewhere or explained. */
export const due: Command = {
  options: { on: { type: 'string' }, days: { type: 'string' }, settled: { type: 'boolean' }, json: { type: 'boolean' } },
  words: [0, 0],
  async run(invocation) {
    const { out, values } = invocation
    const day = textOption(invocation, 'on')
    const on = day === undefined ? null : dayOf('--on', day)
    const withinDays = numberOption(invocation, 'days', 0, 400) ?? 6
    const { found, numbers } = await withRegister(invocation, async (call) => ({
      found: await call('desk.due', { on, withinDays, settled: values.settled === true }),
      numbers: await call('papers.formNumbers.list', {}),
    }))
    if (values.json) {
      out.json(found)
      return true
    }
    const open = found.duties.filter(({ settled }) => settled === null)
    const overdue = open.filter((duty) => duty.overdue).length
    out.line(out.text('due.title', { on: formatDate(found.on), count: open.length, overdue }))
    if (found.duties.length === 0) return true
    const mark = ({ overdue: late, settled }: (typeof found.duties)[number]) =>
      settled ? ` (${out.text(`due.settled.${settled.outcome}`)})` : late ? ` ${out.text('due.overdue')}` : ''
    const named = (duty: (typeof found.duties)[number]) => {
      const words = out.texts.anywhere(`duty.${duty.kind}.name`) ?? duty.kind
      const valid = numberOn(numbers, formOfDuty(duty) ?? '', found.on)
      return valid ? out.text('due.numbered', { words, number: valid.number }) : words
    }
    out.line()
    out.table(
      (['duty', 'dueAt', 'code', 'name', 'stay', 'article'] as const).map((column) => out.text(`due.column.${column}`)),
      found.duties.map((duty) => [
        named(duty),
        `${formatDate(facilityDay(duty.dueAt))} ${facilityClock(duty.dueAt)}${mark(duty)}`,
        duty.person?.residentCode ?? '',
        subjectText(duty, out.texts),
        duty.person?.stayCode ?? '',
        duty.article,
      ]),
    )
    return true
  },
}
