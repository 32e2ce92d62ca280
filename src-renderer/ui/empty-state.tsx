import { IconClipboardList } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './page.module.css'

interface EmptyStateProps {
  readonly title: string
  /** What would put something here. */
  readonly text?: ReactNode
  readonly icon?: ReactNode
  readonly action?: ReactNode
}

/** Nothing to show, and why. @example <EmptyState title={t('none')} text={t('noneText')} action={<Button …/>} /> */
export const EmptyState = ({ title, text, icon, action }: EmptyStateProps) => (
  <div className={classes.empty}>
    <span className={classes.emptyIcon} aria-hidden>
      {icon ?? <IconClipboardList size={22} stroke={1.6} />}
    </span>
    <p className={classes.emptyTitle}>{title}</p>
    {text && <p className={classes.emptyText}>{text}</p>}
    {action && <div className={classes.emptyAction}>{action}</div>}
  </div>
)
