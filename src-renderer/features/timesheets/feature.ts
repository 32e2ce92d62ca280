import type { FeatureScreens } from '../feature'
import { sheetAddress, weekSearch } from './addresses'

export const timesheets: FeatureScreens = {
  routes: [{ path: '/labour/sheets/$teamId', page: () => import('./sheet-page'), help: 'timesheets' }],
  duties: { pages: { sheetUnsigned: ({ about, hangsOn }) => ({ to: sheetAddress(about.id), search: weekSearch(hangsOn) }) } },
}
