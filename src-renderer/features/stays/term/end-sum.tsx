import { Fragment } from 'react'
import type { EndSum } from '#contract/stays/operations'
import { articleText } from '#contract/values/article'
import { formatDate } from '#contract/values/calendar'
import { useTexts } from '../../../i18n/texts'
import classes from '../stay.module.css'

/** The end of the term as a sum to be checked line by line, each with its article. */
export function EndSumTable({ sum }: { readonly sum: EndSum }) {
  const t = useTexts('stays')
  const amountText = (key: EndSum['lines'][number]['key'], amount: number) => {
    if (amount === 0) return ''
    const sign = amount < 0 ? '−' : '+'
    return `${sign} ${t(key === 'term' || key === 'reduction' ? 'sum.months' : 'sum.days', { amount: Math.abs(amount) })}`
  }
  return (
    <table className={classes.sum} aria-label={t('sum.title')}>
      <tbody>
        {sum.lines.map(({ key, amount, on, article }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same cause may come twice
          <Fragment key={at}>
            <tr>
              <th scope="row">{t(`sum.${key}`)}</th>
              <td>{amountText(key, amount)}</td>
              <td>{formatDate(on)}</td>
            </tr>
            {article && (
              <tr className={classes.article}>
                <td colSpan={3}>{articleText(article)}</td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('sum.end')}</th>
          <td>=</td>
          <td>{formatDate(sum.endOn)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
