import { describe, expect, test } from 'vitest'
import { noticeRecipients, type RecipientFacts } from '../../src-main/host/features/papers/rules'

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
