import { clockOf } from '#contract/classes/words'
import type { WeekLesson } from '#contract/lessons/operations'
import { useOperation } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import { useGo } from '../../ui/address'
import { EmptyState } from '../../ui/empty-state'
import { type Column, RegisterTable } from '../../ui/register-table'
import { DateText } from '../../ui/values'
import { classAddress } from '../classes/addresses'
import styles from './lessons.module.css'

/** Lessons whose day is over and that are still to be written up, the oldest first. */
export function UnwrittenTab() {
  const t = useTexts('lessons')
  const go = useGo()
  const list = useOperation('lessons.unwritten', {})
  const columns: Column<WeekLesson>[] = [
    {
      key: 'day',
      title: t('column.day'),
      width: 140,
      isHead: true,
      render: ({ day, fromMinute, toMinute }) => (
        <>
          <DateText value={day} />
          <span className={styles.under}>
            {clockOf(fromMinute)}–{clockOf(toMinute)}
          </span>
        </>
      ),
    },
    {
      key: 'class',
      title: t('column.class'),
      minWidth: 220,
      render: ({ className, classCode }) => (
        <>
          <span className={styles.name}>{className}</span>
          <span className={styles.under}>{classCode}</span>
        </>
      ),
    },
    { key: 'teacher', title: t('column.teacher'), minWidth: 150, rank: 2, render: ({ teacher }) => teacher ?? '—' },
    { key: 'learners', title: t('column.learners'), width: 96, align: 'right', rank: 1, render: ({ learners }) => learners },
    {
      key: 'missing',
      title: t('column.missing'),
      minWidth: 200,
      render: ({ lessonId }) => (
        <span className={styles.unwritten}>{t(lessonId === null ? 'unwritten.notInBook' : 'unwritten.incomplete')}</span>
      ),
    },
  ]
  return (
    <RegisterTable
      name="unwritten-lessons"
      label={t('unwritten.title')}
      columns={columns}
      rows={list.data ?? { ...list, data: undefined }}
      idOf={({ classId, day, fromMinute }) => `${classId} ${day} ${fromMinute}`}
      onOpen={({ classId, day, lessonId }) =>
        go(classAddress(classId), { search: { tab: lessonId === null ? 'attendance' : 'lessons', month: day.slice(0, 7) } })
      }
      rowHeight={46}
      empty={<EmptyState title={t('unwritten.none')} text={t('unwritten.noneText')} />}
    />
  )
}
