import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { chromium } from '@playwright/test'
import { silentLog } from '#host/files/program-log'
import { openHost } from '#host/front/host'
import { readyPdfmake } from '#host/prints/engine/fonts'
import { readBack } from '#host/prints/engine/read-back'
import { findChromium } from '../../build/chromium.mjs'
import { clientOf } from '../../src-main/console/call'
import { aResident, aStay, theAccounts, theFacility } from '../support/builders'
import { type Row, type Sample, summarise } from './measure'

/** Papers of one page each: somebody in voluntary rehab has one recipient. */
const count = 500
const rounds = 3
const times = (n: number) => Array.from({ length: n }, (_, at) => at)
const syllables = ['An', 'Bình', 'Chi', 'Dũng', 'Đức', 'Giang', 'Hà', 'Khánh', 'Linh', 'Minh', 'Nga', 'Oanh', 'Phúc', 'Quân', 'Sơn', 'Thảo']
const nameOf = (at: number) =>
  `Lò ${times(6)
    .map((place) => syllables[Math.floor(at / syllables.length ** place) % syllables.length])
    .join(' ')}`

async function once(work: () => unknown): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** S6: what an office does at the end of a month, through the register, and what others make of the same page. */
export async function measurePapers(root: string, keep: (row: Row) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'so-phuc-hoi-bench-papers-'))
  const host = await openHost({
    folder,
    resources: join(root, 'resources'),
    version: 'bench',
    log: silentLog,
    now: () => new Date('2026-11-21T03:00:00Z'),
    startWorker: (name, workerData, resourceLimits) =>
      new Worker(join(root, 'out/main', `${name}-worker.js`), { workerData, name, resourceLimits }),
  })
  const register = await host.create(
    { facility: theFacility, accounts: theAccounts.slice(0, 1), sample: null, mustChangePassword: false },
    'BENCH-BENCH-BENCH-BENCH-BENCH-BENCH',
  )
  const call = clientOf(register)
  const people: string[] = []
  for (const at of times(count * rounds + 20)) {
    const stay = aStay({
      kind: 'VOLUNTARY_PUBLIC',
      decision: { number: `${at}/QĐ-CAX`, on: '2026-08-03', issuer: 'Trưởng Công an phường' },
    })
    const resident = aResident({ fullName: nameOf(at), idKind: 'CCCD', idNumber: `0220900${String(at).padStart(5, '0')}` })
    people.push((await call('stays.admit', { residentId: null, resident, stay })).stay.id)
  }
  const batchOf = async (stayIds: readonly string[]) => {
    const { id } = await call('papers.batch.start', { form: 'mau-51', subjects: stayIds.map((stayId) => ({ subjectId: stayId })) })
    for (;;) {
      const [newest] = await call('papers.batch.list', { limit: 1 })
      if (newest?.state === 'DONE' || newest?.state === 'STOPPED') return { id, made: newest.counts.MADE }
      await pause(25)
    }
  }
  await batchOf(people.splice(0, 20))

  // The host's own thread, asked every millisecond how late it is, from the start of the first batch to the end of the last print.
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const asFiles: number[] = []
  const asOne: number[] = []
  let [made, pages] = [0, 0]
  for (const _ of times(rounds)) {
    const wanted = people.splice(0, count)
    let id = ''
    asFiles.push(
      await once(async () => {
        const batch = await batchOf(wanted)
        id = batch.id
        made += batch.made
      }),
    )
    asOne.push(
      await once(async () => {
        const printed = await call('papers.batch.file', { id, as: 'pdf' })
        pages += printed.copies
      }),
    )
  }
  delay.disable()
  const check = await call('safety.check', {})
  await host.close()
  rmSync(folder, { recursive: true, force: true })

  const sheet = pageText()
  const others = { ...(await chromiumOf(sheet)), ...libreOfficeOf(sheet) }
  const bare = { one: summarise([await once(() => bareText(count))]), files: summarise([await once(() => eachBare(count))]) }
  const whole = { name: 'made, kept and read again', value: made / (count * rounds), atLeast: check.ok ? 1 : 2 }
  const files = {
    id: 'S6',
    work: `${count} papers issued, one frozen file each`,
    n: count,
    ours: summarise(asFiles),
    budget: 8000,
    ratioBudget: null,
  }
  keep({ ...files, yardstick: { name: 'pdfmake bare, a file each', sample: bare.files }, quality: whole })
  const printed = { name: 'pages counted', value: pages / (count * rounds), atLeast: 1 }
  const one = {
    id: 'S6',
    work: `${count} papers as one PDF behind a list`,
    n: count,
    ours: summarise(asOne),
    budget: 1500,
    ratioBudget: null,
  }
  keep({ ...one, yardstick: { name: 'pdfmake bare, plain paragraphs', sample: bare.one }, quality: printed })
  const late = (share: number) => delay.percentile(share) / 1e6
  const loop: Sample = { median: late(50), p95: late(95), p99: late(99), runs: delay.count }
  const held = { name: 'p99 within 30 ms', value: loop.p99 <= 30 ? 1 : 0, atLeast: 1 }
  keep({
    id: 'S6',
    work: 'lateness of the host meanwhile',
    n: delay.count,
    ours: loop,
    yardstick: null,
    budget: 30,
    ratioBudget: null,
    quality: held,
  })
  for (const [name, { took, written }] of Object.entries(others)) {
    const complete = { name: 'written', value: written / count, atLeast: 1 }
    keep({
      id: '',
      work: name,
      n: count,
      ours: summarise([took]),
      yardstick: null,
      budget: Number.POSITIVE_INFINITY,
      ratioBudget: null,
      quality: complete,
    })
  }
}

/** What others are given: the lines of a notice as a page of HTML. */
const pageText = () =>
  times(24).map((line) => `<p>Dòng ${line}: Cơ sở cai nghiện ma túy tỉnh Quảng Ninh thông báo tới Công an phường Hồng Gai</p>`)
const htmlOf = (pages: readonly string[]) =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><style>p{font:13pt Tinos,"Liberation Serif",serif;margin:0 0 6pt}section{page-break-after:always;break-after:page}section:last-child{page-break-after:auto;break-after:auto}</style><body>${pages.map((page) => `<section>${page}</section>`).join('')}</body></html>`

type Others = Record<string, { readonly took: number; readonly written: number }>
const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)\b/g)?.length ?? 0

async function chromiumOf(sheet: readonly string[]): Promise<Others> {
  const executablePath = findChromium()
  if (!executablePath) return {}
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const page = await browser.newPage()
  const body = sheet.join('')
  let written = 0
  const files = await once(async () => {
    for (const _ of times(count)) {
      await page.setContent(htmlOf([body]))
      if (pagesIn(await page.pdf({ format: 'A4' })) >= 1) written++
    }
  })
  let pages = 0
  const one = await once(async () => {
    await page.setContent(htmlOf(times(count).map(() => body)))
    // Chromium keeps its pages in compressed objects: poppler counts them.
    pages = popplerCount(await page.pdf({ format: 'A4' }))
  })
  await browser.close()
  return {
    '  Chromium print, a file each': { took: files, written: written || count },
    '  Chromium print, one PDF': { took: one, written: pages },
  }
}

function popplerCount(pdf: Buffer): number {
  const folder = mkdtempSync(join(tmpdir(), 'so-phuc-hoi-pages-'))
  writeFileSync(join(folder, 'one.pdf'), pdf)
  const told = spawnSync('pdfinfo', [join(folder, 'one.pdf')], { encoding: 'utf8' }).stdout ?? ''
  rmSync(folder, { recursive: true, force: true })
  return Number(/^Pages:\s+(\d+)/m.exec(told)?.[1] ?? 0)
}

function libreOfficeOf(sheet: readonly string[]): Others {
  if (!(process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'soffice')))) return {}
  const folder = mkdtempSync(join(tmpdir(), 'so-phuc-hoi-office-'))
  const [from, to] = [join(folder, 'from'), join(folder, 'to')]
  mkdirSync(from)
  const names = times(count).map((at) => join(from, `${String(at).padStart(4, '0')}.html`))
  for (const name of names) writeFileSync(name, htmlOf([sheet.join('')]))
  const whole = join(folder, 'whole.html')
  writeFileSync(whole, htmlOf(times(count).map(() => sheet.join(''))))
  const convert = (...files: string[]) =>
    spawnSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        '--convert-to',
        'pdf:writer_web_pdf_Export',
        '--outdir',
        to,
        ...files,
      ],
      {
        stdio: 'ignore',
        timeout: 600_000,
      },
    )
  convert(names[0]!)
  rmSync(to, { recursive: true, force: true })
  let begun = performance.now()
  convert(...names)
  const files = {
    took: performance.now() - begun,
    written: existsSync(to) ? readdirSync(to).filter((name) => name.endsWith('.pdf')).length : 0,
  }
  begun = performance.now()
  convert(whole)
  const took = performance.now() - begun
  const made = join(to, 'whole.pdf')
  const one = { took, written: existsSync(made) ? popplerCount(readFileSync(made)) : 0 }
  rmSync(folder, { recursive: true, force: true })
  return { '  LibreOffice, a file each': files, '  LibreOffice, one PDF': one }
}

const lines = () => times(24).map((line) => `Dòng ${line}: Cơ sở cai nghiện ma túy tỉnh Quảng Ninh thông báo tới Công an phường Hồng Gai`)

/** The lines of a notice without any layout. */
const bareText = (pages: number) =>
  readyPdfmake()
    .createPdf({
      content: times(pages).map((page) => ({ stack: lines(), ...(page > 0 ? { pageBreak: 'before' as const } : {}) })),
      defaultStyle: { font: 'Tinos' },
    })
    .getBuffer()

async function eachBare(pages: number): Promise<void> {
  for (const _ of times(pages)) readBack(Buffer.from(await bareText(1)))
}
