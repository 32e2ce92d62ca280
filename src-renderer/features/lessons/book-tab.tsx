import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { type ClassHour, clockOf } from '#contract/classes/words'
import type { Lesson } from '#contract/lessons/operations'
import { formatHundredths } from '#contract/values/amounts'
import { callQuery } from '../../api/client'
import { useOperation } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import { EmptyState } from '../../ui/empty-state'
import { FileButtons } from '../../ui/file-buttons'
import { Bar } from '../../ui/panel'
import { type Column, RegisterTable } from '../../ui/register-table'
import { DateText } from '../../ui/values'
import { LessonDialog } from './lesson-dialog'
import styles from './lessons.module.css'

interface BookTabProps {
  readonly classId: string
  readonly teacher: string | null
  readonly hours: readonly ClassHour[]
  readonly mayWrite: boolean
}

/** The session book of a class: every lesson, the newest first. */
export function BookTab({ classId, teacher, hours, mayWrite }: BookTabProps) {
  const t = useTexts('lessons')
  const book = useOperation('lessons.book', { classId })
  const [writing, setWriting] = useState<Lesson | 'new' | null>(null)
  const columns: Column<Lesson>[] = [
    {
      key: 'day',
      title: t('column.day'),
      width: 132,
      isHead: true,
      orderBy: ({ heldOn, fromMinute }) => `${heldOn} ${String(fromMinute).padStart(4, '0')}`,
      render: ({ heldOn, fromMinute, toMinute }) => (
        <>
          <DateText value={heldOn} />
          <span className={styles.under}>
            {clockOf(fromMinute)}–{clockOf(toMinute)}
          </span>
        </>
      ),
    },
    {
      key: 'content',
      title: t('column.content'),
      minWidth: 260,
      render: ({ content, note }) => (
        <>
          {content ?? <span className={styles.unwritten}>{t('contentMissing')}</span>}
          {note && <span className={styles.under}>{note}</span>}
        </>
      ),
    },
    { key: 'kind', title: t('column.kind'), width: 112, rank: 2, render: ({ kind }) => t(`kind.${kind}`) },
    { key: 'hours', title: t('column.hours'), width: 84, align: 'right', render: ({ hours: given }) => formatHundredths(given) },
    { key: 'teacher', title: t('column.teacher'), minWidth: 130, rank: 3, render: ({ teacher: who }) => who ?? '—' },
    {
      key: 'present',
      title: t('column.present'),
      width: 150,
      render: ({ present, absent, blank }) => (
        <span className="figures">
          {present}/{present + absent + blank}
          {blank > 0 && <span className={`${styles.under} ${styles.unwritten}`}>{t('blank', { count: blank })}</span>}
        </span>
      ),
    },
  ]
  return (
    <>
      <Bar label={t('book')}>
        <FileButtons size="xs" title={t('book')} make={(as) => callQuery('lessons.file', { classId, part: { of: 'book' }, as })} />
        {mayWrite && (
          <Button size="xs" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setWriting('new')}>
            {t('lesson.new')}
          </Button>
        )}
      </Bar>
      <RegisterTable
        name="lessons"
        label={t('book')}
        columns={columns}
        rows={book.data ? book.data.toReversed() : { ...book, data: undefined }}
        idOf={({ id }) => id}
        {...(mayWrite && { onOpen: setWriting })}
        rowHeight={46}
        empty={<EmptyState title={t('noBook')} text={mayWrite ? t('noBookText') : null} />}
      />
      {writing && (
        <LessonDialog
          classId={classId}
          hours={hours}
          teacher={teacher}
          {...(writing !== 'new' && { lesson: writing })}
          onClose={() => setWriting(null)}
        />
      )}
    </>
  )
}
