import type { PaperForm } from '#contract/papers/forms'

/** What a paper is about; nothing for a free letter. */
interface PaperToMake {
  readonly subjectId?: string | null
  readonly eventId?: string | null
  readonly draftId?: string | null
}

export const papersAddress = '/papers'
export const paperAddress = (id: string) => `/papers/${id}`
/** Where a paper is written: one of a subject, of an event of it, or of nobody; `draftId` where a form may have several drafts. */
export const makePaperAddress = (form: PaperForm, { subjectId, eventId, draftId }: PaperToMake = {}) =>
  `/papers/make/${form}/${subjectId ?? '-'}/${eventId ?? '-'}/${draftId ?? '-'}`
/** Every paper that can be made for a stay, and those there are. */
export const papersOfStayAddress = (stayId: string) => `/papers/of/${stayId}`
/** The register of outgoing papers. */
export const paperBookAddress = '/papers/book'
/** Papers whose answer is awaited. */
export const paperAnswersAddress = '/papers/answers'
/** The signed codes of confirmations: checking one, and the page that is handed out. */
export const sealsAddress = '/papers/seals'
/** Every form as it prints, with made-up people. */
export const galleryAddress = '/papers/gallery'
/** The page on which the notices (Mẫu 51) and confirmations due within so many days are made as one batch. */
export const noticesAddress = (days: number) => `/papers/notices/${days}`
/** The page on which papers of any form are made for chosen people; `people` behind the `?`: their codes. */
export const chosenPeopleAddress = '/papers/chosen'
/** One batch of papers: how far it has come, and what became of each of them. */
export const batchAddress = (id: string) => `/papers/batch/${id}`
