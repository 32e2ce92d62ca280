import { lessons as operations } from '#contract/lessons/operations'
import type { LearningTab } from '../learning'
import { UnwrittenTab } from './unwritten-tab'
import { WeekPlanTab } from './week-plan-tab'

/** What is held in a week, over all classes. */
export const weekPlanTab: LearningTab = {
  name: 'week',
  title: 'lessons:week.title',
  roles: operations.ofWeek.roles,
  help: 'classes/week',
  Content: WeekPlanTab,
}

/** Lessons that the session books do not tell yet. */
export const unwrittenTab: LearningTab = {
  name: 'unwritten',
  title: 'lessons:unwritten.title',
  roles: operations.unwritten.roles,
  help: 'classes/unwritten',
  Content: UnwrittenTab,
}
