import { IconAlertTriangle } from '@tabler/icons-react'
import type { StayWarning } from '#contract/stays/operations'
import { formatDate, PlainDate } from '#contract/values/calendar'
import { useTexts } from '../../i18n/texts'
import { ArticleText } from '../../ui/article-text'
import warningList from '../../ui/warnings.module.css'
import classes from './stay-warnings.module.css'

/** What the law would not have expected, each with its article; recorded all the same. */
export function StayWarnings({ warnings }: { readonly warnings: readonly StayWarning[] }) {
  const t = useTexts('stays')
  return (
    <ul className={warningList.list} aria-label={t('warnings')}>
      {warnings.map(({ key, article, params }) => (
        <li key={key}>
          <IconAlertTriangle size={16} aria-hidden />
          <span>
            {t(`warning.${key}`, readable(params))}
            {article && (
              <small>
                <ArticleText article={article} />
              </small>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The same over the width of a card; nothing where all is as the law expects. */
export const WarningStrip = ({ warnings }: { readonly warnings: readonly StayWarning[] }) =>
  warnings.length > 0 && (
    <div className={classes.strip}>
      <StayWarnings warnings={warnings} />
    </div>
  )

const readable = (params: StayWarning['params'] = {}) =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, PlainDate.safeParse(value).success ? formatDate(String(value)) : value]),
  )
