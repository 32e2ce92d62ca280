import type { FeatureScreens } from '../feature'
import { sheetAddress, weekSearch } from './addresses'

export const timesheets: FeatureScreens = {
  routes: [
    { path: '/labour/sheets/$teamId', page: () => import('./sheet-page'), help: 'timesheets' },
    { path: '/labour/living/$groupId', page: () => import('./group-sheet-page'), help: 'labour/living' },
  ],
  duties: { pages: { sheetUnsigned: ({ about, hangsOn }) => ({ to: sheetAddress(about.id), search: weekSearch(hangsOn) }) } },
}
