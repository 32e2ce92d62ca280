import { Button } from '@mantine/core'
import { IconDeviceDesktop, IconPlugConnectedX, IconRefresh } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useConnection } from '../api/live'
import { useOperation } from '../api/queries'
import { useTexts } from '../i18n/texts'
import { Banner } from '../ui/banner'
import classes from './layout.module.css'

/** Whether this seat reaches its host, in two words. */
export function HostState() {
  const t = useTexts('app')
  const state = useConnection()
  const Icon = state === 'lost' ? IconPlugConnectedX : IconDeviceDesktop
  return (
    <span className={classes.host} data-state={state}>
      <Icon size={17} stroke={1.6} aria-hidden />
      {t(`host.${state}`)}
    </span>
  )
}

/** A loss shorter than this is nobody's concern, milliseconds. */
const patience = 800

/** Says at once that the host is out of reach, and that the program was renewed under the open page. */
export function ConnectionBanner() {
  const t = useTexts('app')
  const lost = useConnection() === 'lost'
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (!lost) return setShown(false)
    const timer = setTimeout(() => setShown(true), patience)
    return () => clearTimeout(timer)
  }, [lost])
  const hash = useOperation('setup.state', {}).data?.contractHash
  const first = useRef(hash)
  first.current ??= hash
  const renewed = hash !== undefined && hash !== first.current
  return (
    <div aria-live="polite">
      {shown && <Banner icon={IconPlugConnectedX} text={t('banner.lost')} />}
      {renewed && (
        <Banner icon={IconRefresh} text={t('banner.renewed')}>
          <Button size="compact-sm" variant="default" onClick={() => window.location.reload()}>
            {t('banner.reload')}
          </Button>
        </Banner>
      )}
    </div>
  )
}
