import { paperForms } from '#contract/papers/forms'
import { startOfFacilityDay } from '#contract/values/calendar'
import type { Office } from '#host/api/office'
import type { Reader } from '#host/database/tables'
import { dueAfter } from '#host/law/deadlines'
import { unanswered } from './store'

/**
 * What the commune still owes an answer to, with the last moment at which it is in time.
 * @param of only the notices of one stay, or one of them; null: all
 * @see Decree 163/2026 Art. 134(1): its police propose within two working days of receiving the notice
 */
export async function awaitedAnswers(
  db: Reader,
  { law, isWorkingDay }: Pick<Office, 'law' | 'isWorkingDay'>,
  of: Parameters<typeof unanswered>[1] = null,
) {
  return (await unanswered(db, of)).flatMap(({ regime, ...notice }) => {
    const { answer } = paperForms[notice.form]
    const limit = answer && law.find(answer.period, regime, notice.receivedOn)
    if (!limit) return []
    const from = startOfFacilityDay(notice.receivedOn)
    return [{ ...notice, dueAt: dueAfter({ from, amount: limit.value, unit: limit.unit }, isWorkingDay), article: limit.article }]
  })
}
