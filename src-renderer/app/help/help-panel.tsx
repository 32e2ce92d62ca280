import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import Markdown from 'react-markdown'
import { useLanguage, useTexts } from '../../i18n/texts'
import classes from './help-panel.module.css'
import { helpPages, placeOfHeading, searchHelp } from './help-texts'

interface HelpPanelProps {
  /** 'desk', 'law/D163#dieu-109' */
  readonly page: string
  readonly onPage: (page: string) => void
}

/** A page of the help, and the search through all of them. Loaded when the help is first opened. */
export function HelpPanel({ page, onPage }: HelpPanelProps) {
  const t = useTexts('app')
  const [language] = useLanguage()
  const [text, setText] = useState('')
  const content = useRef<HTMLElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const [path = '', place] = page.split('#')
  const markdown = helpPages.get(path) ?? helpPages.get('index') ?? ''
  const found = text.trim() === '' ? null : searchHelp(text)
  const go = (to: string) => {
    setText('')
    onPage(to)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top, or at the heading that was asked for
  useEffect(() => {
    const heading = place === undefined ? null : content.current?.querySelector(`#${CSS.escape(`help-${place}`)}`)
    if (heading) heading.scrollIntoView({ block: 'start' })
    else content.current?.scrollTo({ top: 0 })
  }, [page, text])
  useEffect(() => search.current?.focus(), [])
  return (
    <>
      <div className={classes.search}>
        <TextInput
          ref={search}
          type="search"
          leftSection={<IconSearch size={16} aria-hidden />}
          aria-label={t('help.search')}
          placeholder={t('help.search')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && found?.[0]) go(found[0].id)
          }}
        />
        <nav className={classes.ways} aria-label={t('help.ways')}>
          {(['index', 'shortcuts', 'law/index'] as const).map((to) => (
            <button key={to} type="button" className={classes.way} aria-current={path === to || undefined} onClick={() => go(to)}>
              {t(`help.way.${to === 'law/index' ? 'law' : to}`)}
            </button>
          ))}
        </nav>
        {language !== 'vi' && <p className={classes.note}>{t('help.inVietnamese')}</p>}
      </div>
      <section
        ref={content}
        // A dialog keeps the wheel for itself while it is open.
        onWheel={({ deltaY }) => document.body.hasAttribute('data-scroll-locked') && content.current?.scrollBy({ top: deltaY })}
        className={classes.content}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
        tabIndex={0}
        lang="vi"
        aria-label={t('help.text')}
      >
        {found === null ? (
          <Markdown
            components={{
              h2: ({ children }) => <h2 id={`help-${placeOfHeading(wordsOf(children))}`}>{children}</h2>,
              a: ({ href = '', children }) => <PageLink to={href} onPage={go} label={children} />,
            }}
          >
            {markdown}
          </Markdown>
        ) : (
          <ul className={classes.found} aria-label={t('help.found')}>
            {found.map(({ id, title, pageTitle, text: words }) => (
              <li key={id}>
                <button type="button" className={classes.hit} onClick={() => go(id)}>
                  <strong>{title}</strong>
                  {title !== pageTitle && <span className={classes.of}>{pageTitle}</span>}
                  <span className={classes.words}>{words.slice(0, 140)}</span>
                </button>
              </li>
            ))}
            {found.length === 0 && <li className={classes.note}>{t('help.nothing', { text })}</li>}
          </ul>
        )}
      </section>
    </>
  )
}

interface PageLinkProps {
  /** Path of a page, with or without its place; nothing leads out of the program. */
  readonly to: string
  readonly label: ReactNode
  readonly onPage: (page: string) => void
}

const PageLink = ({ to, label, onPage }: PageLinkProps) => (
  <button type="button" className={classes.link} onClick={() => onPage(to)}>
    {label}
  </button>
)

/** The words of a heading, whatever they are marked up with. */
function wordsOf(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node)
  if (Array.isArray(node)) return node.map(wordsOf).join('')
  return node !== null && typeof node === 'object' && 'props' in node ? wordsOf((node.props as { children?: ReactNode }).children) : ''
}
