import { fold } from '#contract/values/names'

/** How the minutes name the decision on management after rehab (the form's note 4: what is handed over stands there by its full name). */
export const afterRehabName = 'Quyết định quản lý sau cai nghiện ma túy tại nơi cư trú'

/**
 * Whether minutes of Mẫu 23 tell that the decision on management after rehab was handed over.
 * @param handed what they name, a paper a line, as proposed or as typed over
 * @see Decree 163/2026 Arts 97(2)(b), 123(2)(b)
 */
export const handsOverAfterRehab = (handed: string | null | undefined): boolean => fold(handed ?? '').includes('quan ly sau cai')
