import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { deskList } from '../../src-main/host/features/desk/prints/desk-list'
import { mau51 } from '../../src-main/host/features/papers/prints/mau-51'
import { monthReport } from '../../src-main/host/features/reports/prints/month-report'
import { recoverySheet } from '../../src-main/host/features/setup/prints/recovery-sheet'
import type { PrintedDocument } from '../../src-main/host/prints/define-print'
import { renderPdf } from '../../src-main/host/prints/render'
import { pictures } from './keep'

/** Every page of every paper, as it leaves the printer. */
const papers: Record<string, () => PrintedDocument> = {
  '90-notice-normal': () => mau51.layout(mau51.samples.normal),
  '91-notice-long': () => mau51.layout(mau51.samples.long),
  '92-notice-missing': () => mau51.layout(mau51.samples.missing),
  '93-notice-draft': () => mau51.layout({ ...mau51.samples.normal, draft: true }),
  '94-desk-list': () => deskList.layout(deskList.samples.normal),
  '95-desk-list-long': () => deskList.layout(deskList.samples.long),
  '96-month-report': () => monthReport.layout(monthReport.samples.normal),
  '97-month-report-long': () => monthReport.layout(monthReport.samples.long),
  '98-recovery-sheet': () => recoverySheet.layout(recoverySheet.samples.normal),
}

for (const [name, paper] of Object.entries(papers))
  test(name, async () => {
    execFileSync('pdftoppm', ['-png', '-r', '96', '-', join(pictures, name)], { input: await renderPdf([paper()]) })
  })
