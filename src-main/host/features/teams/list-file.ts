import type { Facility } from '#contract/facility'
import type { Role } from '#contract/roles'
import { seesFitness, type TeamMember, type TeamRow, type WaitingPerson } from '#contract/teams/operations'
import { formatDate, type Instant, type PlainDate } from '#contract/values/calendar'
import { listWorkbook } from '#host/files/list-workbook'
import { readTexts } from '#host/files/texts'
import { type PressContext, pressTask } from '#host/press/task'
import { readBack } from '#host/prints/engine/read-back'
import { renderPdf } from '#host/prints/engine/render'
import { letterheadOf } from '#host/prints/kit/data'
import { inSheet } from '#host/prints/kit/list-columns'
import { teamColumns, teamList } from './prints/team-list'
import { memberColumns, teamMembers } from './prints/team-members'
import { withoutTeamColumns, withoutTeamList } from './prints/without-team'

/** A list of labour therapy as the caller sees it: the teams, the people of one, who is in none. */
export type TeamLists =
  | { readonly of: 'teams'; readonly teams: readonly TeamRow[] }
  | { readonly of: 'members'; readonly team: TeamRow; readonly members: readonly TeamMember[] }
  | { readonly of: 'waiting'; readonly people: readonly WaitingPerson[] }

interface ListFileRequest {
  readonly list: TeamLists
  readonly as: 'pdf' | 'xlsx'
  readonly on: PlainDate
  readonly now: Instant
  readonly facility: Pick<Facility, 'name' | 'parentLines' | 'letterName' | 'place'>
  readonly caller: { readonly fullName: string; readonly roles: readonly Role[] }
}

/** A list on paper, or as a spreadsheet. @returns base64 */
async function listFile({ resources }: PressContext<unknown>, request: ListFileRequest): Promise<string> {
  const { list, as, on, facility, caller } = request
  const texts = readTexts(resources, 'vi')
  const [stays, fitness, teams] = [texts.of('stays'), texts.of('fitness'), texts.of('teams')]
  const head = { letterhead: letterheadOf(facility), on, preparedBy: caller.fullName }
  const dayText = `Ngày ${formatDate(on)}`
  const out = async (
    print: () => ReturnType<typeof teamList.layout>,
    sheet: () => Omit<Parameters<typeof listWorkbook>[0], 'facilityName'>,
  ): Promise<string> => {
    if (as === 'xlsx') return Buffer.from(await listWorkbook({ facilityName: facility.name, ...sheet() })).toString('base64')
    const pdf = Buffer.from(await renderPdf([print()], { createdAt: new Date(request.now) }))
    readBack(pdf)
    return pdf.toString('base64')
  }

  if (list.of === 'teams') {
    const rows = list.teams.map((team) => ({
      name: team.name,
      trade: team.tradeName,
      place: team.workPlaceName,
      officers: team.officers.map(({ fullName }) => fullName),
      leader: team.leader?.fullName ?? null,
      members: team.members,
      capacity: team.capacity,
      planned: team.plannedMinutes,
      openedOn: team.openedOn,
    }))
    return out(
      () => teamList.layout({ ...head, teams: rows }),
      () => ({ sheet: 'Tổ', title: 'DANH SÁCH TỔ LAO ĐỘNG TRỊ LIỆU', about: dayText, ...inSheet(teamColumns, rows) }),
    )
  }
  if (list.of === 'members') {
    const { team, members } = list
    const withFitness = seesFitness(caller.roles)
    const rows = members.map((member) => ({
      code: member.residentCode,
      fullName: member.fullName,
      isLeader: member.isLeader,
      fitness: member.fitness && fitness(`word.${member.fitness}`),
      where: stays(`state.${member.state}`),
      fromOn: member.fromOn,
      note: member.note,
    }))
    const officers = team.officers.map(({ fullName }) => fullName)
    const about = { team: team.name, trade: team.tradeName, officers, leader: team.leader?.fullName ?? null }
    return out(
      () => teamMembers.layout({ ...head, ...about, withFitness, members: rows }),
      () => ({
        sheet: 'Học viên',
        title: 'DANH SÁCH HỌC VIÊN CỦA TỔ',
        about: `${team.name}, ${dayText.toLowerCase()}`,
        ...inSheet(memberColumns(withFitness), rows),
      }),
    )
  }
  const rows = list.people.map((person) => ({
    code: person.residentCode,
    fullName: person.fullName,
    why: teams(`causeName.${person.cause}`),
    sinceOn: person.sinceOn,
    where: stays(`state.${person.state}`),
    team: person.team?.name ?? null,
    wish: person.wait && (person.wait.teamName ?? teams('waiting.anyTeam')),
    askedOn: person.wait?.askedOn ?? null,
  }))
  return out(
    () => withoutTeamList.layout({ ...head, people: rows }),
    () => ({ sheet: 'Chưa có tổ', title: 'HỌC VIÊN CHƯA CÓ TỔ', about: dayText, ...inSheet(withoutTeamColumns, rows) }),
  )
}

export const listFileTask = pressTask('teams.file', listFile)
