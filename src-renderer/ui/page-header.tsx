import { Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import classes from './page.module.css'

interface PageHeaderProps {
  readonly title: string
  /** One line of facts: '775 người đang quản lý · có mặt 752'. */
  readonly subtitle?: ReactNode
  /** Where this page hangs: links in front of the title. */
  readonly trail?: ReactNode
  /** Buttons, the strong one last. One strong button a screen. */
  readonly actions?: ReactNode
}

/** @example <PageHeader title={t('title')} subtitle={t('counts', counts)} actions={<Button>{t('admit')}</Button>} /> */
export function PageHeader({ title, subtitle, trail, actions }: PageHeaderProps) {
  useEffect(() => {
    document.title = `${title} · Sổ Phục Hồi`
  }, [title])
  return (
    <header className={classes.header}>
      <div className={classes.heading}>
        {trail && (
          <nav className={classes.trail} aria-label={title}>
            {trail}
          </nav>
        )}
        <Title order={1} className={classes.title}>
          {title}
        </Title>
        {subtitle && <div className={classes.subtitle}>{subtitle}</div>}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </header>
  )
}

interface PageProps {
  readonly children: ReactNode
  /** The page is as high as the window and its table scrolls inside. */
  readonly fill?: boolean
}

/** The body of every page: the rhythm between its parts. @example <Page fill><PageHeader … /><RegisterTable fill … /></Page> */
export const Page = ({ children, fill }: PageProps) => (
  <div className={classes.page} data-fill={fill || undefined}>
    {children}
  </div>
)
