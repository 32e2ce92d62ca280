import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { readPdf } from '../prints/read-pdf'
import { aResident, aStay, theAccounts } from '../support/builders'
import { type TestRegister, tempRegister } from '../support/register'
import { openSeat } from '../support/seat'

let r: TestRegister
let seat: { close(): void } | undefined
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00.000Z'), accounts: theAccounts })
})
afterEach(() => seat?.close())
afterAll(() => r.close())

test('the letterhead is drawn while it is typed, its names broken where the paper breaks them', async () => {
  seat = await openSeat(r, 'head', '/system')
  const type = async (label: RegExp, value: string) => fireEvent.change(await screen.findByLabelText(label), { target: { value } })
  await type(/Dòng thứ hai/, 'PHÒNG CẢNH SÁT ĐIỀU TRA TỘI PHẠM VỀ MA TÚY')
  await type(/Dòng tên cơ sở/, 'CƠ SỞ CAI NGHIỆN MA TÚY CÔNG LẬP SỐ 2 TỈNH QUẢNG NINH')
  const picture = screen.getByRole('img', { name: /phần đầu/ })
  const names = await waitFor(() => {
    const drawn = [...picture.querySelectorAll('[data-lines]')].flatMap((part) => part.textContent?.split('\n') ?? [])
    expect(drawn.length, 'broken').toBeGreaterThan(3)
    return drawn
  })
  fireEvent.click(screen.getByRole('button', { name: 'Lưu cài đặt' }))
  await waitFor(async () => expect((await r.call('facility.get', {})).facility.letterName).toContain('SỐ 2'))

  const { stay } = await r.call('stays.admit', { residentId: null, resident: aResident(), stay: aStay({ statedEndOn: '2026-12-20' }) })
  const { pdf } = await r.call('papers.preview', { form: 'mau-51', subjectId: stay.id })
  const [page] = await readPdf(Buffer.from(pdf, 'base64'))
  const printed = page?.lines.slice(0, names.length + 2).join('\n') ?? ''
  for (const name of names) expect(printed).toContain(name)
  // Each begins a line of the paper: two that stand on one line there stand on one here.
  const left = page!.runs.filter(({ x }) => x < page!.width / 2).map(({ text }) => text.trim())
  for (const name of names) expect(left).toContain(name)
})
