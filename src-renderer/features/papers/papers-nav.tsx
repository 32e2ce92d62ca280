import { Link } from '@tanstack/react-router'
import { useTexts } from '../../i18n/texts'
import { addresses } from '../../ui/addresses'
import classes from './papers.module.css'

const places = [
  ['list', addresses.papers],
  ['book', addresses.paperBook],
  ['answers', addresses.paperAnswers],
  ['seals', addresses.seals],
  ['gallery', addresses.gallery],
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
