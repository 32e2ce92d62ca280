import type { SealFacts } from '#contract/papers/seal'
import { useTexts } from '../../../i18n/texts'
import { DateText } from '../../../ui/values'
import classes from '../papers.module.css'

/** Everything that a code says. */
export function SealFactsList({ facts }: { readonly facts: SealFacts }) {
  const t = useTexts('papers')
  return (
    <dl className={classes.facts}>
      <dt>{t('seal.facility')}</dt>
      <dd>{facts.facilityCode}</dd>
      <dt>{t('column.number')}</dt>
      <dd>{facts.number}</dd>
      <dt>{t('column.issuedOn')}</dt>
      <dd>
        <DateText value={facts.on} />
      </dd>
      <dt>{t('seal.initials')}</dt>
      <dd>{facts.initials}</dd>
      <dt>{t('seal.birthYear')}</dt>
      <dd className="figures">{facts.birthYear}</dd>
    </dl>
  )
}
