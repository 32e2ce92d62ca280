import type { LabourTab } from './labour'

/** A part of the page of classes (app/classes), listed in `app/classes/tabs.ts`: as those of the page of labour therapy. */
export type LearningTab = LabourTab
