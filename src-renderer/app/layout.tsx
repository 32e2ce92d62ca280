import { ActionIcon, AppShell, UnstyledButton } from '@mantine/core'
import { useClickOutside, useHotkeys } from '@mantine/hooks'
import { IconFlask, IconMenu2, IconSearch } from '@tabler/icons-react'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { recordReaders } from '#contract/roles'
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
import { ConnectionBanner } from './connection'
import { declared, placesOf } from './features'
import { HelpButton } from './help/help-button'
import classes from './layout.module.css'
import { Navigation } from './navbar'
import { Palette } from './palette'
import { StatusBar } from './status-bar'
import statusClasses from './status-bar.module.css'

interface LayoutProps {
  readonly onChanged: (me: Me) => void
  readonly onLeave: () => void
}

/** The frame of every page: search on top, the narrow navigation on the left, what has just been done at the foot. */
export function Layout({ onChanged, onLeave }: LayoutProps) {
  const t = useTexts('app')
  const ui = useTexts('ui')
  const me = useMe()
  const go = useGo()
  const address = useRouterState({ select: (state) => state.location.pathname })
  const content = useRef<HTMLDivElement>(null)
  const [finding, setFinding] = useState(false)
  // In a narrow window, where the navigation is folded.
  const [isUnfolded, setUnfolded] = useState(false)
  const navigation = useClickOutside<HTMLDivElement>(() => setUnfolded(false))
  useHotkeys([['mod+K', () => setFinding(true)]], [])
  useHotkeys(isUnfolded ? [['Escape', () => setUnfolded(false)]] : [], [])
  const start = placesOf(me.roles)[0]?.address ?? systemAddress

  // The desk is nobody's start who has no residents to care for: it is not even asked for, until the other page is there.
  const isLoading = useRouterState({ select: (state) => state.isLoading })
  const shown = useRouterState({ select: (state) => state.matches.at(-1)?.pathname })
  const hasDesk = start === deskAddress
  useEffect(() => {
    if (address === deskAddress && !hasDesk) go(start, { replace: true })
  }, [address, hasDesk, start, go])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top
  useEffect(() => {
    content.current?.scrollTo({ top: 0 })
    setUnfolded(false)
  }, [address])

  return (
    <AppShell
      header={{ height: 52 }}
      navbar={{ width: { base: 52, lg: 216 }, breakpoint: 0 }}
      footer={{ height: 28 }}
      transitionDuration={0}
    >
      <button type="button" className={classes.skip} onClick={() => content.current?.focus()}>
        {t('skip')}
      </button>
      <AppShell.Header className={classes.header}>
        <div className={classes.left}>
          <ActionIcon
            className={classes.unfold}
            variant="subtle"
            color="gray"
            size={34}
            aria-label={t(isUnfolded ? 'nav.fold' : 'nav.unfold')}
            aria-expanded={isUnfolded}
            // A press outside the navigation would fold it before the click turns it round again.
            onMouseDown={(event) => event.stopPropagation()}
            onTouchStart={(event) => event.stopPropagation()}
            onClick={() => setUnfolded(!isUnfolded)}
          >
            <IconMenu2 size={20} stroke={1.6} aria-hidden />
          </ActionIcon>
          <AppLink to={start} className={classes.brand} underline="never" title={ui('program')}>
            <Mark size={26} />
            <span className={classes.program}>{ui('program')}</span>
          </AppLink>
        </div>
        <UnstyledButton className={classes.search} onClick={() => setFinding(true)} aria-keyshortcuts="Control+K">
          <IconSearch size={16} stroke={1.7} aria-hidden />
          <span className={classes.searchText}>
            {t(recordReaders.some((role) => me.roles.includes(role)) ? 'search.prompt' : 'search.promptOfNobody')}
          </span>
          <span className={classes.searchKeys}>
            <KeyHint keys="Ctrl K" />
          </span>
        </UnstyledButton>
        <div className={classes.right}>
          {me.sample && (
            <StatusPill tone="soon" icon={IconFlask}>
              {t('sample')}
            </StatusPill>
          )}
          <HelpButton />
          <AccountMenu onChanged={onChanged} onLeave={onLeave} />
        </div>
      </AppShell.Header>
      <AppShell.Navbar ref={navigation} className={classes.navbar} data-unfolded={isUnfolded || undefined} aria-label={t('nav.label')}>
        <Navigation />
      </AppShell.Navbar>
      <AppShell.Main className={classes.main}>
        <ConnectionBanner />
        {declared('Background').map(({ feature, part: Background }) => (
          <Background key={feature} />
        ))}
        <div ref={content} id="content" tabIndex={-1} className={classes.content} aria-busy={isLoading || undefined}>
          {(hasDesk || shown !== deskAddress) && <Outlet />}
        </div>
      </AppShell.Main>
      <AppShell.Footer className={statusClasses.bar}>
        <StatusBar />
      </AppShell.Footer>
      <Palette opened={finding} onClose={() => setFinding(false)} />
    </AppShell>
  )
}
