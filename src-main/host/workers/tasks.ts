import { paperTasks } from '#host/features/papers/batch/tasks'
import { listTasks } from '#host/features/residents/whole-list'

/** Everything the press does. */
export const pressTasks = { ...paperTasks, ...listTasks }
export type PressTasks = typeof pressTasks
