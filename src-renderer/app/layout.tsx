import { AppShell, UnstyledButton } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconFlask, IconSearch } from '@tabler/icons-react'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { Me } from '#contract/session'
import { useMe } from '../api/session'
import { deskAddress } from '../features/desk/addresses'
import { systemAddress } from '../features/facility/addresses'
import { AccountMenu } from '../features/session/account-menu'
import { useTexts } from '../i18n/texts'
import { useGo } from '../ui/address'
import { AppLink } from '../ui/app-link'
import { KeyHint } from '../ui/key-hint'
import { Mark } from '../ui/mark'
import { StatusPill } from '../ui/status-pill'
import { ConnectionBanner, HostState } from './connection'
import { declared, placesOf } from './features'
import classes from './layout.module.css'
import { Navigation } from './navbar'
import { Palette } from './palette'

interface LayoutProps {
  readonly onChanged: (me: Me) => void
  readonly onLeave: () => void
}

/** The frame of every page: search on top, the narrow navigation on the left. */
export function Layout({ onChanged, onLeave }: LayoutProps) {
  const t = useTexts('app')
  const ui = useTexts('ui')
  const me = useMe()
  const go = useGo()
  const address = useRouterState({ select: (state) => state.location.pathname })
  const content = useRef<HTMLDivElement>(null)
  const [finding, setFinding] = useState(false)
  useHotkeys([['mod+K', () => setFinding(true)]], [])
  const start = placesOf(me.roles)[0]?.address ?? systemAddress

  // The desk is nobody's start who has no residents to care for: it is not even asked for, until the other page is there.
  const shown = useRouterState({ select: (state) => state.matches.at(-1)?.pathname })
  const hasDesk = start === deskAddress
  useEffect(() => {
    if (address === deskAddress && !hasDesk) go(start, { replace: true })
  }, [address, hasDesk, start, go])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top
  useEffect(() => {
    content.current?.scrollTo({ top: 0 })
  }, [address])

  return (
    <AppShell header={{ height: 52 }} navbar={{ width: 196, breakpoint: 0 }} transitionDuration={0}>
      <button type="button" className={classes.skip} onClick={() => content.current?.focus()}>
        {t('skip')}
      </button>
      <AppShell.Header className={classes.header}>
        <AppLink to={start} className={classes.brand} underline="never">
          <Mark size={26} />
          <span>{ui('program')}</span>
        </AppLink>
        <UnstyledButton className={classes.search} onClick={() => setFinding(true)} aria-keyshortcuts="Control+K">
          <IconSearch size={16} stroke={1.7} aria-hidden />
          <span className={classes.searchText}>{t('search.prompt')}</span>
          <KeyHint keys="Ctrl K" />
        </UnstyledButton>
        <div className={classes.right}>
          {me.sample && (
            <StatusPill tone="soon" icon={IconFlask}>
              {t('sample')}
            </StatusPill>
          )}
          <HostState />
          <AccountMenu onChanged={onChanged} onLeave={onLeave} />
        </div>
      </AppShell.Header>
      <AppShell.Navbar className={classes.navbar} aria-label={t('nav.label')}>
        <Navigation />
      </AppShell.Navbar>
      <AppShell.Main className={classes.main}>
        <ConnectionBanner />
        {declared('Background').map(({ feature, part: Background }) => (
          <Background key={feature} />
        ))}
        <div ref={content} id="content" tabIndex={-1} className={classes.content}>
          {(hasDesk || shown !== deskAddress) && <Outlet />}
        </div>
      </AppShell.Main>
      <Palette opened={finding} onClose={() => setFinding(false)} />
    </AppShell>
  )
}
