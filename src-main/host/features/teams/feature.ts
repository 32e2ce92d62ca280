import type { Feature } from '#host/features/feature'
import { teamSource } from './duties/source'
import { teams as handlers } from './handlers'
import { teamById } from './store'

export const teams: Feature<'teams'> = {
  handlers,
  tables: ['team', 'teamMember', 'teamLeader', 'teamOfficer', 'teamWait', 'keepApart'],
  duties: [teamSource],
  dutySubjects: { team: { codeOf: async (db, id) => (await teamById(db, id))?.name ?? '', partOf: 'teams.get' } },
  reads: ['trades', 'fitness', 'residents', 'stays', 'phases', 'plans', 'staff', 'timesheets'],
}
