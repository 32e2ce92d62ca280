import { IconFileText } from '@tabler/icons-react'
import { recordKeepers } from '#contract/roles'
import type { FeatureScreens } from '../feature'
import { paperAnswersAddress, papersAddress } from './addresses'
import { MakeMany } from './batch/make-many'
import { DraftCount } from './draft-count'
import { FormNumbersAhead } from './form-names'

export const papers: FeatureScreens = {
  routes: [
    { path: '/papers', page: () => import('./list/papers-page') },
    { path: '/papers/$id', page: () => import('./paper/paper-page') },
    { path: '/papers/book', page: () => import('./book/book-page') },
    { path: '/papers/answers', page: () => import('./dispatch/answers-page') },
    { path: '/papers/seals', page: () => import('./seal/seals-page') },
    { path: '/papers/gallery', page: () => import('./gallery/gallery-page') },
    { path: '/papers/make/$form/$stayId/$eventId/$draftId', page: () => import('./make/make-page') },
    { path: '/papers/of/$stayId', page: () => import('./stay/stay-papers-page') },
    { path: '/papers/notices/$days', page: () => import('./batch/notices-page') },
    { path: '/papers/chosen', page: () => import('./batch/chosen-page') },
    { path: '/papers/batch/$id', page: () => import('./batch/batch-page') },
  ],
  place: { address: papersAddress, title: 'papers:list.title', icon: IconFileText, roles: recordKeepers, Count: DraftCount },
  duties: {
    pages: { answer: ({ about }) => ({ to: paperAnswersAddress, search: { answer: about.id } }) },
    ForMany: MakeMany,
  },
  Background: FormNumbersAhead,
}
