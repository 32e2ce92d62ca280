import { formsIn } from '#host/features/forms-in'

/** The papers made from a stay and its events: one folder each. */
export const formsOfStays = formsIn('stays', import.meta.glob('./*/form.ts', { eager: true }))
