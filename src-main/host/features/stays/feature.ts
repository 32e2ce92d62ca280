import type { Feature } from '#host/features/feature'
import { staySource } from './duties/source'
import { formsOfStays } from './forms'
import { stays as handlers, readStay } from './handlers'

export const stays: Feature<'stays'> = {
  handlers,
  forms: formsOfStays,
  tables: ['stay', 'stayEvent'],
  reads: ['residents', 'phases', 'papers', 'facility'],
  duties: [staySource],
  dutySubjects: { stay: { codeOf: async (db, id) => (await readStay(db, id))?.code ?? '', partOf: 'stays.get' } },
}
