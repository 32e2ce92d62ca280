import { talks as operations } from '#contract/talks'
import type { LearningTab } from '../learning'
import { TalksActions, TalksTab } from './talks-tab'

/** Themed lessons, law, counselling of groups. */
export const talksTab: LearningTab = {
  name: 'talks',
  title: 'talks:title',
  roles: operations.list.roles,
  help: 'classes/talks',
  Actions: TalksActions,
  Content: TalksTab,
}
