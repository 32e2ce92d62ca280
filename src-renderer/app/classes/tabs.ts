import { classesTab, coursesTab, courseWaitsTab } from '../../features/classes/learning'
import type { LearningTab } from '../../features/learning'
import { unwrittenTab, weekPlanTab } from '../../features/lessons/learning'
import { talksTab } from '../../features/talks/learning'

/** The parts of the page of classes, in order: one line each. */
export const learningTabs: readonly [LearningTab, ...LearningTab[]] = [
  classesTab,
  weekPlanTab,
  unwrittenTab,
  talksTab,
  courseWaitsTab,
  coursesTab,
]
