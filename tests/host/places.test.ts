import { describe, expect, test } from 'vitest'
import { fold, markedWords } from '#contract/values/names'
import { openPlaces } from '#host/law/places'

const places = openPlaces('resources')
const labels = (text: string, limit = 10) => places.search(text, limit).map((place) => place.label)

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
    const found = places.search('phường hồng gai', 1)[0]!
    expect(found).toMatchObject({ name: 'Phường Hồng Gai', provinceCode: '22', label: 'Phường Hồng Gai, tỉnh Quảng Ninh' })
    expect(places.byCode(found.code)).toEqual(found)
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
    const asTyped = labels(text, 400).map((label) =>
      markedWords(text).every((word) => markedWords(label).some((other) => other.startsWith(word))),
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
  test('the limit is kept, and nothing is found for nothing', () => {
    expect(labels('phuong', 7)).toHaveLength(7)
    expect(labels('  ')).toEqual([])
    expect(labels('không có nơi này')).toEqual([])
  })
  test('every commune is found by its label without marks', () => {
    for (const place of places.inProvince('22')) expect(places.search(fold(place.label), 3)).toContainEqual(place)
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
