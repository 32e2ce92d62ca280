import { Link } from '@tanstack/react-router'
import { formatDate } from '#contract/values/calendar'
import { useMe } from '../api/session'
import { useLanguage, useNamedTexts } from '../i18n/texts'
import { weekdayText } from '../ui/values'
import { declared, placesOf } from './features'
import classes from './layout.module.css'

/** The places, and below them the facility's day and what the features add. */
export function Navigation() {
  const textOf = useNamedTexts()
  const me = useMe()
  const [language] = useLanguage()
  return (
    <>
      <ul className={classes.places}>
        {placesOf(me.roles).map(({ address, title, icon: Icon, Count }) => (
          <li key={address}>
            <Link to={address} className={classes.place} activeOptions={{ exact: address === '/', includeSearch: false }}>
              <Icon size={18} stroke={1.6} aria-hidden />
              {textOf(title)}
              {Count && <Count />}
            </Link>
          </li>
        ))}
      </ul>
      <div className={classes.foot}>
        <div>
          {weekdayText(me.today, language)}, {formatDate(me.today)}
        </div>
        {declared('Foot').map(({ feature, part: Foot }) => (
          <Foot key={feature} />
        ))}
      </div>
    </>
  )
}
