import { classes as operations } from '#contract/classes/operations'
import type { LearningTab } from '../learning'
import { ClassesActions, ClassesSubtitle, ClassesTab } from './list/classes-tab'
import { CourseWaits } from './list/course-waits'
import { CoursesActions, CoursesTab } from './list/courses-tab'

export const classesTab: LearningTab = {
  name: 'classes',
  title: 'classes:tab.title',
  roles: operations.list.roles,
  help: 'classes',
  Subtitle: ClassesSubtitle,
  Actions: ClassesActions,
  Content: ClassesTab,
}

/** What can be taught, by whom. */
export const coursesTab: LearningTab = {
  name: 'courses',
  title: 'classes:courses.title',
  roles: operations.list.roles,
  help: 'classes/courses',
  Actions: CoursesActions,
  Content: CoursesTab,
}

export const courseWaitsTab: LearningTab = {
  name: 'waiting',
  title: 'classes:waiting.title',
  roles: operations.list.roles,
  help: 'classes/waiting',
  Content: CourseWaits,
}
