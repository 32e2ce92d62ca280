import { Link } from '@tanstack/react-router'
import { useTexts } from '../../i18n/texts'
import { galleryAddress, paperAnswersAddress, paperBookAddress, papersAddress, sealsAddress } from './addresses'
import classes from './papers-nav.module.css'

const places = [
  ['list', papersAddress],
  ['book', paperBookAddress],
  ['answers', paperAnswersAddress],
  ['seals', sealsAddress],
  ['gallery', galleryAddress],
] as const

/** The parts of the papers' place, one beside the other. */
export function PapersNav() {
  const t = useTexts('papers')
  return (
    <nav className={classes.parts} aria-label={t('nav.label')}>
      {places.map(([name, address]) => (
        <Link key={name} to={address} className={classes.part} activeOptions={{ exact: true, includeSearch: false }}>
          {t(`nav.${name}`)}
        </Link>
      ))}
    </nav>
  )
}
