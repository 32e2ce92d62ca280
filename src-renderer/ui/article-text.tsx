import { articleParts } from '#contract/values/article'
import classes from './article-text.module.css'
import { useHelp } from './help'

interface ArticleTextProps {
  /** As data cites it: 'Đ163 Đ109 khoản 3'. */
  readonly article: string
  /** In a row of a table: out of the way of the Tab key, which goes from work to work. */
  readonly inRow?: boolean
}

/** A citation in full; each of its articles opens what the help says of it. @example <ArticleText article={duty.article} /> */
export function ArticleText({ article, inRow = false }: ArticleTextProps) {
  const help = useHelp()
  return articleParts(article).map(({ text, page }, at) =>
    page === null ? (
      text
    ) : (
      <button
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one citation keep their order
        key={at}
        type="button"
        className={classes.article}
        tabIndex={inRow ? -1 : undefined}
        onClick={(event) => {
          event.stopPropagation()
          help.open(page)
        }}
      >
        {text}
      </button>
    ),
  )
}
