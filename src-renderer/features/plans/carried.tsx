import type { OutputOf } from '#contract'
import type { PlanPart } from '#contract/plans/operations'
import { maskId } from '#contract/residents/identity'
import { formatBirth, formatDate } from '#contract/values/calendar'
import { useOperation } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import { AppLink } from '../../ui/app-link'
import { Panel } from '../../ui/panel'
import { correctResidentAddress } from '../residents/addresses'
import { planPartAddress } from './addresses'
import { planFormOf } from './part-form'
import classes from './plans.module.css'

interface CarriedProps {
  readonly part: PlanPart
  readonly stayId: string
  readonly person: OutputOf<'residents.get'>
}

/** What the paper asks for and the register has already: shown beside the form, corrected where it is kept. */
export function Carried({ part, stayId, person }: CarriedProps) {
  const t = useTexts('plans')
  const facts = useFacts(part, stayId, person).filter(([, value]) => value)
  return (
    <Panel title={t('carried.title')}>
      <dl className={classes.carried}>
        {facts.map(([label, value]) => (
          <div key={`${label} ${value}`}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={classes.carriedLinks}>
        {part === 'person' && person.allowedActions.includes('correct') && (
          <AppLink to={correctResidentAddress(person.resident.id)} size="sm">
            {t('carried.correct')}
          </AppLink>
        )}
        {part === 'health' && (
          <AppLink to={planPartAddress(stayId, 'appearance')} size="sm">
            {t('carried.appearance')}
          </AppLink>
        )}
      </div>
    </Panel>
  )
}

type FactRow = readonly [label: string, value: string | null | undefined]

function useFacts(part: PlanPart, stayId: string, person: OutputOf<'residents.get'>): readonly FactRow[] {
  const t = useTexts('plans')
  const text = useTexts('residents')
  const stayText = useTexts('stays')
  const { resident: r, permanentPlace, currentPlace, stays } = person
  const looks = useOperation('plans.appearance', { stayId }, { enabled: part === 'health' }).data?.content
  const stay = stays.find(({ id }) => id === stayId)
  const who: FactRow[] = [
    [text('field.fullName'), r.fullName],
    [text('field.sex'), text(`sex.${r.sex}`)],
    [text('field.birth'), formatBirth(r.birth)],
  ]
  if (part === 'person') {
    const told = r.contacts.find(({ representative }) => representative) ?? r.contacts[0]
    return [
      ...who,
      [text(`idKind.${r.idKind}`), r.idNumber && maskId(r.idNumber)],
      [text('field.permanentPlace'), [r.permanentAddress, permanentPlace].filter(Boolean).join(', ')],
      [text('field.currentPlace'), [r.currentAddress, currentPlace].filter(Boolean).join(', ')],
      [t('carried.origin'), [r.nationality, r.ethnicity, r.religion].filter(Boolean).join(' · ')],
      [text('field.policyCategory'), r.policyCategory],
      [text('field.education'), r.education],
      [text('field.occupation'), r.occupation],
      [text('field.employment'), r.employment && text(`employment.${r.employment}`)],
      [text('field.maritalStatus'), r.maritalStatus && text(`maritalStatus.${r.maritalStatus}`)],
      [t('carried.told'), told && [told.fullName, told.relation, told.phone].filter(Boolean).join(' · ')],
    ]
  }
  const measured: FactRow[] = [
    [t('appearance.heightCm'), looks?.heightCm ? `${looks.heightCm} cm` : null],
    [t('appearance.weightKg'), looks?.weightKg ? `${looks.weightKg} kg` : null],
  ]
  const course: FactRow[] = stay
    ? [
        [text('column.kind'), stayText(`kindFull.${stay.kind}`)],
        [text('column.admittedOn'), formatDate(stay.admittedOn)],
        [text('column.expectedEndOn'), stay.expectedEndOn && formatDate(stay.expectedEndOn)],
      ]
    : []
  const earlier = stays
    .filter(({ id }) => id !== stayId)
    .map(
      (one): FactRow => [
        t('carried.earlier', { code: one.code }),
        [stayText(`kind.${one.kind}`), formatDate(one.admittedOn), one.endedOn && formatDate(one.endedOn)].filter(Boolean).join(' · '),
      ],
    )
  if (planFormOf(part) !== 'sheet') return [...who, ...course]
  return [...who, ...(part === 'health' ? measured : []), ...(part === 'substances' ? earlier : [])]
}
