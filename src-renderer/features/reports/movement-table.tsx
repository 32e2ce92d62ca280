import { UnstyledButton } from '@mantine/core'
import { clsx } from 'clsx'
import { type ColumnCode, emphasised, type LineCode, type LineRole, lineRoles, type MovementReport } from '#contract/reports'
import { useTexts } from '../../i18n/texts'
import { StatusPill } from '../../ui/status-pill'
import { numberText } from '../../ui/values'
import classes from './reports.module.css'

/** What is done with a line to come to the closing. */
const signs: Readonly<Record<LineRole, string>> = { moment: '', in: '+', inside: '±', out: '−', subtotal: '=', part: '' }

interface MovementTableProps {
  readonly report: MovementReport
  /** The figures belong to the period before; those of the new one are on their way. */
  readonly old: boolean
  readonly onOpen: (line: LineCode, column: ColumnCode) => void
}

export function MovementTable({ report, old, onOpen }: MovementTableProps) {
  const t = useTexts('reports')
  return (
    <section className={classes.plate} data-old={old || undefined} aria-busy={old}>
      <table className={classes.table} aria-label={t('table')}>
        <thead>
          <tr>
            <th scope="col">
              {t('indicator')} <span className={classes.unit}>{t('unit')}</span>
            </th>
            {report.columns.map(({ code }) => (
              <th key={code} scope="col" className={classes.figureHead}>
                {t(`column.${code}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.lines.map(({ code, values }, index) => {
            const role = lineRoles[code]
            const begins =
              !emphasised.includes(role) && role !== 'part' && role !== lastSummed(report.lines.slice(0, index).map((line) => line.code))
            return (
              <tr
                key={code}
                className={clsx(emphasised.includes(role) && classes.moment, role === 'part' && classes.part, begins && classes.begins)}
              >
                <th scope="row">
                  <span className={classes.sign} aria-hidden>
                    {code === 'closing' ? '=' : signs[role]}
                  </span>
                  {t(`line.${code}`)}
                </th>
                {report.columns.map((column) => (
                  <td key={column.code} className={clsx(column.code === 'total' && classes.total)}>
                    <Figure line={code} column={column.code} value={values[column.code]} onOpen={onOpen} />
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
      <Balance report={report} />
    </section>
  )
}

/** The role of the last line that is not part of another. */
const lastSummed = (codes: readonly LineCode[]) => codes.map((code) => lineRoles[code]).findLast((role) => role !== 'part')

interface FigureProps {
  readonly line: LineCode
  readonly column: ColumnCode
  readonly value: number
  readonly onOpen: (line: LineCode, column: ColumnCode) => void
}

/** A figure opens the people behind it; nobody stands behind a zero. */
function Figure({ line, column, value, onOpen }: FigureProps) {
  const t = useTexts('reports')
  if (value === 0) return <span className={clsx('figures', classes.zero)}>0</span>
  const shown = lineRoles[line] === 'inside' ? signed(value) : numberText(value)
  const name = { line: t(`line.${line}`), column: t(`column.${column}`), value: shown }
  return (
    <UnstyledButton className={clsx('figures', classes.figure)} onClick={() => onOpen(line, column)} aria-label={t('figure', name)}>
      {shown}
    </UnstyledButton>
  )
}

/** Whether the figures add up, and how they were counted. */
function Balance({ report }: { readonly report: MovementReport }) {
  const t = useTexts('reports')
  const wrong = report.columns.filter(({ code }) => report.balance[code] !== 0)
  return (
    <div className={classes.foot}>
      <div className={classes.balance}>
        {wrong.length === 0 ? <StatusPill tone="done">{t('balanced')}</StatusPill> : <StatusPill tone="late">{t('unbalanced')}</StatusPill>}
        <span>{t('balanceRule')}</span>
      </div>
      {wrong.length > 0 && (
        <p>
          {wrong.map(({ code }) => t('difference', { column: t(`column.${code}`), value: signed(report.balance[code]) })).join('; ')}.{' '}
          {t('unbalancedText')}
        </p>
      )}
      <p>
        {report.separateNoResidence ? t('separate') : t('together')} {t('ofWhich')}
      </p>
    </div>
  )
}

const signed = (value: number) => (value > 0 ? `+${numberText(value)}` : `−${numberText(-value)}`)
