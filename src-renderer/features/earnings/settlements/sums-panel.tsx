import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { LabourSettlement } from '#contract/earnings/operations'
import { SettledPart } from '#contract/earnings/words'
import { amountInWords, formatAmount } from '#contract/values/amounts'
import { useTexts } from '../../../i18n/texts'
import { Panel } from '../../../ui/panel'
import { periodText } from '../period-text'
import classes from './settlement.module.css'

/** Lines that stand below a sum; the smaller ones are one line together. */
const shownLines = 4

interface SumLine {
  readonly name: string
  readonly amount: number
}

function few(lines: readonly SumLine[], rest: string): readonly SumLine[] {
  if (lines.length <= shownLines) return lines
  const others = lines.slice(shownLines - 1)
  return [...lines.slice(0, shownLines - 1), { name: rest, amount: others.reduce((sum, { amount }) => sum + amount, 0) }]
}

/** Income − costs = surplus, and the four parts of it as a bar. */
export function SumsPanel({ settlement }: { readonly settlement: LabourSettlement }) {
  const t = useTexts('earnings')
  const { income, costs, surplus, incomeLines, costLines, corrections, carriedIn, parts, percent, remainder, remainderTo, carriedOut } =
    settlement
  const besides: SumLine[] = [
    ...corrections
      .filter(({ stayId }) => stayId === null)
      .map(({ of, reason, amount }) => ({ name: t('settlements.correction', { period: periodText(t, of), reason }), amount })),
    ...(carriedIn > 0 ? [{ name: t('settlements.carriedIn'), amount: -carriedIn }] : []),
  ]
  return (
    <Panel>
      <div className={classes.sums}>
        <Sum name={t('settlements.income')} amount={income} sign={null}>
          <Lines
            lines={few(
              incomeLines.map(({ what, amount }) => ({ name: what, amount })),
              t('settlements.others'),
            )}
          />
        </Sum>
        <Sum name={t('settlements.costs')} amount={costs} sign="−">
          <Lines
            lines={few(
              costLines.map(({ kind, amount }) => ({ name: t(`cost.${kind}`), amount })),
              t('settlements.others'),
            )}
          />
        </Sum>
        <Sum name={t('settlements.surplus')} amount={surplus} sign="=" strong>
          <p className={classes.words}>{amountInWords(surplus)}</p>
        </Sum>
      </div>
      {besides.length > 0 && <Lines lines={besides} apart />}
      {surplus > 0 ? (
        <>
          <div className={classes.bar} aria-hidden>
            {SettledPart.options.map((part) => (
              <span key={part} data-part={part} style={{ flexGrow: percent[part] }}>
                {percent[part]} %
              </span>
            ))}
          </div>
          <dl className={classes.parts}>
            {SettledPart.options.map((part) => (
              <div key={part} data-part={part} style={{ flexGrow: percent[part] }}>
                <dt>{t(`part.${part}`)}</dt>
                <dd>{formatAmount(parts[part])}</dd>
              </div>
            ))}
          </dl>
          <p className={classes.check}>
            <IconCircleCheck size={16} aria-hidden />
            {t('settlements.sumsUp', { surplus: formatAmount(surplus) })}{' '}
            {remainder > 0
              ? t('settlements.remainder', { remainder, part: t(`part.${remainderTo}`).toLocaleLowerCase('vi') })
              : t('settlements.noRemainder')}
          </p>
        </>
      ) : (
        <p className={classes.lacking}>
          <IconAlertTriangle size={16} aria-hidden />
          {carriedOut > 0 ? t('settlements.deficit', { amount: formatAmount(carriedOut) }) : t('settlements.noSurplus')}
        </p>
      )}
    </Panel>
  )
}

interface SumProps {
  readonly name: string
  readonly amount: number
  readonly sign: '−' | '=' | null
  readonly strong?: boolean
  readonly children: React.ReactNode
}

const Sum = ({ name, amount, sign, strong, children }: SumProps) => (
  <>
    {sign && (
      <span className={classes.sign} aria-hidden>
        {sign}
      </span>
    )}
    <div>
      <p className={classes.head} data-strong={strong || undefined} data-below={amount < 0 || undefined}>
        <span>{name}</span>
        <strong>{formatAmount(amount)}</strong>
      </p>
      {children}
    </div>
  </>
)

const Lines = ({ lines, apart }: { readonly lines: readonly SumLine[]; readonly apart?: boolean }) => (
  <ul className={classes.lines} data-apart={apart || undefined}>
    {lines.map(({ name, amount }) => (
      <li key={name}>
        <span title={name}>{name}</span>
        <span>{formatAmount(amount)}</span>
      </li>
    ))}
  </ul>
)
