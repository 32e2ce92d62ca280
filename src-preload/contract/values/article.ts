const laws: Readonly<Record<string, string>> = {
  L120: 'Luật 120/2025',
  L73: 'Luật 73/2021',
  Đ163: 'Nghị định 163/2026',
  Đ116: 'Nghị định 116/2021',
  BLDS: 'Bộ luật Dân sự 2015',
  XLVPHC: 'Luật Xử lý vi phạm hành chính',
}

/**
 * A citation in full: 'Đ163 Đ109 khoản 3' is 'Nghị định 163/2026, Điều 109 khoản 3'; those of several laws stand apart by '; '. Citations stay
 * Vietnamese in every language.
 * @example articleText(warning.article)
 */
export const articleText = (article: string): string => article.split('; ').map(ofOneLaw).join('; ')

function ofOneLaw(article: string): string {
  const [law = '', ...rest] = article.split(' ')
  const name = laws[law]
  // It breaks between the law and its article, and nowhere else.
  const whole = (part: string) => part.replaceAll(' ', '\u00a0')
  return name ? `${whole(name)}, ${whole(rest.join(' ').replaceAll(/Đ(?=\d)/g, 'Điều '))}` : article
}
