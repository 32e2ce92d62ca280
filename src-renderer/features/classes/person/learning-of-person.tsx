import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import type { ClassSpell } from '#contract/classes/operations'
import { markText } from '#contract/classes/words'
import { classKeepers } from '#contract/roles'
import { formatDate } from '#contract/values/calendar'
import { useOperation } from '../../../api/queries'
import { useHasRole } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { AppLink, LinkButton } from '../../../ui/app-link'
import { EmptyState } from '../../../ui/empty-state'
import { ErrorNotice } from '../../../ui/error-notice'
import { Fact, Facts, Panel } from '../../../ui/panel'
import { type Column, RegisterTable } from '../../../ui/register-table'
import { CounsellingPanel } from '../../counselling/parts'
import { TalksOfPerson } from '../../talks/parts'
import { classAddress, enrolAddress } from '../addresses'
import styles from '../classes.module.css'
import { SchoolingDialog } from './schooling-dialog'

/** What somebody has learned, learns and wants to learn. */
export function LearningOfPerson({ residentId, stayId }: { readonly residentId: string; readonly stayId: string }) {
  const t = useTexts('classes')
  const courseText = useTexts('courses')
  const mayKeep = useHasRole(...classKeepers)
  const spells = useOperation('classes.ofPerson', { residentId })
  const columns: Column<ClassSpell>[] = [
    {
      key: 'class',
      title: t('column.class'),
      minWidth: 200,
      isHead: true,
      render: ({ classId, className, level, schoolName }) => (
        <>
          <AppLink to={classAddress(classId)} className={styles.name ?? ''}>
            {className}
          </AppLink>
          <span className={styles.under}>{[courseText(`level.${level}`), schoolName ?? t('class.own')].join(' · ')}</span>
        </>
      ),
    },
    {
      key: 'time',
      title: t('column.time'),
      width: 190,
      render: ({ fromOn, toOn, leavingReason }) => (
        <>
          <span className="figures">
            {formatDate(fromOn)} – {toOn ? formatDate(toOn) : t('person.now')}
          </span>
          {leavingReason && <span className={styles.under}>{t(`leavingReason.${leavingReason}`)}</span>}
        </>
      ),
    },
    {
      key: 'attendance',
      title: t('column.attendance'),
      width: 110,
      align: 'right',
      rank: 2,
      render: ({ present, absent }) => `${present}/${present + absent}`,
    },
    {
      key: 'result',
      title: t('column.result'),
      width: 170,
      rank: 1,
      render: ({ result, classification, finalMark }) =>
        result
          ? [t(`result.${result}`), classification && t(`classification.${classification}`), finalMark !== null && markText(finalMark)]
              .filter(Boolean)
              .join(' · ')
          : '—',
    },
    { key: 'note', title: t('column.note'), minWidth: 110, rank: 3, render: ({ note }) => note ?? '—' },
  ]
  return (
    <div className={styles.stack}>
      <SchoolingPanel residentId={residentId} />
      <Panel
        flush
        title={t('person.classes')}
        actions={
          mayKeep &&
          stayId !== '' && (
            <LinkButton size="compact-sm" variant="light" to={enrolAddress} search={{ people: stayId }}>
              {t('person.enrol')}
            </LinkButton>
          )
        }
      >
        <RegisterTable
          look="plain"
          label={t('person.classes')}
          columns={columns}
          rows={spells.data?.spells ?? { ...spells, data: undefined }}
          idOf={({ id }) => id}
          rowHeight={46}
          empty={<EmptyState title={t('person.none')} text={null} />}
        />
      </Panel>
      <TalksOfPerson residentId={residentId} />
      <CounsellingPanel residentId={residentId} stayId={stayId} />
    </div>
  )
}

function SchoolingPanel({ residentId }: { readonly residentId: string }) {
  const t = useTexts('classes')
  const schoolingText = useTexts('schooling')
  const found = useOperation('schooling.get', { residentId })
  const [changing, setChanging] = useState(false)
  if (!found.data) return <ErrorNotice failure={found.error} onRetry={() => void found.refetch()} />
  const { schooling, wishTradeName, onPaper, mayKeep } = found.data
  const wish =
    wishTradeName ?? (schooling.wantsTraining === null ? null : t(schooling.wantsTraining ? 'candidates.wants' : 'candidates.wantsNot'))
  return (
    <Panel
      title={t('person.schooling')}
      actions={
        mayKeep && (
          <Button size="compact-sm" variant="subtle" leftSection={<IconPencil size={15} aria-hidden />} onClick={() => setChanging(true)}>
            {t('person.change')}
          </Button>
        )
      }
    >
      <Facts>
        <Fact label={t('candidates.literacy')}>{schooling.literacy ? schoolingText(`literacy.${schooling.literacy}`) : '—'}</Fact>
        <Fact label={t('candidates.schooling')} note={onPaper && t('person.onPaper', { text: onPaper })}>
          {schooling.grade === null ? '—' : t('candidates.grade', { grade: schooling.grade })}
        </Fact>
        <Fact label={t('person.earlierTrade')}>{schooling.earlierTrade ?? '—'}</Fact>
        <Fact label={t('candidates.wish')}>{wish ?? '—'}</Fact>
        {schooling.note && <Fact label={t('column.note')}>{schooling.note}</Fact>}
      </Facts>
      {changing && <SchoolingDialog residentId={residentId} known={found.data} onClose={() => setChanging(false)} />}
    </Panel>
  )
}
