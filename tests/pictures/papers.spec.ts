import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { deskList } from '#host/features/desk/prints/desk-list'
import { declarations } from '#host/features/index'
import { monthReport } from '#host/features/reports/prints/month-report'
import { rollCall } from '#host/features/residents/prints/roll-call'
import { recoverySheet } from '#host/features/setup/prints/recovery-sheet'
import { mau51 } from '#host/features/stays/forms/mau-51/print'
import { renderPdf } from '#host/prints/engine/render'
import { type PrintedDocument, sampleNames } from '#host/prints/kit/define-print'
import { pictures } from './keep'

/** Every page of every paper, as it leaves the printer. */
const papers: Record<string, () => PrintedDocument> = {
  ...Object.fromEntries(
    declarations.prints.flatMap((print) => sampleNames.map((name) => [`90-${print.id}-${name}`, () => print.sample(name)])),
  ),
  '93-notice-draft': () => mau51.layout({ ...mau51.samples.normal, draft: true }),
  '94-desk-list': () => deskList.sample('normal'),
  '95-desk-list-long': () => deskList.sample('long'),
  '96-month-report': () => monthReport.sample('normal'),
  '97-month-report-long': () => monthReport.sample('long'),
  '98-roll-call': () => rollCall.sample('normal'),
  '98-roll-call-long': () => rollCall.sample('long'),
  '98-recovery-sheet': () => recoverySheet.sample('normal'),
}

for (const [name, paper] of Object.entries(papers))
  test(name, async () => {
    execFileSync('pdftoppm', ['-png', '-r', '96', '-', join(pictures, name)], { input: await renderPdf([paper()]) })
  })
