import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { BirthDate, Instant, PlainDate } from '../../../../src-preload/contract/calendar'
import { StayKind } from '../../../../src-preload/contract/stay-words'
import type { InputOf } from '../../../api/operations'
import { useOperation } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { Panel } from '../../../ui/panel'
import { EndSumTable } from './end-sum'
import classes from './stay.module.css'
import type { StaySheet } from './stay-sheet'
import { StayWarnings } from './stay-warnings'

interface TermPanelProps {
  readonly sheet: StaySheet
  /** As typed; what cannot be read yet counts as not known. */
  readonly birth: unknown
  /** The stay that is being corrected. */
  readonly stayId?: string
  /** Fills in the term that the law foresees, until somebody types another. */
  readonly propose?: boolean
}

/** The end of the term while it is typed, with its sum, and what the law would not have expected. */
export function TermPanel({ sheet, birth, stayId, propose }: TermPanelProps) {
  const t = useTexts('stays')
  const termMonths = sheet.useValue<number | null>('stay.termMonths')
  const wanted = useWanted(sheet, birth, stayId ?? null)
  const [asked] = useDebouncedValue(JSON.stringify(wanted), 150)
  const input = JSON.parse(asked) as typeof wanted
  const preview = useOperation('stays.previewTerm', input ?? neverAsked, { enabled: input !== null, keepPrevious: true }).data
  useProposedTerm(sheet, propose === true ? (preview?.expectedTerm ?? undefined) : undefined)
  if (input === null || !preview) return <Panel title={t('sum.title')}>{<p className={classes.waiting}>{t('sum.waiting')}</p>}</Panel>
  if (preview.expectedTerm === null || preview.sum === null) {
    return (
      <Panel title={t('sum.title')}>
        <p className={classes.waiting}>{t('sum.none')}</p>
      </Panel>
    )
  }
  const { min, max } = preview.expectedTerm
  const expected = min === max ? t('sum.expected', { months: min }) : t('sum.expectedRange', { min, max })
  // Without a typed term the sum of one month says nothing.
  const known = termMonths !== null
  const warnings = known ? preview.warnings : preview.warnings.filter(({ key }) => key !== 'termDiffers' && key !== 'endDiffers')
  return (
    <>
      <Panel title={t('sum.title')}>
        {known ? <EndSumTable sum={preview.sum} /> : <p className={classes.waiting}>{t('sum.waiting')}</p>}
        <p className={classes.expected}>
          {expected} · {t(`regime.${preview.regime}`)}
        </p>
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
} satisfies InputOf<'stays.previewTerm'>

const dayOrNull = (value: unknown) => PlainDate.safeParse(value).data ?? null
const wholeNumber = (value: unknown, otherwise: number) => (typeof value === 'number' && Number.isInteger(value) ? value : otherwise)

/** What has been typed so far as a question; null until there is enough of it. */
function useWanted(sheet: StaySheet, birth: unknown, stayId: string | null): InputOf<'stays.previewTerm'> | null {
  const kind = StayKind.safeParse(sheet.useValue('stay.kind')).data
  const admittedAt = Instant.safeParse(sheet.useValue('stay.admittedAt')).data
  const startsOn = dayOrNull(sheet.useValue('stay.startsOn'))
  const termMonths = wholeNumber(sheet.useValue('stay.termMonths'), 1)
  const custodyDays = wholeNumber(sheet.useValue('stay.custodyDays'), 0)
  const statedEndOn = dayOrNull(sheet.useValue('stay.statedEndOn'))
  const rehabCount = wholeNumber(sheet.useValue('stay.rehabCount'), 1)
  const decisionNumber = sheet.useValue<string | null>('stay.decision.number')
  const decidedOn = dayOrNull(sheet.useValue('stay.decision.on'))
  const outside = termMonths < 1 || termMonths > 60 || custodyDays < 0 || custodyDays > 400 || rehabCount < 1 || rehabCount > 30
  if (!kind || !admittedAt || !startsOn || outside) return null
  const known = BirthDate.safeParse(birth).data ?? null
  return { kind, admittedAt, startsOn, termMonths, custodyDays, statedEndOn, rehabCount, decisionNumber, decidedOn, birth: known, stayId }
}

function useProposedTerm(sheet: StaySheet, expected: { readonly min: number; readonly max: number } | undefined): void {
  const termMonths = sheet.useValue<number | null>('stay.termMonths')
  const proposed = useRef<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the law foresees another term
  useEffect(() => {
    if (!expected || expected.min !== expected.max || (termMonths !== null && termMonths !== proposed.current)) return
    proposed.current = expected.min
    sheet.set('stay.termMonths', expected.min)
  }, [expected?.min, expected?.max])
}
