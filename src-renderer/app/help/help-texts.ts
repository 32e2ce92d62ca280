import MiniSearch from 'minisearch'
import { fold } from '#contract/values/names'

const files = import.meta.glob<string>('../../../resources/help/vi/**/*.md', { eager: true, query: '?raw', import: 'default' })

/** A heading of a page and what stands below it; the first of a page is the page's title with what stands before its other headings. */
export interface HelpSection {
  /** 'desk#in-danh-sach'; of a page's first section the page alone. */
  readonly id: string
  readonly page: string
  readonly pageTitle: string
  readonly title: string
  readonly text: string
}

/** Each page as Markdown, by its path below `resources/help/vi` without the ending: 'residents/list'. */
export const helpPages: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, markdown]) => [path.slice(path.indexOf('/help/vi/') + '/help/vi/'.length, -'.md'.length), markdown]),
)

/** The place of a heading on its page: 'Điều 109. Bỏ trốn' is 'dieu-109', any other all its words. */
export const placeOfHeading = (heading: string): string =>
  /^dieu \d+/.exec(fold(heading))?.[0].replace(' ', '-') ??
  fold(heading)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')

const sectionsOf = ([page, markdown]: [string, string]): HelpSection[] => {
  const [first = '', ...others] = markdown.split(/^## /m)
  const pageTitle = /^# (.+)$/m.exec(first)?.[1] ?? page
  const section = (id: string, part: string): HelpSection => {
    const [title = '', ...lines] = part.split('\n')
    return { id, page, pageTitle, title: title.trim(), text: plain(lines.join('\n')) }
  }
  return [
    section(page, first.replace(/^# /, '')),
    ...others.map((part) => section(`${page}#${placeOfHeading(part.split('\n')[0] ?? '')}`, part)),
  ]
}

/** Markdown without its signs, on one line. */
const plain = (markdown: string) =>
  markdown
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/^[#>*\-\d.|\s]+/gm, ' ')
    .replaceAll(/[*_`|]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

export const helpSections: readonly HelpSection[] = [...helpPages].flatMap(sectionsOf)

const index = new MiniSearch<HelpSection>({ fields: ['title', 'pageTitle', 'text'], processTerm: (term) => fold(term) })
index.addAll(helpSections)
const byId = new Map(helpSections.map((section) => [section.id, section]))

/** The sections that say something of what was typed, with or without marks, the best first; the last word may be begun only. */
export const searchHelp = (text: string): readonly HelpSection[] =>
  index
    .search(text, { prefix: true, combineWith: 'AND', boost: { title: 4, pageTitle: 2 } })
    .slice(0, 20)
    .flatMap(({ id }) => byId.get(id) ?? [])
