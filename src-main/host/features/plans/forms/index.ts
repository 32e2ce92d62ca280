import { formsIn } from '#host/features/forms-in'

/** The papers made from a stay's plans: one folder each. */
export const formsOfPlans = formsIn('plans', import.meta.glob('./*/form.ts', { eager: true }))
