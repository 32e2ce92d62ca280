/** Laws as they are cited, and the page of the help that tells of each (`resources/help/vi/law`). */
const laws: Readonly<Record<string, { readonly name: string; readonly page: string }>> = {
  L120: { name: 'Luật 120/2025', page: 'L120' },
  L73: { name: 'Luật 73/2021', page: 'L73' },
  Đ163: { name: 'Nghị định 163/2026', page: 'D163' },
  Đ116: { name: 'Nghị định 116/2021', page: 'D116' },
  BLDS: { name: 'Bộ luật Dân sự 2015', page: 'BLDS' },
  BLLĐ: { name: 'Bộ luật Lao động 2019', page: 'BLLD' },
  L74: { name: 'Luật Giáo dục nghề nghiệp 2014', page: 'L74' },
  TT42: { name: 'Thông tư 42/2015', page: 'TT42' },
  TT43: { name: 'Thông tư 43/2015', page: 'TT43' },
  XLVPHC: { name: 'Luật Xử lý vi phạm hành chính', page: 'XLVPHC' },
}

export interface ArticlePart {
  readonly text: string
  /** Where the help tells of it, 'law/D163#dieu-109'; null for what stands between two articles. */
  readonly page: string | null
}

/**
 * A citation in full, parted by its articles: 'Đ163 Đ109 khoản 3' is 'Nghị định 163/2026, Điều 109 khoản 3'; those of several laws stand apart by '; '.
 * What an article does not say and is taken from it begins 'suy theo '. Citations stay Vietnamese in every language.
 */
export const articleParts = (article: string): readonly ArticlePart[] =>
  article.split('; ').flatMap((one, at) => [...(at > 0 ? [{ text: '; ', page: null }] : []), ...ofOneLaw(one)])

/** The same as one line. @example articleText(warning.article) */
export const articleText = (article: string): string =>
  articleParts(article)
    .map(({ text }) => text)
    .join('')

// It breaks between the law and its article, and between two articles.
const whole = (part: string) => part.replaceAll(' ', '\u00a0')

/** Before an article from which something is inferred. */
const inferred = 'suy theo '

function ofOneLaw(cited: string): readonly ArticlePart[] {
  if (cited.startsWith(inferred)) return [{ text: inferred, page: null }, ...ofOneLaw(cited.slice(inferred.length))]
  const [code = '', ...rest] = cited.split(' ')
  const law = laws[code]
  if (!law) return [{ text: cited, page: null }]
  const articles = rest.join(' ').split(/, (?=Đ\d)/)
  return articles.flatMap((one, at) => {
    const number = /^Đ(\d+)/.exec(one)?.[1]
    const text = whole(one.replace(/^Đ(?=\d)/, 'Điều '))
    const page = `law/${law.page}${number === undefined ? '' : `#dieu-${number}`}`
    return at === 0
      ? [{ text: `${whole(law.name)}, ${text}`, page }]
      : [
          { text: ', ', page: null },
          { text, page },
        ]
  })
}
