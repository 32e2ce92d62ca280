import { ActionIcon, Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import * as z from 'zod'
import { clockOf } from '#contract/classes/words'
import { addDays, formatDate, PlainDate, weekOf } from '#contract/values/calendar'
import { useOperation } from '../../api/queries'
import { useMe } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { useFilters } from '../../ui/address'
import { AppLink } from '../../ui/app-link'
import { ErrorNotice } from '../../ui/error-notice'
import { classAddress, lessonsSearch } from '../classes/addresses'
import styles from './lessons.module.css'

const Shown = z.object({ week: PlainDate.nullable().catch(null).default(null) })
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** The plan of a week: what is to be held, what was held and is written up. */
export function WeekPlanTab() {
  const t = useTexts('lessons')
  const { today } = useMe()
  const [{ week: asked }, show] = useFilters(Shown)
  const { from, to } = weekOf(asked ?? today)
  const plan = useOperation('lessons.ofWeek', { week: from }, { keepPrevious: true })
  return (
    <>
      <div className={styles.bar} style={{ marginBottom: 12 }}>
        <ActionIcon variant="default" aria-label={t('week.before')} onClick={() => show({ week: addDays(from, -7) })}>
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <span className={styles.month}>
          {formatDate(from).slice(0, 5)} – {formatDate(to)}
        </span>
        <ActionIcon variant="default" aria-label={t('week.after')} onClick={() => show({ week: addDays(from, 7) })}>
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
        {weekOf(today).from !== from && (
          <Button size="xs" variant="default" onClick={() => show({ week: null })}>
            {t('week.now')}
          </Button>
        )}
      </div>
      <ErrorNotice failure={plan.error} onRetry={() => void plan.refetch()} />
      <div className={styles.week}>
        {days.map((key, at) => {
          const day = addDays(from, at)
          const own = (plan.data?.lessons ?? []).filter((lesson) => lesson.day === day)
          return (
            <section key={key} className={styles.day} data-today={day === today || undefined}>
              <h3>
                {t(`day.${key}`)} <span className="figures">{formatDate(day).slice(0, 5)}</span>
              </h3>
              {own.map(({ classId, className, fromMinute, toMinute, lessonId, place, teacher, unwritten, learners }) => (
                <AppLink
                  key={`${classId} ${fromMinute}`}
                  className={styles.lesson ?? ''}
                  to={classAddress(classId)}
                  search={{ ...lessonsSearch, month: day.slice(0, 7) }}
                  data-planned={lessonId === null || undefined}
                  data-unwritten={(unwritten && day <= today) || undefined}
                >
                  <small className="figures">
                    {clockOf(fromMinute)}–{clockOf(toMinute)}
                  </small>
                  <b>{className}</b>
                  <small>{[place, teacher].filter(Boolean).join(' · ')}</small>
                  <small>
                    {t('learners', { count: learners })}
                    {unwritten && day < today && ` · ${t('unwritten.short')}`}
                  </small>
                </AppLink>
              ))}
            </section>
          )
        })}
      </div>
    </>
  )
}
