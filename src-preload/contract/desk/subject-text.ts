import type { Texts } from '../texts/engine'
import type { Duty } from './operations'

/** How lists name what a duty is about: the person, or what the feature calls it that raises the duty: 'Tháng 10/2026'. */
export const subjectText = ({ kind, about, person, named }: Pick<Duty, 'kind' | 'about' | 'person' | 'named'>, texts: Texts): string =>
  person?.fullName ?? texts.anywhere(`duty.${kind}.about`, named) ?? about.id
