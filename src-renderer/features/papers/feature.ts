import { IconFileText } from '@tabler/icons-react'
import { recordKeepers } from '#contract/roles'
import type { FeatureScreens } from '../feature'
import { paperAnswersAddress, papersAddress } from './addresses'
import { MakeMany } from './batch/make-many'
import { DraftCount } from './draft-count'
import { FormNumbersAhead } from './form-names'

export const papers: FeatureScreens = {
  routes: [
    { path: '/papers', page: () => import('./list/papers-page'), help: 'papers/list' },
    { path: '/papers/$id', page: () => import('./paper/paper-page'), help: 'papers/paper' },
    { path: '/papers/book', page: () => import('./book/book-page'), help: 'papers/book' },
    { path: '/papers/answers', page: () => import('./dispatch/answers-page'), help: 'papers/answers' },
    { path: '/papers/seals', page: () => import('./seal/seals-page'), help: 'papers/seals' },
    { path: '/papers/gallery', page: () => import('./gallery/gallery-page'), help: 'papers/gallery' },
    { path: '/papers/make/$form/$stayId/$eventId/$draftId', page: () => import('./make/make-page'), help: 'papers/make' },
    { path: '/papers/of/$stayId', page: () => import('./stay/stay-papers-page'), help: 'papers/stay' },
    { path: '/papers/notices/$days', page: () => import('./batch/notices-page'), help: 'papers/batch' },
    { path: '/papers/chosen', page: () => import('./batch/chosen-page'), help: 'papers/batch' },
    { path: '/papers/batch/$id', page: () => import('./batch/batch-page'), help: 'papers/batch' },
  ],
  place: { address: papersAddress, title: 'papers:list.title', icon: IconFileText, roles: recordKeepers, Count: DraftCount },
  duties: {
    pages: { answer: ({ about }) => ({ to: paperAnswersAddress, search: { answer: about.id } }) },
    ForMany: MakeMany,
  },
  Background: FormNumbersAhead,
}
