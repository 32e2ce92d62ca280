import { Button } from '@mantine/core'
import { IconPlus, IconSchool } from '@tabler/icons-react'
import { useState } from 'react'
import type { Course } from '#contract/courses'
import { classKeepers } from '#contract/roles'
import type { School } from '#contract/schools'
import { formatAmount } from '#contract/values/amounts'
import { formatDate } from '#contract/values/calendar'
import { useOperation } from '../../../api/queries'
import { useHasRole } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { EmptyState } from '../../../ui/empty-state'
import { Panel } from '../../../ui/panel'
import { type Column, RegisterTable } from '../../../ui/register-table'
import { StatusPill } from '../../../ui/status-pill'
import styles from '../classes.module.css'
import { TrainingWarnings } from '../words'
import { ContractDialog, CourseDialog, SchoolDialog } from './course-dialogs'

export function CoursesActions() {
  const t = useTexts('classes')
  const mayKeep = useHasRole(...classKeepers)
  const [open, setOpen] = useState<'school' | 'course' | null>(null)
  if (!mayKeep) return null
  return (
    <>
      <Button variant="default" leftSection={<IconSchool size={16} aria-hidden />} onClick={() => setOpen('school')}>
        {t('school.new')}
      </Button>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('course')}>
        {t('course.new')}
      </Button>
      {open === 'school' && <SchoolDialog onClose={() => setOpen(null)} />}
      {open === 'course' && <CourseDialog onClose={() => setOpen(null)} />}
    </>
  )
}

/** What can be taught, and the schools that teach it with their contracts. */
export function CoursesTab() {
  const t = useTexts('classes')
  const courseText = useTexts('courses')
  const mayKeep = useHasRole(...classKeepers)
  const courses = useOperation('courses.list', {})
  const schools = useOperation('schools.list', {})
  const [course, setCourse] = useState<Course | null>(null)
  const [school, setSchool] = useState<School | null>(null)
  const [contractOf, setContractOf] = useState<School | null>(null)
  const courseColumns: Column<Course>[] = [
    {
      key: 'name',
      title: t('class.course'),
      minWidth: 200,
      isHead: true,
      orderBy: ({ name }) => name,
      render: ({ name, warnings }) => (
        <>
          <span className={styles.name}>{name}</span>
          <TrainingWarnings warnings={warnings} />
        </>
      ),
    },
    {
      key: 'level',
      title: t('course.level'),
      width: 196,
      orderBy: ({ level }) => level,
      render: ({ level }) => courseText(`level.${level}`),
    },
    { key: 'trade', title: t('course.trade'), minWidth: 130, rank: 2, render: ({ tradeName }) => tradeName ?? '—' },
    { key: 'theory', title: t('hours.theory'), width: 104, align: 'right', rank: 1, render: ({ theoryHours }) => theoryHours },
    { key: 'practice', title: t('hours.practice'), width: 104, align: 'right', rank: 1, render: ({ practiceHours }) => practiceHours },
    { key: 'test', title: t('hours.test'), width: 90, align: 'right', rank: 1, render: ({ testHours }) => testHours },
    {
      key: 'active',
      title: t('column.state'),
      width: 152,
      render: ({ active }) => <StatusPill tone={active ? 'calm' : 'past'}>{t(active ? 'course.active' : 'course.inactive')}</StatusPill>,
    },
  ]
  const schoolColumns: Column<School>[] = [
    {
      key: 'name',
      title: t('class.school'),
      minWidth: 220,
      isHead: true,
      orderBy: ({ name }) => name,
      render: ({ name, address }) => (
        <>
          <span className={styles.name}>{name}</span>
          <span className={styles.under}>{address}</span>
        </>
      ),
    },
    {
      key: 'contracts',
      title: t('school.contracts'),
      minWidth: 260,
      render: ({ contracts }) =>
        contracts.length === 0
          ? '—'
          : contracts.slice(0, 3).map(({ id, number, signedOn, value }) => (
              <span key={id} className={styles.under}>
                {t('class.contractOn', { number, on: formatDate(signedOn) })}
                {value !== null && ` · ${t('school.amount', { amount: formatAmount(value) })}`}
              </span>
            )),
    },
    { key: 'phone', title: t('school.phone'), width: 140, rank: 2, render: ({ phone }) => phone ?? '—' },
    ...(mayKeep
      ? [
          {
            key: 'work',
            title: t('column.work'),
            width: 150,
            render: (one: School) => (
              <Button
                size="compact-sm"
                variant="light"
                aria-label={t('school.addContractTo', { name: one.name })}
                onClick={(event) => {
                  event.stopPropagation()
                  setContractOf(one)
                }}
              >
                {t('school.addContract')}
              </Button>
            ),
          },
        ]
      : []),
  ]
  return (
    <div className={styles.stack}>
      <RegisterTable
        name="courses"
        label={t('courses.title')}
        columns={courseColumns}
        rows={courses.data ?? { ...courses, data: undefined }}
        idOf={({ id }) => id}
        {...(mayKeep && { onOpen: setCourse })}
        toneOf={({ active }) => (active ? undefined : 'past')}
        rowHeight={40}
        empty={<EmptyState title={t('course.none')} text={t('course.noneText')} />}
      />
      <Panel title={t('school.title')} flush>
        <RegisterTable
          look="plain"
          label={t('school.title')}
          columns={schoolColumns}
          rows={schools.data ?? { ...schools, data: undefined }}
          idOf={({ id }) => id}
          {...(mayKeep && { onOpen: setSchool })}
          rowHeight={50}
          empty={<EmptyState title={t('school.none')} text={t('school.noneText')} />}
        />
      </Panel>
      {course && <CourseDialog course={course} onClose={() => setCourse(null)} />}
      {school && <SchoolDialog school={school} onClose={() => setSchool(null)} />}
      {contractOf && <ContractDialog school={contractOf} onClose={() => setContractOf(null)} />}
    </div>
  )
}
