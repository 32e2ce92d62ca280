import { IconAlertTriangle, IconBan, IconCircleCheck } from '@tabler/icons-react'
import type { Unsuitable } from '#contract/teams/suitability'
import { formatDate, PlainDate } from '#contract/values/calendar'
import { useTexts } from '../../../i18n/texts'
import { ArticleText } from '../../../ui/article-text'
import classes from '../teams.module.css'

/** What speaks against placing somebody: what stops it, what is told, each with its article. */
export function Problems({ problems }: { readonly problems: readonly Unsuitable[] }) {
  const t = useTexts('teams')
  if (problems.length === 0)
    return (
      <span className={classes.fits}>
        <IconCircleCheck size={15} aria-hidden style={{ verticalAlign: '-2px' }} /> {t('problem.none')}
      </span>
    )
  return (
    <span className={classes.problems}>
      {problems.map(({ key, blocks, article, params }) => (
        <span key={key} className={classes.problem} data-blocks={blocks || undefined}>
          {blocks ? (
            <IconBan size={15} aria-label={t('problem.blocks')} />
          ) : (
            <IconAlertTriangle size={15} aria-label={t('problem.warns')} />
          )}
          <span>
            {t(`problem.${key}`, readParams(params))}
            {article && (
              <>
                {' '}
                <small>
                  <ArticleText article={article} inRow />
                </small>
              </>
            )}
          </span>
        </span>
      ))}
    </span>
  )
}

const readParams = (params: Unsuitable['params']) =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const day = PlainDate.safeParse(value)
      return [name, day.success ? formatDate(day.data) : value]
    }),
  )
