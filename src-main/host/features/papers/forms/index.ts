import { formsIn } from '#host/features/forms-in'

/** The papers about nobody in care: one folder each. */
export const freeForms = formsIn('papers', import.meta.glob(['./*/form.ts', '!./kit/*'], { eager: true }))
