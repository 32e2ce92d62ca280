import { describe, expect, test } from 'vitest'
import type { PaperSettings } from '#contract/papers/settings'
import { type DayFacts, refusedDay } from '#host/features/papers/issuing/rules'
import { allSymbols, signersOn, tidySettings, usualSettings } from '#host/features/papers/settings/rules'
import type { RecipientFacts } from '#host/features/stays/forms/kit/recipients-rules'
import { noticeRecipients } from '#host/features/stays/forms/mau-51/rules'

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
