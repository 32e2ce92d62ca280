import { declarations } from '#host/features/index'
import { paperTasks } from '#host/features/papers/batch/tasks'
import { listTasks } from '#host/features/residents/whole-list'

const { forms, prints } = declarations

/** Everything the press does. */
export const pressTasks = { ...paperTasks(forms, prints), ...listTasks }
export type PressTasks = typeof pressTasks
