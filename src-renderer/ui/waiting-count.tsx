import classes from './waiting-count.module.css'

interface WaitingCountProps {
  /** Nothing is shown while it is unknown or none. */
  readonly count: number | undefined
  /** What is told when one points at it. */
  readonly title?: string
}

/** How much waits at a place, in a small pill. */
export const WaitingCount = ({ count, title }: WaitingCountProps) =>
  count ? (
    <span className={classes.count} title={title}>
      {count}
    </span>
  ) : null
