import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { silentLog } from '#host/files/program-log'
import { type Host, openHost } from '#host/front/host'
import { App } from '../../src-renderer/app/app'
import { proposalFor } from '../../src-renderer/features/facility/facility-form'
import { startTexts } from '../../src-renderer/i18n/texts'
import { password } from '../support/builders'
import { resources } from '../support/register'
import '../support/seat'

describe('what is proposed for a province', () => {
  test('letterhead, name, place and code follow from its name', () => {
    expect(proposalFor('Tỉnh Quảng Ninh')).toEqual({
      name: 'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh',
      upperLine: 'CÔNG AN TỈNH QUẢNG NINH',
      place: 'Quảng Ninh',
      code: 'CSCN-QN',
    })
  })
  test('a name of one word is written out, đ is d', () => {
    expect(proposalFor('Thành phố Huế').code).toBe('CSCN-HUE')
    expect(proposalFor('Tỉnh Đắk Lắk').code).toBe('CSCN-DL')
  })
})

describe('an empty folder becomes a register', () => {
  let folder: string
  let host: Host
  beforeEach(async () => {
    sessionStorage.clear()
    window.location.hash = ''
    folder = mkdtempSync(join(tmpdir(), 'so-phuc-hoi-'))
    host = await openHost({ folder, resources, version: 'test', log: silentLog })
    let token: string | null = null
    vi.stubGlobal('desktop', {
      async call(name: string, body: string) {
        const reply = await host.call({ name, body, token, seat: 'window' })
        if (reply.token !== undefined) token = reply.token
        return reply.body
      },
      onChange: () => () => {},
    })
  })
  afterEach(async () => {
    cleanup()
    vi.unstubAllGlobals()
    await host.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const open = () => render(<App texts={startTexts()} />)
  const typeIn = (label: RegExp | string, text: string, at = 0) => {
    const input = screen.getAllByLabelText(label).filter((one) => one instanceof HTMLInputElement)[at] as HTMLInputElement
    fireEvent.change(input, { target: { value: text } })
    fireEvent.blur(input)
  }
  const goOn = () => fireEvent.click(screen.getByRole('button', { name: 'Tiếp tục' }))

  async function fillFacility() {
    const province = await screen.findByRole('combobox', { name: /Tỉnh, thành phố/ })
    fireEvent.click(province)
    fireEvent.click(await screen.findByRole('option', { name: 'Tỉnh Quảng Ninh', hidden: true }))
    await waitFor(() => expect(screen.getByDisplayValue('CÔNG AN TỈNH QUẢNG NINH')).toBeDefined())
  }

  test('nothing typed: every missing field says so, and the wizard stays', async () => {
    open()
    await screen.findByRole('combobox', { name: /Tỉnh, thành phố/ })
    goOn()
    expect((await screen.findAllByText('Chưa nhập mục này')).length).toBeGreaterThan(2)
    expect(screen.getByRole('heading', { name: 'Cơ sở và phần đầu văn bản' })).toBeDefined()
  })

  test('what was typed over is not proposed away by another province', async () => {
    open()
    await fillFacility()
    typeIn(/Địa danh/, 'Hạ Long')
    fireEvent.click(screen.getByRole('combobox', { name: /Tỉnh, thành phố/ }))
    fireEvent.click(await screen.findByRole('option', { name: 'Thành phố Hải Phòng', hidden: true }))
    await waitFor(() => expect(screen.getByDisplayValue('CÔNG AN THÀNH PHỐ HẢI PHÒNG')).toBeDefined())
    expect(screen.getByDisplayValue('Hạ Long')).toBeDefined()
    expect(screen.getByDisplayValue('CSCN-HP')).toBeDefined()
  })

  test('facility, account, two groups typed from the paper, and somebody can sign in; no secret is stored', async () => {
    open()
    await fillFacility()
    goOn()

    await screen.findByRole('heading', { name: 'Người sử dụng sổ' })
    typeIn(/^Họ và tên/, 'Đặng Thị Ước')
    expect(screen.getByDisplayValue('uoc.dt')).toBeDefined()
    typeIn(/^Mật khẩu/, 'yeu')
    typeIn(/Nhập lại mật khẩu/, 'yeu')
    goOn()
    await screen.findByText(/Cần ít nhất 8 ký tự/)
    typeIn(/^Mật khẩu/, password)
    goOn()
    await screen.findByText('Hai lần nhập không giống nhau')
    typeIn(/Nhập lại mật khẩu/, password)
    goOn()

    await screen.findByRole('heading', { name: 'Mã khôi phục' })
    const list = await screen.findByRole('list', { name: /sáu nhóm/ })
    const groups = within(list)
      .getAllByRole('listitem')
      .map((item) => item.querySelector('code')?.textContent ?? '')
    expect(groups.every((group) => /^[A-Z0-9]{5}$/.test(group))).toBe(true)
    fireEvent.click(screen.getByRole('button', { name: 'Đã in hoặc chép ra giấy' }))
    expect(screen.queryByText(groups[0] ?? '')).toBeNull()
    goOn()
    expect(screen.getAllByText(/Chưa khớp với nhóm/)).toHaveLength(2)
    for (const input of screen.getAllByLabelText(/^Nhóm thứ/)) {
      const place = Number(/\d/.exec((input as HTMLInputElement).labels?.[0]?.textContent ?? '')?.[0])
      fireEvent.change(input, { target: { value: groups[place - 1]?.toLowerCase() } })
    }
    goOn()

    await screen.findByRole('heading', { name: 'Dữ liệu ban đầu' })
    expect(sessionStorage.getItem('setup')).toContain('Đặng Thị Ước')
    const stored = Object.values({ ...sessionStorage, ...localStorage }).join(' ')
    for (const secret of [password, ...groups]) expect(stored).not.toContain(secret)
    fireEvent.click(screen.getByRole('button', { name: 'Lập sổ' }))

    typeIn('Tên đăng nhập', await screen.findByLabelText('Tên đăng nhập').then(() => 'uoc.dt'))
    typeIn('Mật khẩu', password)
    fireEvent.submit(screen.getByRole('form', { name: 'Đăng nhập' }))
    expect(await screen.findByRole('heading', { name: 'Việc đến hạn' })).toBeDefined()
    expect(sessionStorage.getItem('setup')).toBeNull()
  })

  test('a lost page comes back with what was typed, without its passwords', async () => {
    open()
    await fillFacility()
    cleanup()
    open()
    expect(await screen.findByText(/Đã mở lại nội dung nhập dở/)).toBeDefined()
    expect(await screen.findByDisplayValue('CÔNG AN TỈNH QUẢNG NINH')).toBeDefined()
  })
})
