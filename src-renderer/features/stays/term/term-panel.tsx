import { useDebouncedValue } from '@mantine/hooks'
import type { SentOf } from '#contract'
import { hasTerm, StayKind } from '#contract/stays/words'
import { BirthDate, Instant, PlainDate } from '#contract/values/calendar'
import { useOperation } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { partOf } from '../../../ui/form-part'
import { Panel } from '../../../ui/panel'
import type { StayForm, TermsPart } from '../fields/stay-form'
import { useProposed } from '../fields/use-proposed'
import classes from '../stay.module.css'
import { StayWarnings } from '../stay-warnings'
import { EndSumTable } from './end-sum'

interface Whom {
  /** As typed; what cannot be read yet counts as not known. */
  readonly birth: unknown
  readonly nationality: string | null
  /** The stay that is being corrected, or whose kind changes. */
  readonly stayId?: string
  /** Somebody who is in the register: the times in rehab are told from the history. */
  readonly residentId?: string
  /** Fills in what the law and the register foresee, until somebody types something else. */
  readonly propose?: boolean
}

/** The end of the term of a stay that is being typed. */
export function StayTermPanel({ form, ...whom }: Whom & { readonly form: StayForm }) {
  const admittedAt = form.useValue('stay.admittedAt')
  const stable = form.useValue('stay.hasStableResidence')
  return <TermPanel part={partOf(form, 'stay')} admittedAt={admittedAt} hasStableResidence={stable !== false} {...whom} />
}

interface TermPanelProps extends Whom {
  readonly part: TermsPart
  /** As typed. */
  readonly admittedAt: unknown
  readonly hasStableResidence: boolean
}

/** The end of the term while it is typed, with its sum, and what the law would not have expected. */
export function TermPanel({ part, propose, ...facts }: TermPanelProps) {
  const t = useTexts('stays')
  const termMonths = part.useValue<number | null>('termMonths')
  const wanted = useWanted(part, facts)
  const [asked] = useDebouncedValue(JSON.stringify(wanted), 150)
  const input = JSON.parse(asked) as typeof wanted
  const preview = useOperation('stays.previewTerm', input ?? neverAsked, { enabled: input !== null, keepPrevious: true }).data
  const foreseen = propose === true && input !== null ? preview : undefined
  const expected = foreseen?.expectedTerm
  useProposed(part, 'termMonths', expected && expected.min === expected.max ? expected.min : null, null)
  useProposed(part, 'custodyDays', foreseen?.proposed.custodyDays ?? null, 0)
  useProposed(part, 'rehabCount', foreseen?.proposed.rehabCount ?? null, 1)
  if (input === null || !preview) return <Panel title={t('sum.title')}>{<p className={classes.waiting}>{t('sum.waiting')}</p>}</Panel>
  const { expectedTerm, proposed, sum, regime } = preview
  // Before a term is typed, or proposed, one month stands in the question: its sum says nothing.
  const counted = sum?.lines.find(({ key }) => key === 'term')?.amount
  const known = sum === null || (termMonths !== null && (counted !== 1 || termMonths === 1))
  const warnings = known ? preview.warnings : preview.warnings.filter(({ key }) => key !== 'termDiffers' && key !== 'endDiffers')
  const lines = [
    expectedTerm &&
      (expectedTerm.min === expectedTerm.max
        ? t('sum.expected', { months: expectedTerm.min })
        : t('sum.expectedRange', { min: expectedTerm.min, max: expectedTerm.max })),
    t(`regime.${regime}`),
    proposed.rehabCount !== null && t('sum.knownCount', { count: proposed.rehabCount }),
    proposed.custodyDays !== null && t('sum.knownCustody', { days: proposed.custodyDays }),
  ]
  return (
    <>
      <Panel title={t('sum.title')}>
        {sum === null ? (
          <p className={classes.waiting}>{t('sum.none')}</p>
        ) : known ? (
          <EndSumTable sum={sum} />
        ) : (
          <p className={classes.waiting}>{t('sum.waiting')}</p>
        )}
        <p className={classes.expected}>{lines.filter(Boolean).join(' · ')}</p>
      </Panel>
      <div aria-live="polite">
        {warnings.length > 0 && (
          <Panel title={t('warnings')}>
            <StayWarnings warnings={warnings} />
          </Panel>
        )}
      </div>
    </>
  )
}

/** Stands where a question would, while there is none. */
const neverAsked = {
  kind: 'COMPULSORY_ADULT',
  admittedAt: '2000-01-01T00:00:00.000Z',
  startsOn: '2000-01-01',
  termMonths: 1,
  custodyDays: 0,
  statedEndOn: null,
  rehabCount: 1,
  decisionNumber: null,
  decidedOn: null,
  birth: null,
} satisfies SentOf<'stays.previewTerm'>

const dayOrNull = (value: unknown) => PlainDate.safeParse(value).data ?? null
const wholeNumber = (value: unknown, otherwise: number) => (typeof value === 'number' && Number.isInteger(value) ? value : otherwise)

/** What has been typed so far as a question; null until there is enough of it. */
function useWanted(part: TermsPart, facts: Omit<TermPanelProps, 'part' | 'propose'>): SentOf<'stays.previewTerm'> | null {
  const kind = StayKind.safeParse(part.useValue('kind')).data
  const admittedAt = Instant.safeParse(facts.admittedAt).data
  const startsOn = dayOrNull(part.useValue('startsOn'))
  const months = wholeNumber(part.useValue('termMonths'), 1)
  const custodyDays = wholeNumber(part.useValue('custodyDays'), 0)
  const statedEndOn = dayOrNull(part.useValue('statedEndOn'))
  const rehabCount = wholeNumber(part.useValue('rehabCount'), 1)
  const decisionNumber = part.useValue<string | null>('decision.number')
  const decidedOn = dayOrNull(part.useValue('decision.on'))
  const outside = months < 1 || months > 60 || custodyDays < 0 || custodyDays > 400 || rehabCount < 1 || rehabCount > 30
  if (!kind || !admittedAt || !startsOn || outside) return null
  const term = hasTerm(kind) ? { termMonths: months, custodyDays, statedEndOn } : { termMonths: null, custodyDays: 0, statedEndOn: null }
  const { stayId = null, residentId = null, nationality, hasStableResidence } = facts
  const birth = BirthDate.safeParse(facts.birth).data ?? null
  const decision = { decisionNumber, decidedOn }
  return { kind, admittedAt, startsOn, ...term, rehabCount, ...decision, birth, nationality, hasStableResidence, stayId, residentId }
}
