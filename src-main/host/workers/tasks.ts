import { paperTasks } from '../features/papers/batch/tasks'
import { listTasks } from '../features/residents/whole-list'

/** Everything the press does. */
export const pressTasks = { ...paperTasks, ...listTasks }
export type PressTasks = typeof pressTasks
