import type { HandlersOf } from '#host/api/handlers'
import { booksHandlers } from './books'
import { labourFigures, labourPeopleOf } from './figures-store'
import { jobsHandlers } from './jobs'
import { ledgersHandlers } from './ledgers'
import { expectInOrder, outputHandlers } from './output'
import { earningsSettingsHandlers } from './settings'
import { settlementsHandlers } from './settlements'

export const earnings: HandlersOf<'earnings'> = {
  settings: earningsSettingsHandlers,
  jobs: jobsHandlers,
  output: outputHandlers,
  books: booksHandlers,
  settlements: settlementsHandlers,
  ledgers: ledgersHandlers,

  figures: async ({ db }, span) => {
    expectInOrder(span)
    return labourFigures(db, span)
  },
}

export { labourFigures, labourPeopleOf }
