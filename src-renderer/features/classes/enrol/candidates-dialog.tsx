import { Button, Checkbox, Group, Modal } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { type CourseLevel, isVocational } from '#contract/courses'
import { CandidateFilter, type CandidateRow } from '#contract/enrolment'
import { Literacy } from '#contract/schooling'
import { useOperation } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { EmptyState } from '../../../ui/empty-state'
import { FilterMenu } from '../../../ui/filter-menu'
import { Bar } from '../../../ui/panel'
import { type Column, RegisterTable } from '../../../ui/register-table'
import { SearchField } from '../../../ui/search-field'
import { DateText } from '../../../ui/values'
import { FitnessPill } from '../../fitness/parts'
import styles from '../classes.module.css'

interface CandidatesDialogProps {
  readonly chosen: readonly string[]
  /** Of the class that is chosen; null: none yet. */
  readonly level: CourseLevel | null
  readonly onAdd: (stayIds: readonly string[]) => void
  readonly onClose: () => void
}

const grades = [5, 9, 12] as const
const daysAhead = [30, 90, 180, 365] as const
const shownAtOnce = 200

/** Whoever is in care, looked through by wish, literacy, schooling, phase, fitness, days left and what they have learned before. */
export function CandidatesDialog({ chosen, level, onAdd, onClose }: CandidatesDialogProps) {
  const t = useTexts('classes')
  const ui = useTexts('ui')
  const schoolingText = useTexts('schooling')
  const teamText = useTexts('teams')
  // What a class of that level begins with: those in the phase of labour who have learned no trade; those who do not read.
  const [filter, setFilter] = useState<CandidateFilter>(() => {
    const isTrade = level !== null && isVocational(level)
    return CandidateFilter.parse({
      inNone: true,
      ...(isTrade && { phase: 'LABOUR', untrained: true }),
      ...(level === 'XOA_MU_CHU' && { literacy: 'ILLITERATE' }),
    })
  })
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [asked] = useDebouncedValue(filter, 250)
  const trades = useOperation('trades.list', {})
  const found = useOperation('enrolment.candidates', { ...asked, limit: shownAtOnce }, { keepPrevious: true })
  const change = (part: Partial<CandidateFilter>) => setFilter((last) => ({ ...last, ...part }))
  const rows = (found.data?.rows ?? []).filter(({ stayId }) => !chosen.includes(stayId))
  const any = (of: 'literacy' | 'schooling' | 'wish' | 'daysLeft') => ({ value: 'any', label: t(`candidates.any.${of}`) })
  const columns: Column<CandidateRow>[] = [
    {
      key: 'name',
      title: t('column.person'),
      minWidth: 180,
      isHead: true,
      render: ({ fullName, residentCode, age }) => (
        <>
          <span className={styles.name} title={fullName}>
            {fullName}
          </span>
          <span className={styles.under}>{age === null ? residentCode : t('candidates.codeAge', { code: residentCode, age })}</span>
        </>
      ),
    },
    {
      key: 'schooling',
      title: t('candidates.schooling'),
      width: 128,
      render: ({ literacy, grade }) => (
        <>
          {grade === null ? '—' : t('candidates.grade', { grade })}
          {literacy && <span className={styles.under}>{schoolingText(`literacy.${literacy}`)}</span>}
        </>
      ),
    },
    {
      key: 'wish',
      title: t('candidates.wish'),
      minWidth: 130,
      rank: 1,
      render: ({ wishTradeName, wantsTraining }) =>
        wishTradeName ?? (wantsTraining === null ? '—' : t(wantsTraining ? 'candidates.wants' : 'candidates.wantsNot')),
    },
    { key: 'fitness', title: teamText('column.fitness'), width: 140, rank: 2, render: ({ fitness }) => <FitnessPill fitness={fitness} /> },
    {
      key: 'ends',
      title: t('candidates.ends'),
      width: 112,
      rank: 3,
      render: ({ expectedEndOn }) => <DateText value={expectedEndOn} />,
    },
    {
      key: 'before',
      title: t('candidates.before'),
      minWidth: 130,
      rank: 4,
      render: ({ completed, earlierTrade, inClasses }) => (
        <>
          {earlierTrade ?? (completed > 0 ? t('candidates.completed', { count: completed }) : '—')}
          {inClasses.length > 0 && <span className={styles.under}>{t('candidates.in', { names: inClasses.join(', ') })}</span>}
        </>
      ),
    },
  ]
  const ticks = [
    { label: t('candidates.inLabour'), checked: filter.phase === 'LABOUR', set: (on: boolean) => change({ phase: on ? 'LABOUR' : null }) },
    { label: t('candidates.fit'), checked: filter.fit, set: (fit: boolean) => change({ fit }) },
    { label: t('candidates.untrained'), checked: filter.untrained, set: (untrained: boolean) => change({ untrained }) },
    { label: t('candidates.inNone'), checked: filter.inNone, set: (inNone: boolean) => change({ inNone }) },
  ]
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('candidates.title')}
      size={1040}
      centered
      closeButtonProps={{ 'aria-label': ui('action.close') }}
    >
      <div className={styles.stack}>
        <Bar label={t('candidates.filters')}>
          <SearchField
            className={undefined}
            label={t('candidates.search')}
            placeholder={t('candidates.search')}
            value={filter.text}
            onChange={(text) => change({ text })}
            maxLength={120}
          />
          <FilterMenu
            label={t('candidates.literacy')}
            value={filter.literacy ?? 'any'}
            choices={[any('literacy'), ...Literacy.options.map((value) => ({ value, label: schoolingText(`literacy.${value}`) }))]}
            onChoose={(value) => change({ literacy: Literacy.safeParse(value).data ?? null })}
          />
          <FilterMenu
            label={t('candidates.schooling')}
            value={String(filter.gradeUpTo ?? 'any')}
            choices={[any('schooling'), ...grades.map((grade) => ({ value: String(grade), label: t('candidates.upTo', { grade }) }))]}
            onChoose={(value) => change({ gradeUpTo: grades.find((grade) => String(grade) === value) ?? null })}
          />
          <FilterMenu
            label={t('candidates.wish')}
            value={filter.wishTradeId ?? (filter.wants ? 'wants' : 'any')}
            choices={[
              any('wish'),
              { value: 'wants', label: t('candidates.wants') },
              ...(trades.data?.trades ?? []).filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChoose={(value) => change({ wants: value === 'wants', wishTradeId: value === 'any' || value === 'wants' ? null : value })}
          />
          <FilterMenu
            label={t('candidates.daysLeft')}
            value={String(filter.daysLeft ?? 'any')}
            choices={[any('daysLeft'), ...daysAhead.map((days) => ({ value: String(days), label: t('candidates.days', { count: days }) }))]}
            onChoose={(value) => change({ daysLeft: daysAhead.find((days) => String(days) === value) ?? null })}
          />
          {ticks.map(({ label, checked, set }) => (
            <Checkbox key={label} size="xs" label={label} checked={checked} onChange={(event) => set(event.currentTarget.checked)} />
          ))}
        </Bar>
        <div style={{ maxHeight: '52vh', overflow: 'auto' }}>
          <RegisterTable
            label={t('candidates.title')}
            columns={columns}
            rows={found.data ? rows : { ...found, data: undefined }}
            isOld={found.isPlaceholderData}
            idOf={({ stayId }) => stayId}
            rowHeight={46}
            selection={{ ids: picked, set: setPicked, labelOf: ({ fullName }) => fullName }}
            empty={<EmptyState title={t('candidates.nobody')} text={t('candidates.nobodyText')} />}
          />
        </div>
        <Group justify="space-between">
          <span>{found.data ? t('candidates.total', { shown: rows.length, total: found.data.total }) : ' '}</span>
          <Button
            disabled={picked.size === 0}
            onClick={() => {
              onAdd([...picked])
              onClose()
            }}
          >
            {t('candidates.add', { count: picked.size })}
          </Button>
        </Group>
      </div>
    </Modal>
  )
}
