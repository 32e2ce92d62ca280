import { Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { useTexts } from '../i18n/texts'
import classes from './door-card.module.css'
import { LanguageSwitch } from './language-switch'
import { Mark } from './mark'

interface DoorCardProps {
  readonly title: string
  /** Whose register it is, one line. */
  readonly subtitle?: ReactNode
  readonly children: ReactNode
}

/** The pages in front of the register: one card in the middle. */
export function DoorCard({ title, subtitle, children }: DoorCardProps) {
  const t = useTexts('ui')
  useEffect(() => {
    document.title = `${title} · ${t('program')}`
  }, [title, t])
  return (
    <main className={classes.door}>
      <div className={classes.brand}>
        <Mark size={36} />
        <span>{t('program')}</span>
      </div>
      <div className={classes.card}>
        <div>
          <Title order={1} className={classes.title}>
            {title}
          </Title>
          {subtitle && <p className={classes.subtitle}>{subtitle}</p>}
        </div>
        {children}
      </div>
      <LanguageSwitch />
    </main>
  )
}
