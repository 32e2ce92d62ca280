import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** An article of a law, by the page of the help that tells of it: { law: 'D163', article: 109 }. */
export interface Citation {
  readonly law: keyof typeof laws
  readonly article: number
}

/** How each law is named: as a code, in Vietnamese texts, in English texts and comments. */
const laws = {
  L120: { code: 'L120', vietnamese: 'Luật Phòng, chống ma túy năm 2025|Luật 120/2025', english: 'Law 120/2025' },
  L73: { code: 'L73', vietnamese: 'Luật 73/2021', english: 'Law 73/2021' },
  D163: { code: 'Đ163', vietnamese: 'Nghị định(?: số)? 163/2026', english: 'Decree 163/2026|D163' },
  D116: { code: 'Đ116', vietnamese: 'Nghị định(?: số)? 116/2021', english: 'Decree 116/2021' },
  BLDS: { code: 'BLDS', vietnamese: 'Bộ luật Dân sự(?: 2015)?', english: 'Civil Code(?: 91/2015| 2015)?' },
  XLVPHC: { code: 'XLVPHC', vietnamese: 'Luật Xử lý vi phạm hành chính', english: 'sanctions law' },
  L74: { code: 'L74', vietnamese: 'Luật Giáo dục nghề nghiệp(?: 2014)?', english: 'Law 74/2014' },
  TT42: { code: 'TT42', vietnamese: 'Thông tư(?: số)? 42/2015', english: 'Circular 42/2015' },
  TT43: { code: 'TT43', vietnamese: 'Thông tư(?: số)? 43/2015', english: 'Circular 43/2015' },
  BLLD: { code: 'BLLĐ', vietnamese: 'Bộ luật Lao động(?: 2019)?', english: 'Labour Code(?: 45/2019| 2019)?' },
} as const
type Names = (typeof laws)[keyof typeof laws]
export const cited = Object.keys(laws) as (keyof typeof laws)[]
export const codeOf = (law: keyof typeof laws): string => laws[law].code

/** '/NĐ-CP' behind a number. */
const symbol = '(?:/QH\\d+|/NĐ-CP|/TT-BLĐTBXH)?'

/** 'Đ97 khoản 2 điểm b, Đ121 khoản 3' → 97, 121; 'Điều 145 đến 148' and '145–148' → 145, 146, 147, 148. */
const numbersIn = (list: string, before: string): number[] =>
  [...list.matchAll(new RegExp(`${before}\\b(\\d{1,3})\\b(?:(?: đến |[–-])(\\d{1,3})\\b)?`, 'g'))].flatMap(([, first, last]) =>
    Array.from({ length: Number(last ?? first) - Number(first) + 1 }, (_, at) => Number(first) + at),
  )

/** @param of the pattern for one law; its first group is the list of articles @param before what stands before each number of the list */
const found = (text: string, of: (names: Names) => RegExp, before: string): Citation[] =>
  cited.flatMap((law) =>
    [...text.matchAll(of(laws[law]))].flatMap(([, list = '']) => numbersIn(list, before).map((article) => ({ law, article }))),
  )

/** Codes: 'Đ163 Đ97 khoản 2, Đ123 khoản 2; L120 Đ35 khoản 5'. Behind 'Đ163 ' or ', ' a 'Đ116' is an article. */
const byCode = (text: string) => found(text, ({ code }) => new RegExp(`(?<!Đ\\d+ |, )${code} (Đ\\d[^'"\`;)\\n]*)`, 'g'), 'Đ')

/** Where a form stands: 'Phụ lục V; Điều 97 khoản 1, Điều 123 khoản 1' are articles of Decree 163/2026. */
const ofForms = (text: string): Citation[] =>
  [...text.matchAll(/Phụ lục [IV]+; (Điều \d[^'"]*)/g)].flatMap(([, list = '']) =>
    numbersIn(list, 'Điều ').map((article) => ({ law: 'D163', article })),
  )

/** 'Nghị định 163/2026, Điều 134 khoản 1'; 'điểm i khoản 2 Điều 46 Luật Phòng, chống ma túy năm 2025'. */
const inVietnamese = (text: string) => [
  ...found(text, ({ vietnamese }) => new RegExp(`(?:${vietnamese})${symbol}, (Điều \\d[^'"\`;.]*)`, 'g'), 'Điều '),
  ...found(text, ({ vietnamese }) => new RegExp(`(Điều \\d+) (?:của )?(?:${vietnamese})`, 'g'), 'Điều '),
]

/** 'Decree 163/2026 Arts 94, 97 and 123 (notice 30 days before), 109–111', also across the lines of a comment. */
const inEnglish = (text: string) => {
  const bare = withoutBrackets(text.replaceAll(/\s*\n\s*(?:\*|\/\/)\s?/g, ' '))
  const list = '(\\d+(?:[–-]\\d+)?(?:(?:, | and )\\d+(?:[–-]\\d+)?)*)'
  return found(bare, ({ english }) => new RegExp(`(?:${english})${symbol},?(?: Annex [IV]+, Mẫu số \\d+;)? Arts?\\.? ${list}`, 'g'), '')
}

/** '97(2)(b), 124(1) (social protection, 15 days before)' → '97, 124'; brackets around a citation stay. */
function withoutBrackets(text: string): string {
  const without = text.replaceAll(/ ?\((?![^()]*\bArts?\b)[^()\n]*\)/g, '')
  return without === text ? text : withoutBrackets(without)
}

const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))

const sources = ['src-main', 'src-preload', 'src-renderer'].flatMap((folder) => filesIn(folder, /\.tsx?$/))
const texts = filesIn('resources/locales', /\.json$/)

/** What a screen or a paper can show; the first is the shape in which it is cited. */
export const shown: Readonly<Record<'code' | 'form' | 'Vietnamese' | 'English', readonly Citation[]>> = {
  code: [...sources, ...texts].flatMap(byCode),
  form: [...sources, ...texts].flatMap(ofForms),
  Vietnamese: [...sources, ...texts].flatMap(inVietnamese),
  English: texts.flatMap(inEnglish),
}

/** What comments give as the ground of a rule. */
export const commented: readonly Citation[] = sources.flatMap(inEnglish)

/** Articles in the texts of the screens of which no law could be told. */
export const ofNoLaw: readonly number[] = texts.flatMap((text) => {
  const known = [...byCode(text), ...ofForms(text), ...inVietnamese(text)].map(({ article }) => article)
  return numbersIn(text, 'Điều ').filter((article) => !known.includes(article))
})
