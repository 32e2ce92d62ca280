import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as z from 'zod'
import { type FoundPlace, places as operations, type Place } from '#contract/places'
import { fold, foldedWords, markedWords } from '#contract/values/names'

type Province = z.output<typeof operations.provinces.output>[number]
type WordLists = z.output<typeof operations.lists.output>

/** The administrative units and word lists that come with the program. */
export interface Places {
  /**
   * Communes with all words of `text`, whole or begun, in their own or their province's name, in any order; marks may be
   * left out; also those that a commune, a district or a province of before 2025-07-01 with these words became part of. Words typed with their
   * marks come first, among them those of the province, then names that begin with the text. 'tp', 'tx' and 'tt'
   * are read as what they stand for. Empty text finds nothing.
   * @param provinceCode whose communes are most likely meant; null: none's
   */
  search(text: string, limit: number, provinceCode: string | null): FoundPlace[]
  /**
   * The one commune that a text names in full: 'Phường Hồng Gai, Quảng Ninh', 'Cẩm Tây, Cẩm Phả, Quảng Ninh'. null where it is none, or more than
   * one: an old commune that was divided is never decided here.
   */
  named(text: string): Place | null
  byCode(communeCode: string): Place | undefined
  /** Communes of a province in the order of their codes. */
  inProvince(provinceCode: string): readonly Place[]
  readonly provinces: readonly Province[]
  /** Words that forms offer. */
  readonly lists: WordLists
}

interface IndexedPlace {
  readonly place: Place
  /** Of before 2025-07-01; null: the name of today. */
  readonly former: Former | null
  /** The name without its type, folded: 'hong gai'. */
  readonly bare: string
  /** Name and province folded, a space before each word: ' phuong hong gai tinh quang ninh'. */
  readonly words: string
  /** The same with marks. */
  readonly marked: () => string
}

interface Former {
  readonly commune: string
  readonly district: string
  readonly province: string
  readonly divided: boolean
}

/**
 * @param resourcesFolder the folder with `data/administrative-units.csv`, `data/former-units.csv` and `data/form-words.json`, read at the first question
 */
export function openPlaces(resourcesFolder: string): Places {
  const read = (file: string) => readFileSync(join(resourcesFolder, 'data', file), 'utf8')
  const units = once(() => unitsOf(read('administrative-units.csv')))
  const entries = once(() => [...units().entries, ...formerOf(read('former-units.csv'), units().byCode)])
  const lists = once(() => operations.lists.output.parse(JSON.parse(read('form-words.json'))))
  return {
    search: (text, limit, provinceCode) => search(entries(), text, limit, provinceCode),
    named: (text) => named(entries(), text),
    byCode: (communeCode) => units().byCode.get(communeCode),
    inProvince: (provinceCode) => units().byProvince.get(provinceCode) ?? [],
    get provinces() {
      return units().provinces
    },
    get lists() {
      return lists()
    },
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function unitsOf(csv: string) {
  const places = csv.trim().split(/\r?\n/).slice(1).map(readPlace)
  const byName = new Intl.Collator('vi')
  return {
    byCode: new Map(places.map((place) => [place.code, place])),
    byProvince: Map.groupBy(places, (place) => place.provinceCode),
    provinces: [
      ...new Map(places.map(({ provinceCode, provinceName }) => [provinceCode, { code: provinceCode, name: provinceName }])).values(),
    ],
    entries: places.map(entryOf).sort((a, b) => byName.compare(a.bare, b.bare) || byName.compare(a.place.label, b.place.label)),
  }
}

/** 'Tỉnh Quảng Ninh' within a line: 'tỉnh Quảng Ninh'. */
const inRunningText = (unit: string) => unit.charAt(0).toLocaleLowerCase('vi') + unit.slice(1)

function readPlace(line: string): Place {
  const [provinceCode = '', provinceName = '', code = '', name = ''] = line.normalize('NFC').split(',')
  return { code, name, provinceCode, provinceName, label: `${name}, ${inRunningText(provinceName)}` }
}

const spaced = (words: readonly string[]) => words.map((word) => ` ${word}`).join('')

/** Words that say what kind of unit a name is of. */
const kindOfUnit = /^(phường|xã|đặc khu|thị trấn|quận|huyện|thị xã|thành phố|tỉnh) /iu
const withoutKind = (name: string) => fold(name.replace(kindOfUnit, ''))

const entryOf = (place: Place): IndexedPlace => entryNamed(place, null, place.name, place.label)

function entryNamed(place: Place, former: Former | null, name: string, label: string): IndexedPlace {
  return { place, former, bare: withoutKind(name), words: spaced(foldedWords(label)), marked: once(() => spaced(markedWords(label))) }
}

/** The communes of before 2025-07-01, each with the one of today that it went to, or with each of them. */
function formerOf(csv: string, byCode: ReadonlyMap<string, Place>): IndexedPlace[] {
  return csv
    .normalize('NFC')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .flatMap((line) => {
      const [province = '', district = '', commune = '', code = '', divided] = line.split(',')
      const place = byCode.get(code)
      const former = { commune, district, province, divided: divided === '1' }
      return place ? [entryNamed(place, former, commune, `${commune} ${district} ${province}`)] : []
    })
}

/** The parts of a name, the smallest unit first, as a text may write them: with or without the kind of unit. */
const partsOf = ({ place, former }: IndexedPlace): readonly string[] =>
  former ? [former.commune, former.district, former.province] : [place.name, place.provinceName]

function named(entries: readonly IndexedPlace[], text: string): Place | null {
  const [commune = '', ...above] = text.split(/[,;]/).map((part) => part.trim())
  const same = (typed: string, name: string) => fold(typed) === fold(name) || fold(typed) === withoutKind(name)
  const fits = (entry: IndexedPlace) => {
    if (!fold(commune).endsWith(entry.bare)) return false
    const [own = '', ...units] = partsOf(entry)
    return same(commune, own) && above.every((part) => units.some((unit) => same(part, unit)))
  }
  const found = entries.filter(fits)
  const ofToday = found.filter(({ former }) => former === null)
  const hits = ofToday.length > 0 ? ofToday : found
  if (hits.some(({ former }) => former?.divided)) return null
  const [place, ...others] = new Set(hits.map((entry) => entry.place))
  return place && others.length === 0 ? place : null
}

/** How offices shorten the kinds of units. */
const shortened: Readonly<Record<string, string>> = { tp: 'thành phố', tx: 'thị xã', tt: 'thị trấn' }
const inFull = (text: string) =>
  text.replace(/(?<!\p{L})(tp|tx|tt)(?!\p{L})\.?/giu, (short) => ` ${shortened[fold(short).replace('.', '')]} `)

function search(entries: readonly IndexedPlace[], typedText: string, limit: number, provinceCode: string | null): FoundPlace[] {
  const text = inFull(typedText)
  const words = foldedWords(text)
  if (words.length === 0) return []
  // Of what was shortened nobody has said how it is marked.
  const withMarks = markedWords(text)
  const saysMarks = fold(typedText) !== typedText.toLowerCase().replace(/\s+/g, ' ').trim()
  const typed: SearchWords = {
    phrase: words.join(' '),
    begun: words.map((word) => ` ${word}`),
    // One mark says that marks were typed: then the words without any mean themselves too.
    marked: saysMarks ? withMarks.map((word) => ` ${word}`) : [],
    provinceCode,
  }
  const ranked = entries
    .filter((entry) => typed.begun.every((word) => entry.words.includes(word)))
    .map((entry) => ({ entry, rank: rank(entry, typed) }))
    .sort((a, b) => b.rank - a.rank)
  const found = new Map<string, FoundPlace>()
  for (const { entry } of ranked) {
    if (found.size === limit) break
    const { place } = entry
    if (!found.has(place.code)) found.set(place.code, { ...place, former: formerUnit(entry, typed) })
  }
  return [...found.values()]
}

/** The district alone where the text says nothing of the commune. */
function formerUnit({ former, bare }: IndexedPlace, { begun }: SearchWords): FoundPlace['former'] {
  if (!former) return null
  const district = `${former.district}, ${inRunningText(former.province)}`
  const ofDistrict = spaced(foldedWords(district))
  const isDistrict = begun.every((word) => ofDistrict.includes(word)) && !begun.every((word) => ` ${bare}`.includes(word))
  if (isDistrict) return { name: district, unit: 'DISTRICT' }
  return { name: `${former.commune}, ${inRunningText(district)}`, unit: former.divided ? 'DIVIDED_COMMUNE' : 'COMMUNE' }
}

interface SearchWords {
  readonly phrase: string
  /** Beginnings of words, folded and with their marks, a space before each. */
  readonly begun: readonly string[]
  readonly marked: readonly string[]
  readonly provinceCode: string | null
}

/** Higher is better; entries of one rank stay in the order of their names. */
function rank(entry: IndexedPlace, { phrase, begun, marked, provinceCode }: SearchWords): number {
  const withMarks = marked.length === 0 ? 0 : marked.filter((word) => entry.marked().includes(word)).length
  const own = entry.place.provinceCode === provinceCode ? 5 : 0
  // Of two names that fit alike, that of today.
  return withMarks * 10 + own + closeness(entry, phrase, begun) - (entry.former ? 0.5 : 0)
}

function closeness({ bare, words, former }: IndexedPlace, phrase: string, begun: readonly string[]): number {
  if (bare === phrase) return 4
  if (former && (fold(former.district) === phrase || withoutKind(former.district) === phrase)) return 3
  if (bare.startsWith(phrase) || words.startsWith(` ${phrase}`)) return 3
  if (begun.every((word) => ` ${bare}`.includes(word))) return 2
  return words.includes(` ${phrase}`) ? 1 : 0
}
