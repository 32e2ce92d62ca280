import type { Feature } from '#host/features/feature'
import { teamSource } from './duties/source'
import { teams as handlers } from './handlers'
import { listFileTask } from './list-file'
import { teamList } from './prints/team-list'
import { teamMembers } from './prints/team-members'
import { withoutTeamList } from './prints/without-team'
import { teamById } from './store'

export const teams: Feature<'teams'> = {
  handlers,
  prints: [teamList, teamMembers, withoutTeamList],
  tasks: [listFileTask],
  tables: ['team', 'teamMember', 'teamLeader', 'teamOfficer', 'teamWait', 'keepApart'],
  duties: [teamSource],
  dutySubjects: { team: { codeOf: async (db, id) => (await teamById(db, id))?.name ?? '', partOf: 'teams.get' } },
  reads: ['trades', 'fitness', 'residents', 'stays', 'phases', 'plans', 'staff', 'timesheets', 'facility', 'classes', 'courses', 'schools'],
}
