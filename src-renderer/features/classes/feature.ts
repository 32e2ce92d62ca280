import { IconUserPlus } from '@tabler/icons-react'
import { classKeepers } from '#contract/roles'
import type { FeatureScreens } from '../feature'
import { classAddress, enrolAddress, lessonsSearch, resultsSearch } from './addresses'

export const classes: FeatureScreens = {
  routes: [
    { path: enrolAddress, page: () => import('./enrol/enrol-page'), help: 'classes/enrol' },
    { path: '/classes/$id', page: () => import('./class/class-page'), help: 'classes/class' },
  ],
  beginnings: [{ address: enrolAddress, title: 'classes:palette.enrol', icon: IconUserPlus, roles: classKeepers }],
  duties: {
    pages: {
      classWithoutTeacher: ({ about }) => ({ to: classAddress(about.id) }),
      classResults: ({ about }) => ({ to: classAddress(about.id), search: resultsSearch }),
      lessonUnwritten: ({ about, hangsOn }) => ({ to: classAddress(about.id), search: { ...lessonsSearch, month: hangsOn.slice(0, 7) } }),
    },
  },
}
