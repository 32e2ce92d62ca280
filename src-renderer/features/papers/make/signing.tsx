import { useState } from 'react'
import type { OutputOf } from '#contract'
import type { BookLine } from '#contract/papers/book'
import { type PaperForm, paperForms } from '#contract/papers/forms'
import { addDays, PlainDate } from '#contract/values/calendar'
import { useOperation } from '../../../api/queries'
import { useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { DateField } from '../../../ui/date-field'
import { plainField } from '../../../ui/field'
import { Panel } from '../../../ui/panel'
import { Select } from '../../../ui/select'
import { paperNumber } from '../paper-state'
import shared from '../papers.module.css'
import { ReasonArea, reasonFits } from '../reason-area'
import classes from './make.module.css'

/** So many days back the host asks for a reason. */
const unaskedDays = 7

/** The day and the number a paper is issued under. */
export interface Signing {
  /** As typed. */
  readonly issuedOn: string | null
  /** null while what is typed is no day. */
  readonly day: PlainDate | null
  readonly dateError: string | undefined
  /** A number that was set aside and is taken; null takes the next one. */
  readonly reserved: number | null
  /** A number that was chosen here and has been taken at another seat since. */
  readonly taken: number | null
  readonly reservedLines: readonly BookLine[]
  /** Why the paper is dated so far back; null where nobody asks. */
  readonly dayReason: string | null
  readonly fits: boolean
  readonly setIssuedOn: (typed: string | null) => void
  readonly setReserved: (number: number | null) => void
  readonly setDayReason: (typed: string) => void
}

/**
 * Not in the form of the paper, whose draft is kept: the day and the number are those of the moment of issuing, and a draft opened tomorrow must
 * not propose yesterday's.
 * @param asking whether the book is still to be asked for numbers that were set aside
 */
export function useSigning(form: PaperForm, asking: boolean): Signing {
  const t = useTexts('papers')
  const { today } = useMe()
  const { series } = paperForms[form]
  const [issuedOn, setIssuedOn] = useState<string | null>(today)
  const [wanted, setReserved] = useState<number | null>(null)
  const [typedReason, setDayReason] = useState('')
  const day = PlainDate.safeParse(issuedOn).data ?? null
  const dateError = day === null ? t('notice.dateNeeded') : day > today ? t('notice.inFuture') : undefined
  const year = Number((day ?? today).slice(0, 4))
  const book = useOperation('papers.book.list', { year, series, use: 'RESERVED', limit: 200 }, { enabled: series !== null && asking })
  const reservedLines = book.data?.rows ?? []
  const reserved = reservedLines.some(({ number }) => number === wanted) ? wanted : null
  // The reservation has said why a paper under its number is late.
  const asksReason = reserved === null && day !== null && day < addDays(today, -unaskedDays) && !dateError
  return {
    issuedOn,
    day,
    dateError,
    reserved,
    reservedLines,
    setIssuedOn,
    setReserved,
    setDayReason,
    taken: asking && book.data && reserved === null ? wanted : null,
    dayReason: asksReason ? typedReason : null,
    fits: !dateError && (!asksReason || reasonFits(typedReason)),
  }
}

interface SigningPanelProps {
  readonly form: PaperForm
  readonly signing: Signing
  readonly preview: Pick<OutputOf<'papers.preview'>, 'signers' | 'nextNumber' | 'symbol'>
  /** null is the head. */
  readonly signerId: string | null
  readonly onSigner: (id: string | null) => void
  readonly signerError: string | undefined
  /** Whether what is missing is pointed out. */
  readonly asked: boolean
}

export function SigningPanel({ form, signing, preview, signerId, onSigner, signerError, asked }: SigningPanelProps) {
  const t = useTexts('papers')
  const { today } = useMe()
  const { issuedOn, dateError, reserved, taken, reservedLines, dayReason } = signing
  const { signers, nextNumber, symbol } = preview
  return (
    <Panel title={t('make.signing')}>
      <div className={shared.stack}>
        <div className={classes.twins}>
          <DateField
            label={t('notice.issuedOn')}
            field={plainField('issuedOn', issuedOn, signing.setIssuedOn, asked || issuedOn !== today ? dateError : undefined)}
            required
          />
          {nextNumber !== null && reservedLines.length === 0 && (
            <div className={classes.willGet}>
              <span>{t('make.willGet')}</span>
              <strong>{paperNumber({ number: nextNumber, symbol })}</strong>
            </div>
          )}
        </div>
        {nextNumber !== null && reservedLines.length > 0 && (
          <Select
            label={t('make.willGet')}
            data={[
              { value: 'next', label: t('make.nextNumber', { number: paperNumber({ number: nextNumber, symbol }) ?? '' }) },
              ...reservedLines.map((line) => ({
                value: String(line.number),
                label: t('make.reservedNumber', { number: paperNumber(line) ?? '', for: line.reserved?.for ?? '' }),
              })),
            ]}
            value={reserved === null ? 'next' : String(reserved)}
            allowDeselect={false}
            onChange={(value) => signing.setReserved(value === null || value === 'next' ? null : Number(value))}
          />
        )}
        {taken !== null && (
          <p className={shared.refused} role="alert">
            {t('make.reservedTaken', { number: paperNumber({ number: taken, symbol }) ?? '' })}
          </p>
        )}
        {dayReason !== null && (
          <ReasonArea
            label={t('make.dayReason')}
            description={t('make.dayReasonHint', { days: unaskedDays })}
            value={dayReason}
            needed={t('make.dayReasonNeeded')}
            asked={asked}
            onChange={signing.setDayReason}
          />
        )}
        {paperForms[form].series !== null && (
          <Select
            label={t('make.signer')}
            data={signers.map(({ id, signer }) => ({
              value: id ?? 'head',
              label: [signer.authority, signer.title, [signer.rank, signer.name].filter(Boolean).join(' ') || t('make.noName')]
                .filter(Boolean)
                .join(' · '),
            }))}
            value={signerId ?? 'head'}
            allowDeselect={false}
            error={signerError}
            onChange={(id) => onSigner(id === 'head' ? null : id)}
          />
        )}
      </div>
    </Panel>
  )
}
