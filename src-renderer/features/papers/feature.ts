import {
  IconBook2,
  IconFileSettings,
  IconFiles,
  IconFileText,
  IconHourglass,
  IconLayoutGrid,
  IconShieldCheck,
  IconUsersPlus,
} from '@tabler/icons-react'
import { everyone, recordKeepers } from '#contract/roles'
import { systemAddress } from '../facility/addresses'
import type { FeatureScreens } from '../feature'
import {
  chosenPeopleAddress,
  galleryAddress,
  noticesAddress,
  paperAnswersAddress,
  paperBookAddress,
  papersAddress,
  sealsAddress,
} from './addresses'
import { MakeMany } from './batch/make-many'
import { DraftCount } from './draft-count'
import { finders } from './finders'
import { FormNumbersAhead } from './form-names'

export const papers: FeatureScreens = {
  routes: [
    { path: '/papers', page: () => import('./list/papers-page'), help: 'papers/list' },
    { path: '/papers/$id', page: () => import('./paper/paper-page'), help: 'papers/paper' },
    { path: '/papers/book', page: () => import('./book/book-page'), help: 'papers/book' },
    { path: '/papers/answers', page: () => import('./dispatch/answers-page'), help: 'papers/answers' },
    { path: '/papers/seals', page: () => import('./seal/seals-page'), help: 'papers/seals' },
    { path: '/papers/gallery', page: () => import('./gallery/gallery-page'), help: 'papers/gallery' },
    { path: '/papers/make/$form/$subjectId/$eventId/$draftId', page: () => import('./make/make-page'), help: 'papers/make' },
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
  finders,
  beginnings: [
    { address: noticesAddress(6), title: 'papers:batch.title.6', icon: IconFiles, roles: recordKeepers },
    { address: chosenPeopleAddress, title: 'papers:batch.chosen.title', icon: IconUsersPlus, roles: recordKeepers },
    { address: paperBookAddress, title: 'papers:book.title', icon: IconBook2, roles: recordKeepers },
    { address: paperAnswersAddress, title: 'papers:answers.title', icon: IconHourglass, roles: recordKeepers },
    { address: sealsAddress, title: 'papers:nav.seals', icon: IconShieldCheck, roles: recordKeepers },
    { address: galleryAddress, title: 'papers:gallery.title', icon: IconLayoutGrid, roles: everyone },
    { address: systemAddress, search: { tab: 'papers' }, title: 'papers:palette.settings', icon: IconFileSettings, roles: everyone },
  ],
  Background: FormNumbersAhead,
}
