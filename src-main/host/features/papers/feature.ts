import type { Feature } from '#host/features/feature'
import { batches } from './batch/runner'
import { answerSource } from './duties/source'
import { freeForms } from './forms'
import { papersHandlers } from './handlers'
import { draftPress } from './issuing/drafts'
import { copiesTask } from './issuing/printing'
import { batchList } from './prints/batch-list'
import { envelopeLabels } from './prints/envelope-labels'
import { outgoingBook } from './prints/outgoing-book'
import { copyTask, freezeTask, joinTask, printTask, sampleTask, zipTask } from './tasks'

export const papers: Feature<'papers'> = {
  handlers: ({ forms, prints }) => papersHandlers(forms, prints),
  forms: freeForms,
  prints: [outgoingBook, batchList, envelopeLabels],
  tables: ['paper', 'bookNumber', 'paperCopy', 'paperSending', 'paperAnswer', 'paperBatch', 'paperBatchItem', 'formNumber', 'oldPaper'],
  reads: ({ forms }) => ['facility', 'workdays', ...Object.values(forms).flatMap(({ reads }) => reads)],
  duties: (forms) => [answerSource(forms)],
  services: [batches, draftPress],
  tasks: [freezeTask, copiesTask, copyTask, joinTask, zipTask, printTask, sampleTask],
}
