import type { Feature } from '#host/features/feature'
import { payoutSource, settlementSource } from './duties/source'
import { earnings as handlers } from './handlers'
import { moneyBook } from './prints/money-book'
import { outputBook } from './prints/output-book'
import { payoutSheet } from './prints/payout-sheet'
import { settlementMinutes } from './prints/settlement-minutes'
import { shareList } from './prints/share-list'
import { sheetTask } from './tasks'

export const earnings: Feature<'earnings'> = {
  handlers,
  tables: [
    'partner',
    'job',
    'jobPrice',
    'labourOutput',
    'labourIncome',
    'labourCost',
    'formerLabourMoney',
    'settlement',
    'settlementCoefficient',
    'settlementShare',
    'settlementFile',
    'settlementCorrection',
    'payout',
  ],
  reads: ['residents', 'stays', 'facility', 'trades', 'teams', 'timesheets'],
  prints: [settlementMinutes, shareList, payoutSheet, outputBook, moneyBook],
  tasks: [sheetTask],
  duties: [settlementSource, payoutSource],
}
