import { PaperForm, paperForms } from '#contract/papers/forms'
import { startOfFacilityDay } from '#contract/values/calendar'
import type { Office } from '#host/api/office'
import type { Reader } from '#host/database/tables'
import { dueAfter } from '#host/law/deadlines'
import type { Forms } from '../issuing/compose'
import { unanswered } from './store'

/**
 * What the commune still owes an answer to, with the last moment at which it is in time.
 * @param of only the notices of one subject, or one of them; null: all
 * @see Decree 163/2026 Art. 134(1): its police propose within two working days of receiving the notice
 */
export async function awaitedAnswers(
  forms: Forms,
  db: Reader,
  { law, isWorkingDay }: Pick<Office, 'law' | 'isWorkingDay'>,
  of: Parameters<typeof unanswered>[3] = null,
) {
  const awaited = []
  for (const form of PaperForm.options) {
    const { answer } = paperForms[form]
    const { subjects } = forms[form]
    if (!answer || !subjects) continue
    for (const { regime, ...notice } of await unanswered(db, form, subjects.awaiting(answer.settledBy), of)) {
      const limit = law.find(answer.period, regime, notice.receivedOn)
      if (!limit) continue
      const from = startOfFacilityDay(notice.receivedOn)
      awaited.push({ ...notice, dueAt: dueAfter({ from, amount: limit.value, unit: limit.unit }, isWorkingDay), article: limit.article })
    }
  }
  return awaited
}
