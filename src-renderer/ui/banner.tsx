import type { IconClock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './banner.module.css'

interface BannerProps {
  readonly icon: typeof IconClock
  readonly text: string
  /** What can be done about it, at the right. */
  readonly children?: ReactNode
}

/** Something that concerns every page, over the page: it stays until it is no longer so. */
export const Banner = ({ icon: Icon, text, children }: BannerProps) => (
  <div className={classes.banner}>
    <Icon size={18} aria-hidden />
    <span>{text}</span>
    {children}
  </div>
)
