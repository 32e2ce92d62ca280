import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import type { Me } from '#contract/session'
import { attention } from '../api/activity'
import { callQuery } from '../api/client'
import { followChanges } from '../api/live'
import { queryKey, useOperation } from '../api/queries'
import { SessionContext } from '../api/session'
import { LockScreen } from '../features/session/lock-screen'
import { NewPasswordPage } from '../features/session/new-password'
import { SignInPage } from '../features/session/sign-in-page'
import { DamagePage } from '../features/setup/damage-page'
import { UnlockPage } from '../features/setup/unlock-page'
import { openDrafts } from '../ui/drafts'
import { HelpFrame } from './help/help-frame'
import { Pages } from './router'
import { useSessionEnd } from './session-end'
import { FailedStart, Starting } from './starting'

const SetupPage = lazy(() => import('../features/setup/setup-page'))
const RestorePage = lazy(() => import('../features/setup/restore-page'))

/** Which door the person stands at: no register yet, a damaged or locked one, a restore, nobody signed in, or the pages. */
export function Gate() {
  const queries = useQueryClient()
  const setup = useOperation('setup.state', {})
  const [restoring, setRestoring] = useState(false)
  const restore = () => setRestoring(true)
  const leaveRestore = () => {
    setRestoring(false)
    void queries.invalidateQueries({ queryKey: ['setup'] })
  }
  if (restoring) {
    return (
      <HelpFrame of="setup/restore">
        <Suspense fallback={<Starting />}>
          <RestorePage onLeave={leaveRestore} />
        </Suspense>
      </HelpFrame>
    )
  }
  if (!setup.data) return setup.error ? <FailedStart failure={setup.error} onRetry={() => void setup.refetch()} /> : <Starting />
  if (setup.data.state === 'empty') {
    return (
      <HelpFrame of="setup/found">
        <Suspense fallback={<Starting />}>
          <SetupPage onRestore={restore} />
        </Suspense>
      </HelpFrame>
    )
  }
  if (setup.data.state === 'damaged') {
    return (
      <HelpFrame of="setup/restore">
        <DamagePage state={setup.data} onRestore={restore} />
      </HelpFrame>
    )
  }
  if (setup.data.state === 'locked') {
    return (
      <HelpFrame of="setup/unlock">
        <UnlockPage facilityName={setup.data.facilityName} onRestore={restore} />
      </HelpFrame>
    )
  }
  return <SignedIn facilityName={setup.data.facilityName ?? ''} sample={setup.data.sample} onRestore={restore} />
}

interface SignedInProps {
  readonly facilityName: string
  readonly sample: boolean
  readonly onRestore: () => void
}

/** The pages while somebody is signed in. An idle session is covered, not torn down: what was typed stays where it is. */
function SignedIn({ facilityName, sample, onRestore }: SignedInProps) {
  const queries = useQueryClient()
  const [end, reportEnd] = useSessionEnd()
  const [me, setMe] = useState<Me | null | undefined>(undefined)

  const enter = useCallback(
    async (now: Me) => {
      await openDrafts(now.accountId, now.draftKey)
      setMe((before) => {
        // Answers that another account was given are not shown to this one.
        if (before?.accountId !== now.accountId) queries.clear()
        return now
      })
      queries.setQueryData(queryKey('session.me', {}), now)
      reportEnd(null)
      void queries.invalidateQueries()
    },
    [queries, reportEnd],
  )
  const leave = useCallback(() => {
    setMe(null)
    queries.clear()
  }, [queries])

  useEffect(() => {
    callQuery('session.me', {}).then(enter, () => setMe(null))
  }, [enter])
  const listening = me != null && end === null
  // The day turns and roles change while the pages are open; and somebody who only types is not idle.
  const now = useOperation('session.me', {}, { enabled: listening, every: attention }).data
  useEffect(() => (listening ? followChanges(queries) : undefined), [listening, queries])

  if (me === undefined) return <Starting />
  if (me === null || me.mustChangePassword) {
    return (
      <HelpFrame of="session">
        {me === null ? (
          <SignInPage facilityName={facilityName} sample={sample} onSignedIn={enter} onRestore={onRestore} />
        ) : (
          <NewPasswordPage onChanged={enter} onLeave={leave} />
        )}
      </HelpFrame>
    )
  }
  return (
    <SessionContext value={now ?? me}>
      <LockScreen me={me} locked={end !== null} onLock={() => reportEnd('idle')} onUnlocked={enter} onLeave={leave}>
        <Pages onChanged={enter} onLeave={leave} />
      </LockScreen>
    </SessionContext>
  )
}
