import { UnstyledButton } from '@mantine/core'
import { clsx } from 'clsx'
import { type ColumnCode, emphasised, type LineCode, type LineRole, lineRoles, type MovementReport } from '#contract/reports'
import { useTexts } from '../../i18n/texts'
import { type Column, RegisterTable } from '../../ui/register-table'
import { StatusPill } from '../../ui/status-pill'
import { numberText } from '../../ui/values'
import classes from './reports.module.css'

/** What is done with a line to come to the closing. */
const signs: Readonly<Record<LineRole, string>> = { moment: '', in: '+', inside: '±', out: '−', subtotal: '=', part: '' }

type MovementLine = MovementReport['lines'][number]

interface MovementTableProps {
  readonly report: MovementReport
  /** The figures belong to the period before; those of the new one are on their way. */
  readonly old: boolean
  readonly onOpen: (line: LineCode, column: ColumnCode) => void
}

export function MovementTable({ report, old, onOpen }: MovementTableProps) {
  const t = useTexts('reports')
  const codes = report.lines.map((line) => line.code)
  const toneOf = ({ code }: MovementLine, at: number) => {
    const role = lineRoles[code]
    if (emphasised.includes(role)) return 'emphasised'
    if (role === 'part') return 'part'
    return role === lastSummed(codes.slice(0, at)) ? undefined : 'begins'
  }
  return (
    <RegisterTable
      className={classes.table}
      label={t('table')}
      rows={report.lines}
      isOld={old}
      idOf={({ code }) => code}
      toneOf={toneOf}
      foot={<Balance report={report} />}
      columns={[
        {
          key: 'line',
          title: t('indicator'),
          unit: t('unit'),
          isHead: true,
          width: '29%',
          minWidth: 240,
          render: ({ code }) => (
            <>
              <span className={classes.sign} aria-hidden>
                {code === 'closing' ? '=' : signs[lineRoles[code]]}
              </span>
              {t(`line.${code}`)}
            </>
          ),
        },
        ...report.columns.map(
          ({ code: column }): Column<MovementLine> => ({
            key: column,
            title: t(`column.${column}`),
            minWidth: 64,
            align: 'right',
            render: ({ code, values }) => <Figure line={code} column={column} value={values[column]} onOpen={onOpen} />,
          }),
        ),
      ]}
    />
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
