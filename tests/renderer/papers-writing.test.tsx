import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { FieldSpec } from '#contract/papers/form-spec'
import { ownerOf, PaperForm, paperForms } from '#contract/papers/forms'
import { declarations } from '#host/features/index'
import type { PaperData } from '#host/features/papers/forms/kit/form'
import { typedPlaces } from '../../src-renderer/app/features'
import { makePaperAddress, paperAddress, papersAddress, papersOfStayAddress } from '../../src-renderer/features/papers/addresses'
import { aResident, aStay, theAccounts } from '../support/builders'
import { type TestRegister, tempRegister } from '../support/register'
import { openSeat } from '../support/seat'
import { textsIn } from '../support/texts'

let r: TestRegister
let seat: { close(): void } | undefined
let count = 0

const admit = async (fullName: string) => {
  const { stay } = await r.call('stays.admit', {
    residentId: null,
    resident: aResident({ fullName }),
    stay: aStay({
      statedEndOn: '2026-12-24',
      decision: { number: `${++count}/QĐ-TA`, on: '2026-08-03', issuer: 'Tòa án nhân dân khu vực 2' },
    }),
  })
  return stay
}
const papersOf = (stayId: string) => r.call('papers.ofSubject', { kind: 'stay', id: stayId })
const change = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z'), accounts: theAccounts })
})
afterEach(() => seat?.close())
afterAll(() => r.close())

describe('writing a paper', () => {
  test('what is decided is kept as a draft by itself, is there when the page is opened again, and can be thrown away', async () => {
    const { id } = await admit('Bế Văn Nháp')
    seat = await openSeat(r, 'records', makePaperAddress('mau-51', { subjectId: id }))
    fireEvent.click(await screen.findByRole('button', { name: 'Bỏ nơi nhận 3' }))
    await screen.findByText('Đã lưu nháp')
    seat.close()
    seat = await openSeat(r, 'records', makePaperAddress('mau-51', { subjectId: id }))
    await screen.findByLabelText(/^Lý do đổi nơi nhận/)
    expect(screen.getAllByRole('textbox', { name: /^Nơi nhận \d/ })).toHaveLength(2)
    change(/^Lý do đổi nơi nhận/, 'Không còn thân nhân')
    await waitFor(async () => expect((await papersOf(id))[0]?.recipientsReason).not.toBeNull())
    expect(await papersOf(id)).toMatchObject([{ state: 'DRAFT', recipientsReason: 'Không còn thân nhân', number: null }])
    seat.close()
    seat = await openSeat(r, 'records', makePaperAddress('mau-51', { subjectId: id }))
    expect(((await screen.findByLabelText(/^Lý do đổi nơi nhận/)) as HTMLTextAreaElement).value).toBe('Không còn thân nhân')
    expect(screen.getAllByRole('textbox', { name: /^Nơi nhận \d/ })).toHaveLength(2)
    fireEvent.click(screen.getByRole('button', { name: 'Bỏ bản nháp' }))
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Bỏ bản nháp' }))
    await waitFor(() => expect(screen.getAllByRole('textbox', { name: /^Nơi nhận \d/ })).toHaveLength(3))
    expect(await papersOf(id)).toEqual([])
  })

  test('begun at two seats is not written over and not issued unseen: each compares both, and takes the other or keeps its own', async () => {
    const { id } = await admit('Bế Văn Đôi')
    seat = await openSeat(r, 'records', makePaperAddress('mau-51', { subjectId: id }))
    fireEvent.click(await screen.findByRole('button', { name: 'Bỏ nơi nhận 3' }))
    change(/^Lý do đổi nơi nhận/, 'Không còn thân nhân')
    await screen.findByText('Đã lưu nháp')
    const [draft] = await papersOf(id)
    const elsewhere = (recipients: NonNullable<typeof draft>['recipients']) =>
      r.call('papers.draft.save', { form: 'mau-51', subjectId: id, recipients, recipientsReason: 'Ghi ở máy khác' })
    const { version } = await elsewhere((draft?.recipients ?? []).slice(0, 1))

    const comparison = () => screen.findByRole('dialog', { name: 'Hồ sơ vừa được người khác sửa' })
    fireEvent.keyDown(window, { key: 'Enter', ctrlKey: true })
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /^Ban hành/ }))
    fireEvent.click(within(await comparison()).getByRole('radio', { name: /Đã lưu ở máy khác: .*Ghi ở máy khác$/ }))
    expect(await papersOf(id)).toMatchObject([{ state: 'DRAFT', version, recipientsReason: 'Ghi ở máy khác' }])
    fireEvent.click(within(await comparison()).getByRole('button', { name: 'Dùng các giá trị đã chọn' }))
    await waitFor(() => expect(screen.getAllByRole('textbox', { name: /^Nơi nhận \d/ })).toHaveLength(1))

    await elsewhere((draft?.recipients ?? []).slice(0, 2))
    change(/^Lý do đổi nơi nhận/, 'Chỉ gửi công an')
    fireEvent.click(within(await comparison()).getByRole('radio', { name: /Đang nhập ở máy này: .*Chỉ gửi công an$/ }))
    fireEvent.click(within(await comparison()).getByRole('button', { name: 'Dùng các giá trị đã chọn' }))
    await waitFor(async () => expect((await papersOf(id))[0]?.recipientsReason).toBe('Chỉ gửi công an'))
    const [kept] = await papersOf(id)
    expect([kept?.recipientsReason, kept?.recipients.length]).toEqual(['Chỉ gửi công an', 1])
  })

  test('leads from each field that is still empty to where it is typed: in the record, in the contacts, on the page itself', async () => {
    const contact = { relation: 'Mẹ', fullName: 'Bế Thị Mẫu', birthYear: null, occupation: null, phone: null, address: null }
    const { stay } = await r.call('stays.admit', {
      residentId: null,
      resident: aResident({
        fullName: 'Bế Văn Thiếu',
        idKind: 'CCCD',
        idNumber: '022090001111',
        contacts: [{ ...contact, representative: true }],
      }),
      stay: aStay({ decision: { number: `${++count}/QĐ-TA`, on: '2026-08-03', issuer: 'Tòa án nhân dân khu vực 2' } }),
    })
    const focused = (path: string) =>
      waitFor(() => expect(document.activeElement?.closest<HTMLElement>('[data-path]')?.dataset.path).toBe(path))
    for (const [form, caption, path] of [
      ['mau-17', 'Ngày cấp', 'resident.idIssuedOn'],
      ['mau-17', 'Số điện thoại liên hệ', 'resident.contacts.0.phone'],
      ['mau-23', 'Người giao', 'fields.giverName'],
    ] as const) {
      seat = await openSeat(r, 'head', makePaperAddress(form, { subjectId: stay.id }))
      const place = await screen.findByText(caption, { selector: path.startsWith('fields.') ? 'button' : 'a' })
      fireEvent.click(place)
      await focused(path)
      seat.close()
    }
  })

  test('says which parts others fill: to a records officer of the health parts, to the head of none — Decree 163/2026 Art. 84', async () => {
    const { id } = await admit('Bế Văn Phần')
    seat = await openSeat(r, 'records', makePaperAddress('mau-17', { subjectId: id }))
    expect(await screen.findByText('Phần III, sức khỏe, y tế: do lãnh đạo, y tế lập')).toBeDefined()
    expect(screen.queryByText(/^Mục I\.12/)).toBeNull()
    seat.close()
    seat = await openSeat(r, 'medical', makePaperAddress('mau-17', { subjectId: id }))
    expect(await screen.findByText('Mục I.12, tình trạng pháp lý: do lãnh đạo, cán bộ hồ sơ lập')).toBeDefined()
    expect(screen.queryByText(/^Phần III/)).toBeNull()
    seat.close()
    seat = await openSeat(r, 'head', makePaperAddress('mau-17', { subjectId: id }))
    await screen.findByText('Ngày cấp')
    expect(screen.queryByText('Phần do người khác lập')).toBeNull()
  })

  test('opens also where its person has just been looked at', async () => {
    const { id } = await admit('Bế Văn Nhanh')
    seat = await openSeat(r, 'records', papersOfStayAddress(id))
    fireEvent.click(await screen.findByRole('link', { name: 'Lập: Thông báo chuẩn bị hoàn thành (Mẫu 51)' }))
    expect(await screen.findAllByRole('textbox', { name: /^Nơi nhận \d/ })).toHaveLength(3)
  })

  test('work that is left before it rests is kept when the page is left', async () => {
    const { id } = await admit('Bế Văn Vội')
    seat = await openSeat(r, 'records', makePaperAddress('mau-51', { subjectId: id }))
    fireEvent.click(await screen.findByRole('button', { name: 'Bỏ nơi nhận 2' }))
    change(/^Lý do đổi nơi nhận/, 'Tòa án đã nhận bản khác')
    fireEvent.click(screen.getByRole('link', { name: 'Lập văn bản' }))
    await waitFor(async () => expect(await papersOf(id)).toMatchObject([{ state: 'DRAFT', recipientsReason: 'Tòa án đã nhận bản khác' }]))
  })

  test('a day more than a week ago is asked for its reason, and the reason stays with the paper — Decree 30/2020 Arts 14, 15', async () => {
    const { id } = await admit('Bế Văn Cũ')
    seat = await openSeat(r, 'records', makePaperAddress('mau-51', { subjectId: id }))
    await screen.findByText('01/TB-CSCN')
    change(/^Ngày ký/, '10/11/2026')
    fireEvent.keyDown(window, { key: 'Enter', ctrlKey: true })
    expect(await screen.findByText('Nhập lý do đề ngày trước')).toBeDefined()
    expect(screen.queryByRole('dialog')).toBeNull()
    change(/^Lý do đề ngày trước/, 'Ký tay ngày 10/11, vào sổ muộn')
    fireEvent.keyDown(window, { key: 'Enter', ctrlKey: true })
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /^Ban hành/ }))
    await screen.findByRole('dialog', { name: 'Thông báo số 01/TB-CSCN, 3 bản' })
    expect(await papersOf(id)).toMatchObject([{ issuedOn: '2026-11-10', issuedOnReason: 'Ký tay ngày 10/11, vào sổ muộn' }])
  })

  test('a deputy who may sign on the day is chosen and stands on the paper', async () => {
    const { settings, version } = await r.call('papers.settings.get', {}, { token: await r.signIn('head') })
    const deputy = {
      id: crypto.randomUUID(),
      authority: 'KT. TRƯỞNG CƠ SỞ',
      title: 'PHÓ TRƯỞNG CƠ SỞ',
      rank: 'Thiếu tá',
      name: 'Vũ Thị Thử',
      validFrom: '2026-11-01',
      validUntil: '2026-12-31',
      forms: null,
    }
    await r.call('papers.settings.change', { settings: { ...settings, signers: [deputy] }, version }, { token: await r.signIn('head') })
    const { id } = await admit('Bế Văn Ký')
    seat = await openSeat(r, 'records', makePaperAddress('mau-51', { subjectId: id }))
    fireEvent.click(await screen.findByRole('combobox', { name: 'Người ký' }))
    fireEvent.click(await screen.findByText(/Thiếu tá Vũ Thị Thử/))
    fireEvent.keyDown(window, { key: 'Enter', ctrlKey: true })
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /^Ban hành/ }))
    await screen.findByRole('dialog', { name: /^Thông báo số/ })
    expect(await papersOf(id)).toMatchObject([{ state: 'ISSUED', signer: { name: 'Vũ Thị Thử', authority: 'KT. TRƯỞNG CƠ SỞ' } }])
  })

  test('the paper in the place of a void one names it, and is named by it', async () => {
    const { id } = await admit('Bế Văn Thay')
    const { paper } = await r.call('papers.issue', { form: 'mau-51', subjectId: id })
    await r.call('papers.void', { id: paper.id, version: paper.version, reason: 'Sai ngày' })
    const { paper: next } = await r.call('papers.issue', { form: 'mau-51', subjectId: id })
    seat = await openSeat(r, 'records', paperAddress(paper.id))
    expect((await screen.findByText('Được thay bằng')).nextElementSibling?.textContent).toContain(`${next.number}`.padStart(2, '0'))
    expect(screen.queryByRole('link', { name: 'Soạn văn bản thay thế' })).toBeNull()
    seat.close()
    seat = await openSeat(r, 'records', paperAddress(next.id))
    expect((await screen.findByText('Thay cho')).nextElementSibling?.textContent).toContain(`${paper.number}`.padStart(2, '0'))
  })
})

describe('what can be made for a stay', () => {
  test('says what is ready, what is there, and leads on', async () => {
    const { id } = await admit('Bế Văn Chọn')
    seat = await openSeat(r, 'records', papersOfStayAddress(id))
    const make = await screen.findByRole('link', { name: 'Lập: Thông báo chuẩn bị hoàn thành (Mẫu 51)' })
    expect(make.getAttribute('href')).toContain(makePaperAddress('mau-51', { subjectId: id }))
    seat.close()
    const { paper } = await r.call('papers.issue', { form: 'mau-51', subjectId: id })
    seat = await openSeat(r, 'records', papersOfStayAddress(id))
    const open = await screen.findByRole('link', { name: 'Mở: Thông báo chuẩn bị hoàn thành (Mẫu 51)' })
    expect(open.getAttribute('href')).toContain(paperAddress(paper.id))
  })

  test('a notice that can no longer be made says why', async () => {
    const { id, version } = await admit('Bế Văn Xong')
    await r.call('stays.recordEvent', {
      stayId: id,
      version,
      kind: 'ESCAPED',
      happenedAt: '2026-11-20T03:00:00.000Z',
      paper: null,
      note: null,
    } as never)
    seat = await openSeat(r, 'records', papersOfStayAddress(id))
    const line = (await screen.findByText('Thông báo chuẩn bị hoàn thành (Mẫu 51)')).closest('li') as HTMLElement
    expect(within(line).getByText('Đợt cai nghiện không còn mở.')).toBeDefined()
    expect(within(line).queryByRole('link')).toBeNull()
  })
})

test('screens call a form by the number it has on the paper’s day: a new decree’s from its day on, the earlier one before', async () => {
  const { id } = await admit('Bế Văn Số')
  const draft = await r.call('papers.draft.save', { form: 'mau-23', subjectId: id, fields: { handed: 'Thông báo số 01/TB-CSCN' } })
  const dated = (await r.call('papers.issue', { form: 'mau-23', subjectId: id, draftId: draft.id, issuedOn: '2026-11-20' })).paper
  const row = (await r.call('papers.formNumbers.list', {})).find(({ form }) => form === 'mau-23')
  const { title, article } = row ?? { title: '', article: '' }
  const entry = { title, article, number: '8', decree: 'Nghị định 9/2026/NĐ-CP', validFrom: '2026-11-21', reason: 'Nghị định mới' }
  await r.call('papers.formNumbers.add', { ...entry, after: { replaces: row?.id ?? 0 } }, { token: await r.signIn('head') })
  seat = await openSeat(r, 'records', paperAddress(dated.id))
  expect(await screen.findByText('Biên bản giao nhận văn bản (Mẫu 23)')).toBeDefined()
  seat.close()
  seat = await openSeat(r, 'records', papersOfStayAddress((await admit('Bế Văn Mới')).id))
  expect(await screen.findByRole('link', { name: 'Lập: Biên bản giao nhận văn bản (Mẫu 8)' })).toBeDefined()
})

describe('a letter about nobody', () => {
  test('is written in paragraphs, kept as one draft among several, and gets a number of the book of letters', async () => {
    seat = await openSeat(r, 'records', papersAddress)
    fireEvent.click(await screen.findByRole('button', { name: 'Soạn văn bản' }))
    fireEvent.click(await screen.findByText('Công văn'))
    fireEvent.change(await screen.findByLabelText(/^V\/v/), { target: { value: 'phối hợp khám sức khỏe' } })
    change(/^Kính gửi/, 'Sở Y tế tỉnh Quảng Ninh\nTrung tâm Kiểm soát bệnh tật')
    change(/^Nội dung \(/, 'Đoạn thứ nhất.\n\nĐoạn thứ hai.')
    await screen.findByText('Đã lưu nháp')
    const drafts = async () => (await r.call('papers.list', { form: 'letter' })).rows
    await waitFor(async () =>
      expect(await drafts()).toMatchObject([
        {
          state: 'DRAFT',
          fields: { about: 'phối hợp khám sức khỏe', addressees: ['Sở Y tế tỉnh Quảng Ninh', 'Trung tâm Kiểm soát bệnh tật'] },
        },
      ]),
    )
    await waitFor(() => expect(window.location.hash).toMatch(/make\/letter\/-\/-\/(?!-)/))
    await waitFor(() => expect(screen.getByRole('button', { name: 'Ban hành và in 2 bản' })).toBeDefined())
    fireEvent.keyDown(window, { key: 'Enter', ctrlKey: true })
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /^Ban hành/ }))
    await screen.findByRole('dialog', { name: /^Công văn số 01\/CSCN/ })
    expect(await drafts()).toMatchObject([{ state: 'ISSUED', series: 'CV', number: 1 }])
  })
})

test('every place that a form names is one that the screens of its feature declare', () => {
  const named = Object.values(declarations.forms).flatMap(({ print, missing }) =>
    Object.values((print as unknown as { readonly samples: Readonly<Record<string, PaperData>> }).samples).flatMap((data) =>
      missing(data, []).flatMap(({ at }) => (at ? [`${at.feature}.${at.place}`] : [])),
    ),
  )
  const places = new Set(named)
  expect(places.size).toBeGreaterThan(5)
  expect([...places].filter((place) => !(place in typedPlaces))).toEqual([])
  for (const { title } of Object.values(typedPlaces))
    for (const language of ['vi', 'en'] as const) expect(textsIn(language).has(title)).toBe(true)
})

test('every field, choice and form has its words in both languages', () => {
  const missing: string[] = []
  for (const language of ['vi', 'en'] as const) {
    const texts = textsIn(language)
    for (const form of PaperForm.options) {
      const { fields } = paperForms[form]
      const ofField = ([name, { choices = [] }]: [string, FieldSpec]) => [
        `field.${name}`,
        ...choices.map((choice) => `field.${name}Of.${choice}`),
      ]
      const words = ['name', 'short', 'noun', ...Object.entries(fields).flatMap(ofField)].map(
        (key) => `${ownerOf(form)}:forms.${form}.${key}`,
      )
      missing.push(...words.filter((address) => !texts.has(address)).map((address) => `${language} ${address}`))
    }
  }
  expect(missing).toEqual([])
})
