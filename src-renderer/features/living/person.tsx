import { living } from '#contract/living'
import { formatDate } from '#contract/values/calendar'
import { useOperation } from '../../api/queries'
import { useHasRole } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import type { PersonContribution, PersonShown } from '../person'

/** Where somebody lives, in one line below the name. */
export const livingOfPerson: PersonContribution = { Line: LivingLine }

function LivingLine({ person, stayId }: PersonShown) {
  const t = useTexts('living')
  const mayRead = useHasRole(...living.ofPerson.roles)
  const known = useOperation('living.ofPerson', { residentId: person.resident.id }, { enabled: mayRead && stayId !== '' })
  const now = known.data?.find((spell) => spell.stayId === stayId && spell.toOn === null)
  if (!now) return null
  return <div>{t('person', { group: [now.groupName, now.zone].filter(Boolean).join(', '), on: formatDate(now.fromOn) })}</div>
}
