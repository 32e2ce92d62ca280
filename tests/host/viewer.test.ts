import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { keepingViews, openConnection } from '#host/database/connection'
import { appendLog, logEnd } from '#host/database/log-book'
import { migrate } from '#host/database/migrate'

const folder = mkdtempSync(join(tmpdir(), 'so-phuc-hoi-viewer-'))
const file = join(folder, 'register.sph')
const key = Buffer.alloc(32, 3)
const writer = openConnection(file, key, 'writer')
await migrate(writer)
const viewer = openConnection(file, key, 'viewer')
afterAll(() => {
  viewer.raw.close()
  writer.raw.close()
  rmSync(folder, { recursive: true, force: true })
})

const row = {
  at: '2026-11-30T03:00:00.000Z',
  accountId: 'a',
  accountName: 'Lò Văn Thử',
  seat: 'Máy 1',
  operation: 'residents.get',
  subject: 'HV-1',
  outcome: 'ok',
  reason: null,
  changes: null,
}

test('the connection that answers questions refuses to write, whatever is asked of it, but for the rows that tell who looked', async () => {
  const { kysely } = viewer
  const asked = () => kysely.updateTable('setting').set({ value: '0' }).execute()
  await expect(asked()).rejects.toMatchObject({ code: 'SQLITE_READONLY' })
  await keepingViews(viewer, (db) => appendLog(db, row))
  expect((await logEnd(writer.kysely)).rows).toBe(1)
  // What it was allowed to compile while it wrote it may not run afterwards.
  const again = kysely.insertInto('logEntry').values({ ...row, seq: 2, previousHash: '', hash: '' })
  await expect(again.execute()).rejects.toMatchObject({ code: 'SQLITE_READONLY' })
  await expect(asked()).rejects.toMatchObject({ code: 'SQLITE_READONLY' })
  await expect(keepingViews(viewer, () => Promise.reject(new Error('no room')))).rejects.toThrow('no room')
  await expect(asked()).rejects.toMatchObject({ code: 'SQLITE_READONLY' })
  expect((await logEnd(writer.kysely)).rows).toBe(1)
})
