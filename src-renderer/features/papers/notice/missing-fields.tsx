import { IconCircleCheck } from '@tabler/icons-react'
import type { MissingField } from '../../../../src-preload/contract/papers'
import type { Stay } from '../../../../src-preload/contract/stays'
import { type TextKey, useTexts } from '../../../i18n/texts'
import { addresses } from '../../../ui/addresses'
import { AppLink } from '../../../ui/app-link'
import { Panel } from '../../../ui/panel'
import classes from '../papers.module.css'

type Place = 'resident' | 'stay' | 'facility'

interface MissingFieldsProps {
  readonly missing: readonly MissingField[]
  readonly stay: Pick<Stay, 'id' | 'residentId'>
}

/** Fields that will print as dotted lines, by the captions of the form, with the way to where they are typed. */
export function MissingFields({ missing, stay }: MissingFieldsProps) {
  const t = useTexts('papers')
  const ways: Record<Place, string> = {
    resident: addresses.correctResident(stay.residentId),
    stay: addresses.correctStay(stay.id),
    facility: addresses.system,
  }
  const places = (['resident', 'stay', 'facility'] as const)
    .map((place) => ({ place, paths: missing.filter(({ at }) => at === place).map(({ path }) => path) }))
    .filter(({ paths }) => paths.length > 0)
  return (
    <Panel title={t('notice.missing')}>
      {places.length === 0 ? (
        <p className={classes.allThere}>
          <IconCircleCheck size={16} stroke={1.8} aria-hidden />
          {t('notice.noneMissing')}
        </p>
      ) : (
        <div className={classes.stack}>
          <p className={classes.hint}>{t('notice.missingText')}</p>
          {places.map(({ place, paths }) => (
            <div key={place} className={classes.missingPlace}>
              <ul className={classes.missing}>
                {paths.map((path) => (
                  <li key={path}>{t(`missing.${path}` as TextKey<'papers'>)}</li>
                ))}
              </ul>
              <AppLink to={ways[place]} size="sm">
                {t(`missingAt.${place}`)}
              </AppLink>
            </div>
          ))}
        </div>
      )}
    </Panel>
  )
}
