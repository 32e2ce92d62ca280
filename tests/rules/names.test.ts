import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  distanceAtMostOne,
  fold,
  foldedWords,
  initials,
  markedWords,
  sortKey,
  splitName,
  tidyName,
  upperName,
} from '#contract/values/names'

const vietnamese = new Intl.Collator('vi')
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
/** Binary order of UTF-8, as SQLite compares. */
const binary = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b))
const byKey = (a: string, b: string) => order(sortKey(a), sortKey(b))

const onsets = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x'.split(' ').concat('')
const rhymes =
  'a ă â e ê i o ô ơ u ư y ai ao ăn ân eo êu iên oa oan oeo ôi ơn uy uyên ươi ươu yêu ang anh ênh inh ong ông ưng iêc ap'.split(' ')
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const vowel = /[aăâeêioôơuưy](?!.*[ăâêôơư])/u
const withTone = (rhyme: string, tone: string) => rhyme.replace(vowel, (letter) => letter + tone)
const capital = (word: string) => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1)

const syllable = fc
  .tuple(fc.constantFrom(...onsets), fc.constantFrom(...rhymes), fc.constantFrom(...tones))
  .map(([onset, rhyme, tone]) => (onset + withTone(rhyme, tone)).normalize('NFC'))
const otherWord = fc.constantFrom(
  ...["H'Hen", 'H’Hen', 'Niê', 'Êban', 'Bih', 'Ksor', 'Y', 'A', 'K’Brơ̆i', 'Siu', 'Rơ', 'Mlô', 'Mlŏ', 'Ađrơ̆ng', 'Êđê', 'Kpă', 'Kpă-Y', 'Ê̆'],
  ...['Anne-Marie', 'Zoë', 'François', 'Müller', 'Ñu', 'Žižka', 'Åse', 'Wang', 'Jack', 'Fu', '(An)', 'An2', 'An.'],
)
const word = fc.oneof(
  { weight: 4, arbitrary: syllable.map(capital) },
  { weight: 1, arbitrary: syllable },
  { weight: 2, arbitrary: otherWord },
)
const fullName = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))
/** The same name with other tones. */
const retoned = (name: string) =>
  fc.array(fc.constantFrom(...tones), { minLength: 1, maxLength: 20 }).map((chosen) => {
    const level = name
      .normalize('NFD')
      .replace(/[\u0300\u0309\u0303\u0301\u0323]/gu, '')
      .normalize('NFC')
    return [...level].map((letter, at) => (/[aăâeêioôơuưy]/iu.test(letter) ? letter + (chosen[at % chosen.length] ?? '') : letter)).join('')
  })
const pair = fc.oneof(
  fc.tuple(fullName, fullName),
  fullName.chain((a) => fc.tuple(fc.constant(a), fc.oneof(retoned(a), fc.constantFrom(a.toLowerCase(), a.toUpperCase(), `${a} An`)))),
  fc.tuple(syllable, syllable),
)

function byParts(a: string, b: string): number {
  const [left, right] = [splitName(a), splitName(b)]
  return (
    vietnamese.compare(left.given, right.given) ||
    vietnamese.compare(left.middle, right.middle) ||
    vietnamese.compare(left.family, right.family)
  )
}

describe('order of names', () => {
  test('given name first, then middle, then family name', () => {
    const names = ['Vũ Thị Bình', 'Nguyễn Văn An', 'Lê Văn An', 'Đỗ Anh An', 'Bùi Chi']
    expect(names.toSorted(byKey)).toEqual(['Đỗ Anh An', 'Lê Văn An', 'Nguyễn Văn An', 'Vũ Thị Bình', 'Bùi Chi'])
  })
  test('letters before tones: a ă â b c d đ', () => {
    const names = ['Đan', 'Dũng', 'Ân', 'Ăn', 'Ấn', 'An', 'Án', 'Bá']
    expect(names.toSorted(byKey)).toEqual(['An', 'Án', 'Ăn', 'Ân', 'Ấn', 'Bá', 'Dũng', 'Đan'])
  })
  test('the dictionary’s tones: level, huyền, hỏi, ngã, sắc, nặng', () => {
    expect(['Mạ', 'Má', 'Mã', 'Mả', 'Mà', 'Ma'].toSorted(byKey)).toEqual(['Ma', 'Mà', 'Mả', 'Mã', 'Má', 'Mạ'])
  })
  test('the order of office lists puts sắc third', () => {
    const office = (a: string, b: string) => order(sortKey(a, null, 'office'), sortKey(b, null, 'office'))
    expect(['Mạ', 'Mã', 'Mả', 'Má', 'Mà', 'Ma'].toSorted(office)).toEqual(['Ma', 'Mà', 'Má', 'Mả', 'Mã', 'Mạ'])
  })
  test('a given name of two syllables moves the person', () => {
    expect(order(sortKey('Nguyễn Thị Thu Hà', 'Thu Hà'), sortKey('Lê Thị Tâm'))).toBe(1)
    expect(order(sortKey('Nguyễn Thị Thu Hà'), sortKey('Lê Thị Tâm'))).toBe(-1)
  })
  test('apostrophes of two kinds are one letter, told apart like tones', () => {
    expect(byKey("Ba H'Hen H'Hen Ksor", 'Ba H’Hen Ksor')).toBe(1)
    expect(byKey("H'Hen", 'H’Hen')).toBe(-1)
  })
  test('letters of other scripts come after z', () => {
    expect(byKey('Zu', '王')).toBe(-1)
  })
  property.prop([pair], { numRuns: 20_000 })('binary order of keys is the collator’s order of given, middle, family', ([a, b]) => {
    expect(Math.sign(binary(sortKey(a), sortKey(b)))).toBe(Math.sign(byParts(a, b)))
  })
  property.prop([pair], { numRuns: 2_000 })('decomposed letters give the same key', ([a]) => {
    expect(sortKey(a.normalize('NFD'))).toBe(sortKey(a))
  })
})

describe('parts of a name', () => {
  test('the first word is the family name, the last the given name', () => {
    expect(splitName(' Nguyễn  Thị Thu Hà ')).toEqual({ family: 'Nguyễn', middle: 'Thị Thu', given: 'Hà' })
    expect(splitName('Giàng A Chu')).toEqual({ family: 'Giàng', middle: 'A', given: 'Chu' })
    expect(splitName('Lê An')).toEqual({ family: 'Lê', middle: '', given: 'An' })
    expect(splitName('An')).toEqual({ family: '', middle: '', given: 'An' })
  })
  test('a correction names a given name of two syllables', () => {
    expect(splitName('Nguyễn Thị Thu Hà', 'thu hà')).toEqual({ family: 'Nguyễn', middle: 'Thị', given: 'Thu Hà' })
    expect(splitName('Lý Lý', 'Lý')).toEqual({ family: 'Lý', middle: '', given: 'Lý' })
  })
  test('or a family name that stands last', () => {
    expect(splitName('Y Bih Êban', 'Bih')).toEqual({ family: 'Êban', middle: 'Y', given: 'Bih' })
    expect(splitName("H'Hen Niê", "H'Hen")).toEqual({ family: 'Niê', middle: '', given: "H'Hen" })
  })
  test('a correction that does not fit is ignored', () => {
    expect(splitName('Nguyễn Văn An', 'Bình')).toEqual({ family: 'Nguyễn', middle: 'Văn', given: 'An' })
    expect(splitName('An', 'Văn An')).toEqual({ family: '', middle: '', given: 'An' })
  })
  property.prop([fullName])('no word is lost', (name) => {
    const { family, middle, given } = splitName(name)
    expect([family, middle, given].filter(Boolean).join(' ')).toBe(tidyName(name))
  })
  test('initials are those of the family and the given name', () => {
    expect(initials('Đỗ Văn ân')).toBe('ĐÂ')
    expect(initials('An')).toBe('A')
    expect(initials('')).toBe('')
  })
})

describe('texts', () => {
  test('a tidy name is composed and has single spaces', () => {
    expect(tidyName('  Nguyễn\u00a0 Văn\tAn '.normalize('NFD'))).toBe('Nguyễn Văn An')
  })
  test('capitals keep their marks', () => {
    expect(upperName('Đặng Thị Hường')).toBe('ĐẶNG THỊ HƯỜNG')
  })
  test('folding takes off marks and capitals and writes đ as d', () => {
    expect(fold('  ĐẶNG  Thị Hường ')).toBe('dang thi huong')
    expect(fold('Nguyễn'.normalize('NFD'))).toBe('nguyen')
    expect(fold('H’Hen Niê')).toBe("h'hen nie")
  })
  test('words are letters and digits', () => {
    expect(foldedWords("H'Hen Niê, tổ 12")).toEqual(['h', 'hen', 'nie', 'to', '12'])
    expect(foldedWords(' – ')).toEqual([])
  })
  test('words with marks are the same wherever the tone was placed', () => {
    expect(markedWords('Khánh Hoà')).toEqual(markedWords('khánh HÒA'))
    expect(markedWords('Đăng')).not.toEqual(markedWords('Đang'))
    expect(markedWords('Hòa')).not.toEqual(markedWords('Họa'))
  })
  test('the beginning of a word is the beginning of its key', () => {
    for (const [start, whole] of [
      ['quả', 'quảng'],
      ['hoà', 'hoàng'],
      ['Đườ', 'đường'],
    ] as const)
      expect(markedWords(whole)[0]?.startsWith(markedWords(start)[0] ?? '?'), whole).toBe(true)
  })
  property.prop([fullName])('words with and without marks go in step', (name) => {
    expect(markedWords(name).map(fold)).toEqual(foldedWords(name))
  })
})

describe('one slip of the keyboard', () => {
  test.each([
    ['nguyen', 'nguyen'],
    ['nguyen', 'nguyn'],
    ['nguyn', 'nguyen'],
    ['nguyen', 'nguyem'],
    ['nguyen', 'ngyuen'],
    ['', 'a'],
    ['an', 'na'],
  ])('%s and %s', (a, b) => expect(distanceAtMostOne(a, b)).toBe(true))
  test.each([
    ['nguyen', 'ngyeun'],
    ['nguyen', 'ngun'],
    ['nguyen', 'nguyenab'],
    ['an', 'bo'],
    ['abc', 'bca'],
    ['', 'ab'],
  ])('but not %s and %s', (a, b) => expect(distanceAtMostOne(a, b)).toBe(false))
  const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 })
  property.prop([short, short], { numRuns: 5_000 })('the full table of distances agrees', (a, b) => {
    expect(distanceAtMostOne(a, b)).toBe(distance(a, b) <= 1)
  })
})

/** Damerau–Levenshtein (adjacent swaps), the textbook table. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const change = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? rows[i - 2]![j - 2]! + 1 : Number.POSITIVE_INFINITY
      rows[i]![j] = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, change, swap)
    }
  return rows[a.length]![b.length]!
}
