import { IconAlertTriangle } from '@tabler/icons-react'
import type { ClassRow, TaughtHours } from '#contract/classes/operations'
import { type ClassHour, clockOf } from '#contract/classes/words'
import type { TrainingWarning } from '#contract/courses'
import { formatThousandths } from '#contract/values/amounts'
import { useTexts } from '../../i18n/texts'
import { ArticleText } from '../../ui/article-text'
import styles from './classes.module.css'

/** 'T2, T4 13:30–17:00': times of the week, days of one time together. */
export function useHoursText(): (hours: readonly ClassHour[]) => string {
  const t = useTexts('classes')
  return (hours) =>
    [...Map.groupBy(hours, ({ fromMinute, toMinute }) => `${clockOf(fromMinute)}–${clockOf(toMinute)}`)]
      .map(([clock, ofClock]) => `${ofClock.map(({ weekday }) => t(`weekday.${weekdayKeys[weekday - 1] ?? 'mon'}`)).join(', ')} ${clock}`)
      .join('; ')
}
export const weekdayKeys = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

export const sumOfHours = ({ theory, practice, test }: TaughtHours): number => theory + practice + test

/** '73,5' from 7350 hundredths, '300' from 30000. */
export const hoursShort = (hundredths: number): string => formatThousandths(hundredths * 10)

const kinds = ['theory', 'practice', 'test'] as const

/** What has been taught of a programme, as a bar parted by kind. */
export function HoursBar({
  of: { planned, taught },
  thin,
}: {
  readonly of: Pick<ClassRow, 'planned' | 'taught'>
  readonly thin?: boolean
}) {
  const all = sumOfHours(planned)
  if (all === 0) return null
  return (
    <div className={`${styles.hours} ${thin ? styles.thin : ''}`} aria-hidden>
      {kinds
        .filter((kind) => planned[kind] > 0)
        .map((kind) => (
          <span key={kind} data-kind={kind} style={{ flexGrow: planned[kind] }}>
            <i style={{ width: `${Math.min(100, (100 * taught[kind]) / planned[kind])}%` }} />
          </span>
        ))}
    </div>
  )
}

/** '75/75 lý thuyết …' below the bar. */
export function HoursKinds({ of: { planned, taught } }: { readonly of: Pick<ClassRow, 'planned' | 'taught'> }) {
  const t = useTexts('classes')
  return (
    <span className={styles.kinds}>
      {kinds
        .filter((kind) => planned[kind] > 0 || taught[kind] > 0)
        .map((kind) => (
          <span key={kind} data-kind={kind}>
            {t(`hours.${kind}`)} {hoursShort(taught[kind])}/{hoursShort(planned[kind])}
          </span>
        ))}
    </span>
  )
}

/** What of a course or a class is not as the law has it; it was recorded all the same. */
export function TrainingWarnings({ warnings }: { readonly warnings: readonly TrainingWarning[] }) {
  const t = useTexts('courses')
  if (warnings.length === 0) return null
  return (
    <ul className={styles.warnings}>
      {warnings.map(({ key, article, params }) => (
        <li key={key}>
          <IconAlertTriangle size={15} aria-hidden />
          <span>
            {t(`warning.${key}`, params)}
            {article && (
              <>
                {' '}
                <small>
                  <ArticleText article={article} inRow />
                </small>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
