import { CloseButton, Loader } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { lazy, type ReactNode, Suspense, useCallback, useMemo, useRef, useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { HelpContext } from '../../ui/help'
import classes from './help-frame.module.css'

const HelpPanel = lazy(() => import('./help-panel').then(({ HelpPanel }) => ({ default: HelpPanel })))

interface HelpFrameProps {
  /** The page of the help for what is on the screen. */
  readonly of: string
  readonly children: ReactNode
}

/**
 * What stands on the screen, and the help at its right side while it is open: F1 opens and closes it, "?" too where nothing is typed. The work
 * stays as it is and can be gone on with.
 */
export function HelpFrame({ of, children }: HelpFrameProps) {
  const t = useTexts('app')
  const [page, setPage] = useState<string | null>(null)
  const before = useRef<HTMLElement | null>(null)
  const panel = useRef<HTMLElement>(null)
  const open = useCallback((to: string) => {
    // From within the help one goes on to another page of it: the work is where it was.
    if (!panel.current?.contains(document.activeElement)) before.current = document.activeElement as HTMLElement | null
    setPage(to)
  }, [])
  const opened = page !== null
  const close = useCallback(() => {
    setPage(null)
    before.current?.focus()
  }, [])
  const toggle = useCallback(() => (opened ? close() : open(of)), [opened, close, open, of])
  const help = useMemo(() => ({ open, toggle }), [open, toggle])
  useHotkeys([['F1', toggle]], [])
  useHotkeys([['shift+?', toggle]])
  return (
    <HelpContext value={help}>
      {children}
      {opened && (
        <aside
          ref={panel}
          className={classes.panel}
          aria-label={t('help.title')}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            close()
          }}
        >
          <div className={classes.head}>
            <h2 className={classes.title}>{t('help.title')}</h2>
            <CloseButton aria-label={t('help.close')} onClick={close} />
          </div>
          <Suspense fallback={<Loader size="sm" m="md" />}>
            <HelpPanel page={page} onPage={setPage} />
          </Suspense>
        </aside>
      )}
    </HelpContext>
  )
}
