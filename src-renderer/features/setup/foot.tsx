import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/texts'
import classes from './setup.module.css'

interface FootProps {
  readonly onBack?: () => void
  readonly children: ReactNode
}

/** The way back and the way on, always at the same place. */
export function Foot({ onBack, children }: FootProps) {
  const t = useTexts('setup')
  return (
    <div className={classes.foot}>
      {onBack && (
        <Button variant="default" onClick={onBack}>
          {t('back')}
        </Button>
      )}
      <div className={classes.on}>{children}</div>
    </div>
  )
}
