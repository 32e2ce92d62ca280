import { teams as operations } from '#contract/teams/operations'
import type { LabourTab } from '../labour'
import { TeamsActions, TeamsSubtitle, TeamsTab } from './list/teams-tab'
import { WaitingActions, WaitingTab } from './list/waiting-tab'

export const teamsTab: LabourTab = {
  name: 'teams',
  title: 'teams:tab.title',
  roles: operations.list.roles,
  help: 'labour',
  Subtitle: TeamsSubtitle,
  Actions: TeamsActions,
  Content: TeamsTab,
}

export const waitingTab: LabourTab = {
  name: 'waiting',
  title: 'teams:waiting.title',
  roles: operations.waiting.roles,
  help: 'labour/waiting',
  Actions: WaitingActions,
  Content: WaitingTab,
}
