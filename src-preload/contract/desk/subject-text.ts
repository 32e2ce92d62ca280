import type { Texts } from '../texts/engine'
import type { Duty } from './operations'

/** How lists name what a duty is about: the person; 'Tháng 10/2026'. */
export function subjectText({ about, person, named }: Pick<Duty, 'about' | 'person' | 'named'>, texts: Texts): string {
  if (person) return person.fullName
  if (named !== null) return named
  const [year = '', month = ''] = about.id.split('-')
  return texts.at(`desk:about.${about.kind}`, about.kind === 'month' ? { year, month } : { id: about.id })
}
