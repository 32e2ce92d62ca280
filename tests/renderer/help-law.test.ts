import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { articleText } from '#contract/values/article'
import vietnamese from '../../resources/locales/vi/papers.json' with { type: 'json' }
import { type Citation, cited, codeOf, commented, ofNoLaw, shown } from '../support/citations'

const help = join(import.meta.dirname, '../../resources/help/vi')
const textOf = (page: string) => readFileSync(join(help, `${page}.md`), 'utf8')
const pages = readdirSync(join(help, 'law'))
  .map((file) => file.replace('.md', ''))
  .toSorted()

/** 'Điều 109' of D163 → 'D163 109'. */
const nameOf = ({ law, article }: { readonly law: string; readonly article: number }) => `${law} ${article}`
const namesOf = (citations: readonly Pick<Citation, 'law' | 'article'>[]) => new Set(citations.map(nameOf))
const everyShown = Object.values(shown).flat()

const sections = cited.flatMap((law) =>
  textOf(`law/${law}`)
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [heading = '', ...lines] = section.split('\n')
      return { law, heading, article: Number(/^Điều (\d+)\. \S/.exec(heading)?.[1]), text: lines.join('\n').trim() }
    }),
)

describe('articles of the law in the help', () => {
  test('every law that is cited has a page, and the index leads to each', () => {
    expect(pages).toEqual([...cited, 'index'].toSorted())
    expect([...textOf('law/index').matchAll(/\]\(law\/(\w+)\)/g)].map(([, law]) => law).toSorted()).toEqual(cited.toSorted())
  })

  test('every article that a screen or a paper can cite has its section', () => {
    expect([...namesOf(everyShown).difference(namesOf(sections))]).toEqual([])
  })

  test('no section stands there that nothing cites', () => {
    expect([...namesOf(sections).difference(namesOf([...everyShown, ...commented]))]).toEqual([])
  })

  test.each([
    ['code', 'D163 109', 'D163 17', 'L120 36', 'D116 58', 'L73 39', 'XLVPHC 112', 'BLDS 148'],
    ['form', 'D163 123', 'D163 94', 'D163 17'],
    ['Vietnamese', 'D163 134', 'L120 46', 'D163 122', 'BLDS 146', 'BLLD 112'],
    ['English', 'D163 134', 'D163 121', 'BLDS 147', 'BLLD 111'],
  ] as const)('citations are found as %s', (shape, ...articles) => {
    expect(articles.filter((article) => !namesOf(shown[shape]).has(article))).toEqual([])
  })

  test('of every article in the texts of the screens the law can be told', () => {
    expect(ofNoLaw).toEqual([])
  })

  test.each([...new Set(shown.code.map(({ law }) => law))])('%s: the screens spell out its code', (law) => {
    expect(articleText(`${codeOf(law)} Đ1 khoản 2`).replaceAll('\u00a0', ' ')).toMatch(
      /^(Bộ luật|Luật|Nghị định|Thông tư) .+, Điều 1 khoản 2$/,
    )
  })

  test('sections are named by their article, each once and in order', () => {
    expect(sections.filter(({ article }) => Number.isNaN(article)).map(({ law, heading }) => `${law}: ${heading}`)).toEqual([])
    for (const law of cited) {
      const articles = sections.filter((section) => section.law === law).map(({ article }) => article)
      expect(articles, law).toEqual([...new Set(articles)].toSorted((a, b) => a - b))
    }
  })

  test('every section says what the article asks for and what the register does with it', () => {
    const silent = sections.filter(({ text }) => !/^\S.*\n\nTrong sổ: \S/s.test(text))
    expect(silent.map(({ law, heading }) => `${law}: ${heading}`)).toEqual([])
  })

  test.each(cited)('%s: begins with the whole name, its day and from when it holds, and says where the original is found', (law) => {
    const [title = '', , original = ''] = textOf(`law/${law}`).split('\n')
    expect(title).toMatch(/^# .+ số \d+\/20\d\d\/(QH\d\d|NĐ-CP|TT-BLĐTBXH).* ngày \d\d\/\d\d\/\d{4}.*hiệu lực từ \d\d\/\d\d\/\d{4}/)
    const number = /số (\S+?)[,;]? /.exec(title)?.[1]
    expect(original).toMatch(/^Nguyên văn: Công báo hoặc vbpl\.vn, tra theo số hiệu /)
    expect(original).toContain(`số hiệu ${number}`)
  })

  test('nothing is said of papers issued before: Decree 163/2026 Art. 150(3) ends the old decree and its forms, and no more', () => {
    for (const text of [vietnamese.old.text, textOf('law/D163')]) expect(text).not.toMatch(/giấy đã cấp vẫn có giá trị|không mất giá trị/)
  })

  test('links lead to pages and articles that are there', () => {
    const broken = pages.flatMap((page) =>
      [...textOf(`law/${page}`).matchAll(/\]\(([\w/]+)(?:#dieu-(\d+))?\)/g)].filter(
        ([, to = '', article]) =>
          !existsSync(join(help, `${to}.md`)) ||
          (article !== undefined && !namesOf(sections).has(nameOf({ law: to.replace('law/', ''), article: Number(article) }))),
      ),
    )
    expect(broken).toEqual([])
  })

  test.each(pages)('%s: Vietnamese quotes, days as dd/mm/yyyy, nothing bold', (page) => {
    expect(textOf(`law/${page}`)).not.toMatch(/["'*_]|\b\d{4}-\d\d-\d\d\b|(?<!\d)\d\/\d{1,2}\/\d{4}/)
  })
})
