import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../i18n/texts'
import { chosenPeopleAddress, noticesAddress } from '../addresses'
import classes from '../papers-nav.module.css'

/** Whose papers are made together: of those whom the desk asks them for, or of people somebody chooses. */
export function BatchNav({ days }: { readonly days: number }) {
  const t = useTexts('papers')
  return (
    <nav className={classes.parts} aria-label={t('batch.whose')}>
      <Link to={noticesAddress(days)} className={classes.part} activeOptions={{ exact: true, includeSearch: false }}>
        {t('batch.due')}
      </Link>
      <Link to={chosenPeopleAddress} className={classes.part} activeOptions={{ exact: true, includeSearch: false }}>
        {t('batch.chosen.tab')}
      </Link>
    </nav>
  )
}
