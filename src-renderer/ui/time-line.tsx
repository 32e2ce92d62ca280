import type { IconCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './time-line.module.css'

/** What happened, one below the other. @example <TimeLine>{entries.map(({ id, name }) => <TimeLineEntry key={id} icon={IconFlag}>{name}</TimeLineEntry>)}</TimeLine> */
export const TimeLine = ({ children }: { readonly children: ReactNode }) => <ol className={classes.line}>{children}</ol>

interface TimeLineEntryProps {
  readonly icon: typeof IconCircle
  /** `aside`: it frames what happens; `past`: it no longer counts. */
  readonly tone?: 'late' | 'aside' | 'past'
  /** Stands at the end of the first line: a date, small buttons. */
  readonly beside?: ReactNode
  readonly children: ReactNode
}

export function TimeLineEntry({ icon: Sign, tone, beside, children }: TimeLineEntryProps) {
  return (
    <li className={classes.entry}>
      <span className={classes.bullet} data-tone={tone}>
        <Sign size={12} stroke={2} aria-hidden />
      </span>
      <div>{children}</div>
      {beside}
    </li>
  )
}
