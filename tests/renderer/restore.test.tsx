import { mkdtempSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { filesOf } from '#host/files/folder'
import { silentLog } from '#host/files/program-log'
import { type Host, openHost } from '#host/front/host'
import { App } from '../../src-renderer/app/app'
import { startTexts } from '../../src-renderer/i18n/texts'
import { aResident, aStay } from '../support/builders'
import { passphrase, resources, tempRegister } from '../support/register'
import '../support/seat'

const folder = mkdtempSync(join(tmpdir(), 'so-phuc-hoi-'))
let host: Host
afterEach(async () => {
  cleanup()
  vi.unstubAllGlobals()
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a register that does not open says so, shows what each copy holds, is restored, and somebody can sign in', async () => {
  const r = await tempRegister({ folder })
  await r.call('stays.admit', { residentId: null, resident: aResident({ fullName: 'Lò Văn Ún' }), stay: aStay() })
  await r.call('safety.backup', {})
  await r.host.close()
  truncateSync(filesOf(folder).register, 5000)
  host = await openHost({ folder, resources, version: 'test', log: silentLog, passphrase, staysOnDamage: true })
  let token: string | null = null
  vi.stubGlobal('desktop', {
    async call(name: string, body: string) {
      const reply = await host.call({ name, body, token, seat: 'window' })
      if (reply.token !== undefined) token = reply.token
      return reply.body
    },
    onChange: () => () => {},
  })
  render(<App texts={startTexts()} />)

  expect((await screen.findByRole('alert')).textContent).toContain('“Khôi phục sổ”')
  fireEvent.click(screen.getByRole('button', { name: 'Khôi phục sổ' }))
  const typed = await screen.findByLabelText('Mã khôi phục')
  fireEvent.change(typed, { target: { value: 'AAAAA-BBBBB-CCCCC-DDDDD-EEEEE-FFFFF' } })
  fireEvent.submit(screen.getByRole('form', { name: 'Khôi phục sổ' }))
  expect(await screen.findByText('Mã khôi phục chưa đúng.')).toBeDefined()
  fireEvent.change(typed, { target: { value: passphrase } })
  fireEvent.submit(screen.getByRole('form', { name: 'Khôi phục sổ' }))

  const [copy] = await screen.findAllByRole('radio', { name: /^Bản sao/ }, { timeout: 10_000 })
  expect(copy?.textContent).toContain('nguyên vẹn')
  const present = screen.getByRole('radio', { name: /^Sổ hiện tại/ })
  expect(present.textContent).toMatch(/hỏng/)
  fireEvent.click(present)
  expect(screen.getByRole('button', { name: /^Khôi phục/ })).toHaveProperty('disabled', true)
  fireEvent.click(copy!)
  expect(within(screen.getByRole('region', { name: 'Nội dung bản này' })).getByText('Học viên')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: /^Khôi phục đến/ }))
  expect(await screen.findByRole('heading', { name: 'Đã khôi phục sổ' }, { timeout: 15_000 })).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Đăng nhập' }))
  expect(await screen.findByRole('form', { name: 'Đăng nhập' })).toBeDefined()
}, 40_000)
