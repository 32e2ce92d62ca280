import { Link } from '@tanstack/react-router'
import { useMe } from '../api/session'
import { useNamedTexts } from '../i18n/texts'
import { placesOf } from './features'
import classes from './layout.module.css'

/** The places. In a narrow window they are signs only, until the navigation is opened. */
export function Navigation() {
  const textOf = useNamedTexts()
  const me = useMe()
  return (
    <ul className={classes.places}>
      {placesOf(me.roles).map(({ address, title, icon: Icon, Count }) => (
        <li key={address}>
          <Link
            to={address}
            className={classes.place}
            title={textOf(title)}
            activeOptions={{ exact: address === '/', includeSearch: false }}
          >
            <Icon size={18} stroke={1.6} aria-hidden />
            <span className={classes.placeName}>{textOf(title)}</span>
            {Count && <Count />}
          </Link>
        </li>
      ))}
    </ul>
  )
}
