import { describe, expect, test } from 'vitest'
import type { PaperSettings } from '#contract/papers/settings'
import { type DayFacts, refusedDay } from '#host/features/papers/issuing/rules'
import { allSymbols, signersOn, tidySettings, usualSettings } from '#host/features/papers/settings/rules'
import { confirmationRecipients, refusedConfirmation } from '#host/features/stays/forms/kit/confirmation-rules'
import type { RecipientFacts } from '#host/features/stays/forms/kit/recipients-rules'
import { noticeArticle, noticeRecipients } from '#host/features/stays/forms/mau-51/rules'

const facts: RecipientFacts = {
  kind: 'COMPULSORY_ADULT',
  birth: { year: 1990, month: null, day: null },
  on: '2026-11-21',
  police: 'Công an phường Hồng Gai',
  court: 'Tòa án nhân dân khu vực 2 - Quảng Ninh',
  contacts: [],
}
const kinds = (change: Partial<RecipientFacts>) => noticeRecipients({ ...facts, ...change }).map(({ kind }) => kind)

describe('who gets the notice', () => {
  test('compulsory adult: commune police, court, family — Decree 163/2026 Art. 123(1)', () =>
    expect(kinds({})).toEqual(['COMMUNE_POLICE', 'COURT', 'FAMILY']))
  test('compulsory minor: the parents in place of the family', () =>
    expect(kinds({ kind: 'COMPULSORY_MINOR', birth: { year: 2010, month: 1, day: 1 } })).toEqual(['COMMUNE_POLICE', 'COURT', 'PARENTS']))
  test('voluntary adult: commune police only — Art. 97(1)', () => expect(kinds({ kind: 'VOLUNTARY_PUBLIC' })).toEqual(['COMMUNE_POLICE']))
  test('voluntary minor: parents or guardian — Art. 97(1)', () =>
    expect(kinds({ kind: 'VOLUNTARY_PUBLIC', birth: { year: 2010, month: 1, day: 1 } })).toEqual(['PARENTS']))
  test('of a private facility the commune police, also about a minor — Decree 163/2026 Art. 94(2)', () => {
    expect(kinds({ kind: 'VOLUNTARY_PRIVATE', birth: { year: 2010, month: 1, day: 1 } })).toEqual(['COMMUNE_POLICE'])
    expect(noticeArticle('VOLUNTARY_PRIVATE')).toBe('Đ163 Đ94 khoản 2')
  })
  test('somebody who is 18 today is an adult', () =>
    expect(kinds({ kind: 'VOLUNTARY_PUBLIC', birth: { year: 2008, month: 11, day: 21 } })).toEqual(['COMMUNE_POLICE']))
  test('the representative is named', () => {
    const contact = {
      relation: 'Mẹ',
      fullName: 'Trần Thị Thử',
      birthYear: null,
      occupation: null,
      phone: null,
      address: null,
      representative: true,
    }
    expect(noticeRecipients({ ...facts, contacts: [contact] }).at(-1)?.name).toBe('Trần Thị Thử (mẹ, đại diện gia đình)')
  })
})

describe('the confirmation', () => {
  const own = { ...facts, fullName: 'Nguyễn Văn Thử', committee: 'Ủy ban nhân dân phường Hồng Gai', hasStableResidence: true }
  const to = (change: Partial<typeof own>) => confirmationRecipients({ ...own, ...change }).map(({ kind }) => kind)
  test('of an adult also to the family — Law 120/2025 Art. 35(5)', () =>
    expect(to({})).toEqual(['COURT', 'PEOPLES_COMMITTEE', 'COMMUNE_POLICE', 'FAMILY', 'PERSON']))
  test('to the committee only where the residence is stable — Decree 163/2026 Art. 123(2)(a)', () =>
    expect(to({ hasStableResidence: false })).toEqual(['COURT', 'COMMUNE_POLICE', 'FAMILY', 'PERSON']))
  test('of a minor to the parents, who are the family — Law 120/2025 Art. 36(5)', () =>
    expect(to({ birth: { year: 2010, month: 1, day: 1 } })).toEqual(['COURT', 'PEOPLES_COMMITTEE', 'COMMUNE_POLICE', 'PARENTS']))
  test('within the 24 hours before the term ends at 24:00: on its last day, not on the day before — Decree 163/2026 Art. 123(2), Civil Code 91/2015 Art. 148(1)', () => {
    const stay = { state: 'ACTIVE', expectedEndOn: '2026-12-26' } as const
    expect(refusedConfirmation(stay, '2026-12-25', true)).toEqual({ key: 'confirmationTooEarly', params: { from: '2026-12-26' } })
    expect(refusedConfirmation(stay, '2026-12-26', true)).toBeNull()
  })
})

describe('the day on a paper', () => {
  const last = { number: 7, day: '2026-11-18' }
  const refused = (change: Partial<DayFacts>) => refusedDay({ on: '2026-11-21', today: '2026-11-21', reason: null, last, ...change })

  test('is today, or a day since the last number of the book', () => {
    expect(refused({})).toBeNull()
    expect(refused({ on: '2026-11-18' })).toBeNull()
  })
  test('is never to come', () => expect(refused({ on: '2026-11-22' })).toMatchObject({ key: 'issuedInFuture' }))
  test('is never before the last number of the same book and year, whatever the reason — Decree 30/2020 Arts 14, 15', () =>
    expect(refused({ on: '2026-11-17', reason: 'Ký tuần trước' })).toEqual({
      key: 'issuedBeforeLast',
      params: { number: 7, on: '2026-11-18' },
    }))
  test('more than a week back needs a reason', () => {
    expect(refused({ on: '2026-11-14', last: null })).toBeNull()
    expect(refused({ on: '2026-11-13', last: null })).toEqual({ key: 'issuedOnReasonNeeded', params: { days: 7 } })
    expect(refused({ on: '2026-11-13', last: null, reason: 'Đã ký trên giấy' })).toBeNull()
  })
})

describe('who signs', () => {
  const head = { authority: null, title: 'Trưởng cơ sở', rank: null, name: 'Hoàng Văn Thử' }
  const deputy = { id: 'd', authority: 'KT. TRƯỞNG CƠ SỞ', title: 'Phó Trưởng cơ sở', rank: 'Thiếu tá', name: 'Lê Thị Thử' }
  const settings: PaperSettings = {
    ...usualSettings,
    signers: [{ ...deputy, validFrom: '2026-11-01', validUntil: '2026-11-30', forms: ['mau-51'] }],
  }
  const idsOn = (on: string) => signersOn('mau-51', on, settings, { signer: head }).map(({ id }) => id)

  test('the head always, a deputy from the first to the last day named', () => {
    expect(idsOn('2026-10-31')).toEqual([null])
    expect(idsOn('2026-11-01')).toEqual([null, 'd'])
    expect(idsOn('2026-11-30')).toEqual([null, 'd'])
    expect(idsOn('2026-12-01')).toEqual([null])
  })
})

describe('the symbol behind a number', () => {
  test('is that of the notices with the abbreviation of the kind; a công văn has none — Decree 30/2020 Annex I', () =>
    expect(allSymbols(usualSettings, { noticeSymbol: 'TB-CSCN' })).toEqual({
      TB: 'TB-CSCN',
      QD: 'QĐ-CSCN',
      GXN: 'GXN-CSCN',
      DN: 'ĐN-CSCN',
      CV: 'CSCN',
    }))
  test('is what the facility has set', () =>
    expect(allSymbols({ ...usualSettings, symbols: { QD: 'QĐ-CSCNMT2' } }, { noticeSymbol: 'TB-CSCN' }).QD).toBe('QĐ-CSCNMT2'))
})

test('nobody is made to issue a form that they may not see', () =>
  expect(tidySettings({ ...usualSettings, issuers: { 'mau-51': ['head', 'gate'] } }).issuers).toEqual({ 'mau-51': ['head'] }))
