import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { checkNationalId, maskId, parseIdCardQr } from '#contract/residents/identity'

describe('the 12-digit number — Decree 137/2015 Art. 13', () => {
  test('fits sex, century and year of birth', () => {
    expect(checkNationalId('022087004218', 1987, 'MALE')).toEqual([])
    expect(checkNationalId('022187004218', 1987, 'FEMALE')).toEqual([])
    expect(checkNationalId('022204004218', 2004, 'MALE')).toEqual([])
    expect(checkNationalId('022304004218', 2004, 'FEMALE')).toEqual([])
  })
  test('digits of no province are pointed out; a country’s, from 100 on, are not looked at', () => {
    expect(checkNationalId('003087004218', 1987, 'MALE')).toEqual(['province'])
    expect(checkNationalId('000087004218', 1987, 'MALE')).toEqual(['province'])
    expect(checkNationalId('096087004218', 1987, 'MALE')).toEqual([])
    expect(checkNationalId('121087004218', 1987, 'MALE')).toEqual([])
  })
  test('another sex or century is told', () => {
    expect(checkNationalId('022087004218', 1987, 'FEMALE')).toEqual(['sexOrCentury'])
    expect(checkNationalId('022004004218', 2004, 'MALE')).toEqual(['sexOrCentury'])
  })
  test('another year is told', () => {
    expect(checkNationalId('022087004218', 1988, 'MALE')).toEqual(['year'])
    expect(checkNationalId('022087004218', 2003, 'FEMALE')).toEqual(['sexOrCentury', 'year'])
  })
  test('what is not 12 digits is told and not compared', () => {
    expect(checkNationalId('02208700421', 1999, 'FEMALE')).toEqual(['length'])
    expect(checkNationalId('02208700421O', 1999, 'FEMALE')).toEqual(['digits'])
    expect(checkNationalId('C1234567', 1987, 'MALE')).toEqual(['length', 'digits'])
  })
  test('nothing is said about what is not known', () => {
    expect(checkNationalId('022187004218', null, 'FEMALE')).toEqual([])
    expect(checkNationalId('022087004218', 1987, null)).toEqual([])
    expect(checkNationalId('022187004218', null, 'MALE')).toEqual(['sexOrCentury'])
  })
  property.prop([fc.integer({ min: 1900, max: 2199 }), fc.constantFrom('MALE' as const, 'FEMALE' as const)])(
    'a number made for a person fits',
    (year, sex) => {
      const century = (Math.floor(year / 100) - 19) * 2 + (sex === 'FEMALE' ? 1 : 0)
      expect(checkNationalId(`022${century}${String(year % 100).padStart(2, '0')}004218`, year, sex)).toEqual([])
    },
  )
})

describe('numbers in lists', () => {
  test('only the last three digits are shown', () => {
    expect(maskId('022087004218')).toBe('•••••••••218')
    expect(maskId('218')).toBe('•••')
    expect(maskId('')).toBe('')
  })
})

describe('the QR code of an identity card', () => {
  const card = {
    number: '022087004218',
    oldNumber: '101234567',
    fullName: 'Nguyễn Văn Mẫu',
    birth: { year: 1987, month: 2, day: 5 },
    sex: 'MALE',
    address: 'Tổ 5, Khu 2, Hồng Gai, Quảng Ninh',
    issuedOn: '2021-05-10',
  }
  const address = 'Tổ 5, Khu 2, Hồng Gai, Quảng Ninh'

  test('is read whole', () => {
    expect(parseIdCardQr(`022087004218|101234567|Nguyễn Văn Mẫu|05021987|Nam|${address}|10052021`)).toEqual(card)
  })
  test('the old number may be empty or left out', () => {
    expect(parseIdCardQr(`022087004218||Nguyễn Văn Mẫu|05021987|Nam|${address}|10052021`)).toEqual({ ...card, oldNumber: null })
    expect(parseIdCardQr(`022087004218|Nguyễn Văn Mẫu|05021987|Nam|${address}|10052021`)).toEqual({ ...card, oldNumber: null })
  })
  test('decomposed letters, a line end and further fields do not disturb', () => {
    expect(parseIdCardQr(`${`022187004218||Trần Thị Mẫu|05021987|Nữ|${address}|10052021`.normalize('NFD')}||||\r\n`)).toEqual({
      ...card,
      number: '022187004218',
      oldNumber: null,
      fullName: 'Trần Thị Mẫu',
      sex: 'FEMALE',
    })
  })
  test('an unknown day, month or day of issue stays open', () => {
    expect(parseIdCardQr(`022087004218||Nguyễn Văn Mẫu|00001987|Nam|${address}|`)).toMatchObject({
      birth: { year: 1987, month: null, day: null },
      issuedOn: null,
    })
    expect(parseIdCardQr(`022087004218||Nguyễn Văn Mẫu|1987|Nam|${address}|`)?.birth).toEqual({ year: 1987, month: null, day: null })
  })
  test.each([
    '',
    'Nguyễn Văn Mẫu',
    '022087004218',
    '02208700421|101234567|Nguyễn Văn Mẫu|05021987|Nam|x|10052021',
    '022087004218||Nguyễn Văn Mẫu|31021987|Nam|x|',
    '022087004218||Nguyễn Văn Mẫu|05021987|M|x|',
  ])('something else is not a card: %s', (text) => expect(parseIdCardQr(text)).toBeNull())
})
