import { addDays, type PlainDate } from '../../../../src-preload/contract/calendar'
import type { Duty } from '../../../../src-preload/contract/desk'
import type { Phase } from '../../../../src-preload/contract/stay-words'
import type { HandlersOf, QueryContext } from '../../api/handlers'
import { endOfFacilityDay, workingDayFrom } from '../../deadlines'
import { renderPdf } from '../../prints/render'
import { copiesOfNotice } from '../papers/handlers'
import { deskList } from './prints/desk-list'
import { dutiesOf, lastMoment, longestLead } from './rules'
import { staysOnDesk } from './store'

export const desk: HandlersOf<'desk'> = {
  due: async (context, { on, withinDays, stayId }) => {
    const day = on ?? context.today
    return { on: day, duties: await dutiesDue(context, day, withinDays, stayId) }
  },

  print: async (context, { on, withinDays }) => {
    const day = on ?? context.today
    const duties = await dutiesDue(context, day, withinDays, null)
    const { parentLines, letterName, place } = context.facility
    const list = deskList.layout({
      letterhead: { parentLines, letterName, place },
      on: day,
      until: addDays(day, withinDays),
      duties: duties.map(({ kind, article, stayCode, fullName, dueAt, overdue }) => ({
        kind,
        article,
        stayCode,
        fullName,
        dueAt,
        overdue,
      })),
    })
    return { pdf: Buffer.from(await renderPdf([list])).toString('base64') }
  },
}

async function dutiesDue(
  { db, now, today, office }: QueryContext,
  on: PlainDate,
  withinDays: number,
  stayId: string | null,
): Promise<Duty[]> {
  const until = endOfFacilityDay(addDays(on, withinDays))
  const moment = on === today ? now : endOfFacilityDay(on)
  // What falls on the days off behind the last day is due on it, or before.
  const lastOff = addDays(workingDayFrom(addDays(on, withinDays + 1), 1, office.isWorkingDay), -1)
  const stays = await staysOnDesk(db, addDays(lastOff, longestLead(office.law.values)), stayId)
  return stays
    .flatMap((stay) => {
      const phases = JSON.parse(stay.phases) as [Phase, 0 | 1][]
      return dutiesOf({
        ...stay,
        noticeIssued: stay.noticeIssued === 1,
        openedPhases: phases.map(([phase]) => phase),
        closedPhases: phases.filter(([, closed]) => closed).map(([phase]) => phase),
        find: (key, day) => office.law.find(key, stay.regime, day),
        isWorkingDay: office.isWorkingDay,
      })
        .filter(({ dueAt }) => dueAt <= until)
        .map((duty) => ({ ...duty, dueAt: lastMoment(duty, moment) }))
        .map((duty) => ({
          ...duty,
          residentId: stay.residentId,
          residentCode: stay.residentCode,
          fullName: stay.fullName,
          stayId: stay.id,
          stayCode: stay.code,
          overdue: duty.dueAt < moment,
          copies: duty.kind === 'notice' ? copiesOfNotice(stay, on) : 1,
        }))
    })
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : a.fullName.localeCompare(b.fullName, 'vi')))
}
