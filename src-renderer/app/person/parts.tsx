import type { PersonShown, StayShown } from '../../features/person'
import { offered } from './contributions'

interface StayPartsProps {
  readonly sort: 'Badge' | 'Short' | 'Actions' | 'Facts' | 'Strip' | 'Aside'
  readonly shown: StayShown
}

/** What the features add of one sort, once the stay is there. */
export const StayParts = ({ sort, shown }: StayPartsProps) =>
  offered(sort).map(({ feature, part: Part }) => <Part key={feature} {...shown} />)

interface PersonPartsProps {
  readonly sort: 'Ahead' | 'Picture' | 'Line'
  readonly shown: PersonShown
}

/** What the features add of one sort, also before the stay is there. */
export const PersonParts = ({ sort, shown }: PersonPartsProps) =>
  offered(sort).map(({ feature, part: Part }) => <Part key={feature} {...shown} />)
