import type { Feature } from '#host/features/feature'
import { batches } from './batch/runner'
import { answerSource } from './duties/source'
import { papers as handlers } from './handlers'

export const papers: Feature<'papers'> = {
  handlers,
  tables: ['paper', 'bookNumber', 'paperCopy', 'paperSending', 'paperAnswer', 'paperBatch', 'paperBatchItem', 'formNumber', 'oldPaper'],
  reads: ['residents', 'stays', 'plans', 'facility', 'workdays'],
  duties: [answerSource],
  services: [batches],
}
