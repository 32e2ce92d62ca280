import type { EndSum } from '#contract/stays/operations'
import { formatDate } from '#contract/values/calendar'
import { useTexts } from '../../../i18n/texts'
import { ArticleText } from '../../../ui/article-text'
import { RegisterTable } from '../../../ui/register-table'
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
    <RegisterTable
      look="plain"
      head="none"
      className={classes.sum}
      label={t('sum.title')}
      rows={sum.lines}
      idOf={(_, at) => String(at)}
      columns={[
        {
          key: 'what',
          title: '',
          minWidth: 90,
          isHead: true,
          total: t('sum.end'),
          render: ({ key, amount }, gone) => (
            <>
              {t(`sum.${key}`)} {gone.has('amount') && <span className={classes.amount}>{amountText(key, amount)}</span>}
            </>
          ),
        },
        // Beside a narrow form it stands behind what it is: the days are never out of sight.
        { key: 'amount', title: '', width: 84, rank: 1, align: 'right', total: '=', render: ({ key, amount }) => amountText(key, amount) },
        { key: 'on', title: '', width: 92, align: 'right', total: formatDate(sum.endOn), render: ({ on }) => formatDate(on) },
      ]}
      detailOf={({ article }) => article && <ArticleText article={article} />}
    />
  )
}
