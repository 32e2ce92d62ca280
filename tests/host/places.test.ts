import { describe, expect, test } from 'vitest'
import { fold, markedWords } from '#contract/values/names'
import { openPlaces } from '#host/law/places'

const places = openPlaces('resources')
const labels = (text: string, limit = 10) => places.search(text, limit, null).map((place) => place.label)

describe('administrative units in force since 2025-07-01', () => {
  test('34 provinces and 3,321 communes, codes with their leading zeros', () => {
    expect(places.provinces).toHaveLength(34)
    expect(places.provinces[0]).toEqual({ code: '01', name: 'Thành phố Hà Nội' })
    const all = places.provinces.flatMap(({ code }) => places.inProvince(code))
    expect(all).toHaveLength(3321)
    expect(new Set(all.map((place) => place.code)).size).toBe(3321)
    expect(all.every((place) => /^\d{5}$/.test(place.code) && place.label === place.label.normalize('NFC'))).toBe(true)
  })
  test('a code has one place', () => {
    const found = places.search('phường hồng gai', 1, null)[0]!
    expect(found).toMatchObject({ name: 'Phường Hồng Gai', provinceCode: '22', label: 'Phường Hồng Gai, tỉnh Quảng Ninh' })
    expect(found).toEqual({ ...places.byCode(found.code), former: null })
    expect(places.byCode('99999')).toBeUndefined()
    expect(places.inProvince('99')).toEqual([])
  })
})

describe('search', () => {
  test.each([
    'phuong hong gai quang ninh',
    'Hồng Gai',
    'hong gai',
    'HONG GAI',
    'quang ninh hong gai',
    'gai hong',
    'hong ga',
    'p hong gai',
    'Hồng Gai'.normalize('NFD'),
  ])('"%s" finds Hồng Gai first', (text) => expect(labels(text)[0]).toBe('Phường Hồng Gai, tỉnh Quảng Ninh'))
  test.each(['đăng', 'đông', 'tân an', 'hoà'])('"%s": words with these marks first, other marks after them', (text) => {
    const asTyped = places
      .search(text, 4000, null)
      .map(({ label, former }) =>
        markedWords(text).every((word) => markedWords(former?.name ?? label).some((other) => other.startsWith(word))),
      )
    expect(new Set(asTyped)).toEqual(new Set([true, false]))
    expect(asTyped.lastIndexOf(true)).toBeLessThan(asTyped.indexOf(false))
  })
  test('both ways of placing a tone are the same word', () => {
    expect(labels('khánh hòa', 50)).toEqual(labels('khánh hoà', 50))
  })
  test('a name that is the text comes before names that go on, and those before its province', () => {
    const found = labels('quang ninh', 12)
    expect(fold(found[0]!)).toMatch(/^xa quang ninh,/)
    expect(found.at(-1)).toMatch(/, tỉnh Quảng Ninh$/)
  })
  test('those of the own province come first, the others after them; marks that were typed count more', () => {
    const provincesOf = (text: string) => places.search(text, 30, '22').map(({ provinceCode }) => provinceCode === '22')
    for (const text of ['tien', 'tan', 'tiên', 'dong']) {
      const own = provincesOf(text)
      expect(own[0], text).toBe(true)
      expect(own.lastIndexOf(true), text).toBe(own.filter(Boolean).length - 1)
    }
    expect(places.search('hồng hà', 5, null)[0]?.label).toBe('Phường Hồng Hà, thành phố Hà Nội')
    expect(places.search('hồng hà', 5, '22')[0]).toMatchObject({ provinceCode: '22', former: { unit: 'COMMUNE' } })
    expect(places.search('phường thủ đức', 5, '22')[0]?.label).toBe('Phường Thủ Đức, thành phố Hồ Chí Minh')
  })
  test('the limit is kept, and nothing is found for nothing', () => {
    expect(labels('phuong', 7)).toHaveLength(7)
    expect(labels('  ')).toEqual([])
    expect(labels('không có nơi này')).toEqual([])
  })
  test('every commune is found by its label without marks', () => {
    for (const place of places.inProvince('22'))
      expect(places.search(fold(place.label), 3, null)).toContainEqual({ ...place, former: null })
  })
})

describe('units of before 2025-07-01', () => {
  test.each([
    ['cẩm tây', '06793', 'Phường Cẩm Tây, thành phố Cẩm Phả, tỉnh Quảng Ninh'],
    ['cam tay cam pha', '06793', 'Phường Cẩm Tây, thành phố Cẩm Phả, tỉnh Quảng Ninh'],
    ['thị trấn quảng hà', '06922', 'Thị trấn Quảng Hà, huyện Hải Hà, tỉnh Quảng Ninh'],
  ])('"%s" finds the commune of today', (text, code, name) => {
    expect(places.search(text, 5, null)[0]).toMatchObject({ code, former: { name, unit: 'COMMUNE' } })
  })
  test('a district that is no more finds first each commune it became, once', () => {
    const found = places.search('huyện Hải Hà', 4, null)
    expect(found.map(({ code }) => code).toSorted()).toEqual(['06922', '06931', '06946', '06967'])
    // Also where one of its communes was divided: nothing of that was typed.
    expect(found.map(({ former }) => former)).toEqual(Array(4).fill({ name: 'Huyện Hải Hà, tỉnh Quảng Ninh', unit: 'DISTRICT' }))
    const city = places.search('Thành phố Hạ Long', 12, null)
    expect(city.length).toBeGreaterThan(5)
    expect(city.every(({ provinceCode, former }) => provinceCode === '22' && former?.name === 'Thành phố Hạ Long, tỉnh Quảng Ninh')).toBe(
      true,
    )
  })
  test.each(['tp hạ long', 'TP. Ha Long', 'tp.hạ long', 'thành phố hạ long'])('"%s" finds what that city became', (text) => {
    const found = places.search(text, 12, null)
    expect(found.length).toBeGreaterThan(5)
    expect(new Set(found.map(({ former }) => former?.name))).toEqual(new Set(['Thành phố Hạ Long, tỉnh Quảng Ninh']))
  })
  test('a town and a market town are found by their short names, too', () => {
    expect(places.search('tx quảng yên', 3, null)[0]?.former?.name).toBe('Thị xã Quảng Yên, tỉnh Quảng Ninh')
    expect(places.search('tt quảng hà', 3, null)[0]).toMatchObject({ code: '06922' })
  })
  test('a name of today comes before the same name of before', () => {
    expect(places.search('phường hồng gai', 3, null)[0]?.former).toBeNull()
  })
  test('a divided commune is proposed with all it may be, and not decided', () => {
    const proposed = places.search('xã Quảng Long, huyện Hải Hà', 5, null)
    expect(proposed.map(({ code }) => code).toSorted()).toEqual(['06922', '06946'])
    expect(new Set(proposed.map(({ former }) => former?.unit))).toEqual(new Set(['DIVIDED_COMMUNE']))
    expect(places.named('Xã Quảng Long, Huyện Hải Hà, Tỉnh Quảng Ninh')).toBeNull()
  })
  test('a name in full is that of one commune, or of none', () => {
    expect(places.named('Phường Hồng Gai, Quảng Ninh')?.code).toBe('06685')
    expect(places.named('Cẩm Tây, Cẩm Phả, Quảng Ninh')?.code).toBe('06793')
    expect(places.named('huyện Hải Hà')).toBeNull()
    expect(places.named('Xã Không Có')).toBeNull()
  })
})

describe('words that forms offer', () => {
  test('the 54 ethnic groups, each once', () => {
    expect(new Set(places.lists.ethnicities).size).toBe(54)
    expect(places.lists.ethnicities).toHaveLength(54)
    expect(places.lists.ethnicities).toEqual(expect.arrayContaining(['Kinh', 'Tày', 'Dao', 'Sán Dìu', 'Mông', 'Ê Đê']))
  })
  test('every list has composed letters and no word twice', () => {
    for (const [list, words] of Object.entries(places.lists)) {
      expect(words.length, list).toBeGreaterThan(5)
      expect(new Set(words).size, list).toBe(words.length)
      expect(words, list).toEqual(words.map((word) => word.normalize('NFC').trim()))
    }
  })
})
