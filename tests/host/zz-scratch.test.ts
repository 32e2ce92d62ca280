import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { test } from 'vitest'
import { fillSample } from '/work/main/src-main/host/features/demo/fill'
import { sampleAccounts, sampleFacility } from '/work/main/src-main/host/features/demo/profiles'
import { openHost } from '/work/main/src-main/host/host'
import { silentLog } from '/work/main/src-main/host/log'

const N = Number(process.env.N ?? 775),
  today = process.env.T ?? '2026-11-21',
  profile = (process.env.P ?? 'lived') as 'lived'
test('fill', { timeout: 900_000 }, async () => {
  const folder = mkdtempSync('/tmp/fill-')
  const host = await openHost({ folder, resources: '/work/main/resources', version: 't', log: silentLog })
  const r = await host.create(
    { facility: sampleFacility(profile), accounts: [sampleAccounts[0]!], sample: { today }, mustChangePassword: false },
    'ABCDE-FGHJK-LMNPQ-RSTUV-WXYZ2-34567',
  )
  const t = performance.now()
  await fillSample(r, { residents: N, seed: 7, today, profile, papers: process.env.PAPERS !== '0' })
  console.log('fill s', (performance.now() - t) / 1000, statSync(folder + '/register.sph').size)
  const token = r.consoleToken()
  const call = async (name: string, input: object) => {
    const b = JSON.parse((await host.call({ name, body: JSON.stringify({ input }), token, seat: '' })).body)
    if (!b.ok) console.log(name, JSON.stringify(b.error))
    return b.data
  }
  const show = (rep: any) =>
    rep.lines
      .map(
        (l: any) =>
          l.code.padEnd(18) +
          Object.values(l.values)
            .map((v) => String(v).padStart(7))
            .join(''),
      )
      .join('\n')
  if (profile === 'lived') {
    const due = await call('desk.due', {})
    console.log(
      due.duties
        .map((d: any) => [d.kind, d.overdue ? 'OVERDUE' : '', d.stayCode, d.fullName, d.dueAt, d.happensAt, d.copies].join(' | '))
        .join('\n'),
    )
    console.log(show(await call('reports.movement', { period: { from: '2025-12-15', to: '2026-11-21' } })))
    console.log(show(await call('reports.movement', { period: { month: '2026-10' } })))
    console.log(JSON.stringify(await call('residents.counts', {})))
    const p = await call('papers.list', { limit: 200 })
    console.log(p.total, p.rows.map((x: any) => x.number + x.state[0]).join(' '))
  } else console.log(show(await call('reports.movement', { period: { from: '2020-12-15', to: '2021-10-31' } })))
  console.log(JSON.stringify(await call('safety.check', {})))
  const t2 = performance.now()
  await host.close()
  console.log('close', performance.now() - t2)
  rmSync(folder, { recursive: true })
})
