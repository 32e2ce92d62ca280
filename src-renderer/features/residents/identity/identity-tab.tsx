import { IconPencil } from '@tabler/icons-react'
import type { OutputOf } from '#contract'
import { maskId } from '#contract/residents/identity'
import { residentFieldReaders, type WithheldField } from '#contract/residents/operations'
import { formatBirth, formatDate } from '#contract/values/calendar'
import { useTexts } from '../../../i18n/texts'
import { LinkButton } from '../../../ui/app-link'
import { Panel } from '../../../ui/panel'
import text from '../../../ui/text.module.css'
import { Withheld } from '../../staff/parts'
import { correctResidentAddress } from '../addresses'
import classes from './identity-tab.module.css'

/** `field`: the one of the record that not everybody sees. */
type IdentityFact = readonly [label: string, value: string | null, field?: WithheldField, wide?: boolean]

/** Everything known of the person, in the order of Mẫu 17. */
export function IdentityTab({ answer }: { readonly answer: OutputOf<'residents.get'> }) {
  const t = useTexts('residents')
  const { resident: r, permanentPlace, currentPlace, allowedActions, withheld } = answer
  const address = (place: string | null, text: string | null) => [text, place].filter(Boolean).join(', ') || null
  const facts: IdentityFact[] = [
    [t('field.fullName'), r.fullName],
    [t('field.otherName'), r.otherName],
    [t('field.code'), r.code],
    [t('field.sex'), t(`sex.${r.sex}`)],
    [t('field.birth'), formatBirth(r.birth)],
    [t('field.nationality'), r.nationality],
    [t('field.birthplace'), r.birthplace, 'birthplace'],
    [t('field.homeTown'), r.homeTown, 'homeTown'],
    [t('field.ethnicity'), r.ethnicity, 'ethnicity'],
    [t('field.religion'), r.religion, 'religion'],
    [t('field.policyCategory'), r.policyCategory, 'policyCategory'],
    [t('field.healthInsurance'), r.healthInsurance, 'healthInsurance'],
    [t(`idKind.${r.idKind}`), r.idNumber && maskId(r.idNumber)],
    [t('field.idIssuedOn'), [r.idIssuedOn && formatDate(r.idIssuedOn), r.idIssuedBy].filter(Boolean).join(', ') || null, 'idIssuedOn'],
    [t('field.oldIdNumber'), r.oldIdNumber && maskId(r.oldIdNumber), 'oldIdNumber'],
    [t('field.permanentPlace'), address(permanentPlace, r.permanentAddress), 'permanentAddress', true],
    [t('field.currentPlace'), address(currentPlace, r.currentAddress), 'currentAddress', true],
    [t('field.education'), r.education],
    [t('field.occupation'), r.occupation],
    [t('field.employment'), r.employment && t(`employment.${r.employment}`), 'employment'],
    [t('field.maritalStatus'), r.maritalStatus && t(`maritalStatus.${r.maritalStatus}`), 'maritalStatus'],
    [t('field.note'), r.note, 'note', true],
  ]
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      <Panel
        title={t('section.who')}
        actions={
          allowedActions.includes('correct') && (
            <LinkButton
              to={correctResidentAddress(r.id)}
              size="compact-md"
              variant="default"
              leftSection={<IconPencil size={14} aria-hidden />}
            >
              {t('person.correctIdentity')}
            </LinkButton>
          )
        }
      >
        <dl className={classes.identity}>
          {facts.map(([label, value, field, wide]) => (
            <div key={label} className={wide ? classes.wide : undefined}>
              <dt>{label}</dt>
              <dd>{field && withheld.includes(field) ? <Withheld readers={residentFieldReaders[field]} /> : (value ?? '—')}</dd>
            </div>
          ))}
        </dl>
      </Panel>
      <Panel title={t('section.family')}>
        {withheld.includes('contacts') ? (
          <Withheld readers={residentFieldReaders.contacts} />
        ) : r.contacts.length === 0 ? (
          <p className={text.quiet}>{t('contact.none')}</p>
        ) : (
          <ul className={classes.contacts}>
            {r.contacts.map((contact) => (
              <li key={`${contact.relation} ${contact.fullName}`}>
                <div className={text.strong}>
                  {contact.fullName} · {contact.relation}
                </div>
                <div className={text.quiet}>
                  {[
                    contact.representative && t('contact.representative'),
                    contact.birthYear,
                    contact.occupation,
                    contact.phone,
                    contact.address,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </div>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </div>
  )
}
