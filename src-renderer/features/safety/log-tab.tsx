import { Button, Group, UnstyledButton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconBan, IconChevronDown, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { InputOf } from '#contract'
import { LogKind, type LogRow } from '#contract/safety'
import { PlainDate } from '#contract/values/calendar'
import { useOperation } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import { DateField } from '../../ui/date-field'
import { EmptyState } from '../../ui/empty-state'
import { plainField } from '../../ui/field'
import { ClearFilters, FilterMenu } from '../../ui/filter-menu'
import { Bar } from '../../ui/panel'
import { type Column, RegisterTable } from '../../ui/register-table'
import { SearchField } from '../../ui/search-field'
import settings from '../../ui/settings.module.css'
import { StatusPill } from '../../ui/status-pill'
import words from '../../ui/text.module.css'
import { MomentText, numberText } from '../../ui/values'
import classes from './log-tab.module.css'
import { type RowWords, useRowWords } from './log-words'

/** Only the question waits for the typing to rest, milliseconds. */
const rest = 200
const limit = 50

type Chosen = Pick<InputOf<'safety.log'>, 'from' | 'to' | 'accountId' | 'kind'>
const everything: Chosen = { from: null, to: null, accountId: null, kind: null }

interface LogFiltersProps {
  readonly chosen: Chosen
  readonly onChoose: (part: Partial<Chosen>) => void
}

/** Days, who, and what kind of row. */
function LogFilters({ chosen: { from, to, accountId, kind }, onChoose }: LogFiltersProps) {
  const t = useTexts('safety')
  const accounts = useOperation('staff.list', {}).data ?? []
  const people = accounts.map(({ id, fullName }) => ({ value: id, label: fullName }))
  return (
    <>
      <DateField label={t('logTab.from')} field={plainField('from', from, (day) => onChoose({ from: dayOf(day) }))} width={150} />
      <DateField label={t('logTab.to')} field={plainField('to', to, (day) => onChoose({ to: dayOf(day) }))} width={150} />
      <FilterMenu
        label={t('logTab.who')}
        value={accountId ?? ''}
        choices={[{ value: '', label: t('logTab.anybody') }, ...people]}
        onChoose={(id) => onChoose({ accountId: id || null })}
      />
      <FilterMenu
        label={t('logTab.kind')}
        value={kind ?? ''}
        choices={[
          { value: '', label: t('logTab.anyKind') },
          ...LogKind.options.map((value) => ({ value, label: t(`logTab.kinds.${value}`) })),
        ]}
        onChoose={(value) => onChoose({ kind: LogKind.safeParse(value).data ?? null })}
      />
    </>
  )
}

const dayOf = (typed: unknown): PlainDate | null => PlainDate.safeParse(typed).data ?? null

/** Who did what, newest first. The chain's head fixes everything above it. */
export function LogTab() {
  const t = useTexts('safety')
  const [text, setText] = useState('')
  const [typed] = useDebouncedValue(text.trim(), rest)
  const [chosen, choose] = useState<Chosen>(everything)
  const asked = { ...chosen, text: typed }
  const isFiltered = JSON.stringify(asked) !== JSON.stringify({ ...everything, text: '' })
  const key = JSON.stringify(asked)
  const [befores, setBefores] = useState<{ readonly of: string; readonly stack: readonly number[] }>({ of: key, stack: [] })
  const stack = befores.of === key ? befores.stack : []
  const log = useOperation('safety.log', { ...asked, before: stack.at(-1) ?? null, limit }, { keepPrevious: true })
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  const wordsOf = useRowWords()
  const rows = log.data?.rows ?? []
  const next = log.data?.next ?? null
  const go = (to: readonly number[]) => setBefores({ of: key, stack: to })
  const toggle = (seq: number) =>
    setOpened((before) => {
      const after = new Set(before)
      if (!after.delete(seq)) after.add(seq)
      return after
    })
  const columns: readonly Column<LogRow>[] = [
    { key: 'at', title: t('logTab.at'), width: 160, render: ({ at }) => <MomentText value={at} /> },
    {
      key: 'who',
      title: t('logTab.who'),
      width: 190,
      render: ({ accountName, seat }) => (
        <>
          {accountName || none}
          {seat && <div className={words.hint}>{seat}</div>}
        </>
      ),
    },
    { key: 'what', title: t('logTab.what'), width: 230, render: (row) => wordsOf(row).operation },
    {
      key: 'subject',
      title: t('logTab.subject'),
      rank: 3,
      render: (row) => (
        <>
          {wordsOf(row).subject || none}
          {row.people.length > 0 && <div>{row.people.join(', ')}</div>}
          {row.reason && <div className={words.hint}>{row.reason}</div>}
        </>
      ),
    },
    {
      key: 'outcome',
      title: t('logTab.outcome'),
      width: 190,
      rank: 1,
      render: (row) =>
        row.outcome === 'ok' ? (
          <span className={words.quiet}>{t('logTab.ok')}</span>
        ) : (
          <>
            <StatusPill tone="soon" icon={IconBan}>
              {t('logTab.refused')}
            </StatusPill>
            <div className={words.hint}>{wordsOf(row).refusal}</div>
          </>
        ),
    },
    {
      key: 'changes',
      title: t('logTab.changes'),
      width: 130,
      rank: 2,
      render: (row) => <ChangesButton row={row} isOpen={opened.has(row.seq)} onToggle={toggle} />,
    },
  ]
  return (
    <div className={settings.stack}>
      <Bar label={t('logTab.searchLabel')}>
        <SearchField
          className={classes.search}
          label={t('logTab.searchLabel')}
          placeholder={t('logTab.search')}
          value={text}
          maxLength={120}
          onChange={setText}
        />
        <LogFilters chosen={chosen} onChoose={(part) => choose({ ...chosen, ...part })} />
        {isFiltered && (
          <ClearFilters
            label={t('logTab.clear')}
            onClear={() => {
              setText('')
              choose(everything)
            }}
          />
        )}
      </Bar>
      <RegisterTable
        label={t('logTab.label')}
        rows={{ ...log, data: log.data?.rows }}
        idOf={({ seq }) => String(seq)}
        columns={columns}
        onOpen={(row) => row.changes && toggle(row.seq)}
        detailOf={(row) => opened.has(row.seq) && row.changes && <Changes changes={row.changes} wordsOf={wordsOf(row)} />}
        skeleton={8}
        empty={<EmptyState title={typed ? t('logTab.noHit', { text: typed }) : t(isFiltered ? 'logTab.noMatch' : 'logTab.none')} />}
        foot={
          rows.length > 0 && (
            <>
              <span>{t('logTab.range', { first: numberText(rows.at(-1)?.seq ?? 0), last: numberText(rows[0]?.seq ?? 0) })}</span>
              <Group gap={6}>
                <Button
                  size="compact-sm"
                  variant="default"
                  leftSection={<IconChevronLeft size={14} />}
                  disabled={stack.length === 0}
                  onClick={() => go([])}
                >
                  {t('logTab.newer')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  rightSection={<IconChevronRight size={14} />}
                  disabled={next === null || log.isPlaceholderData}
                  onClick={() => next !== null && go([...stack, next])}
                >
                  {t('logTab.older')}
                </Button>
              </Group>
            </>
          )
        }
      />
      {log.data && (
        <section className={classes.head} aria-label={t('logTab.head')}>
          <strong>{t('logTab.head')}</strong>
          <code>{log.data.head}</code>
          <p>{t('logTab.headText')}</p>
        </section>
      )}
    </div>
  )
}

const none = '—'

interface ChangesButtonProps {
  readonly row: LogRow
  readonly isOpen: boolean
  readonly onToggle: (seq: number) => void
}

function ChangesButton({ row, isOpen, onToggle }: ChangesButtonProps) {
  const t = useTexts('safety')
  if (!row.changes || row.changes.length === 0) return null
  return (
    <UnstyledButton className={classes.toggle} aria-expanded={isOpen} onClick={() => onToggle(row.seq)}>
      <IconChevronDown size={15} aria-hidden />
      {isOpen ? t('logTab.close') : t('logTab.open')}
    </UnstyledButton>
  )
}

interface ChangesProps {
  readonly changes: NonNullable<LogRow['changes']>
  readonly wordsOf: Pick<RowWords, 'field' | 'value'>
}

/** What was written over: field by field, before and after. */
function Changes({ changes, wordsOf }: ChangesProps) {
  const t = useTexts('safety')
  const ui = useTexts('ui')
  const valueText = (value: string | null) =>
    value === null ? none : value === 'true' ? ui('value.yes') : value === 'false' ? ui('value.no') : wordsOf.value(value)
  return (
    <RegisterTable
      look="plain"
      className={classes.changes}
      label={t('logTab.changes')}
      rows={changes}
      idOf={({ field }) => field}
      columns={[
        { key: 'field', title: t('logTab.field'), isHead: true, render: ({ field }) => wordsOf.field(field) },
        { key: 'before', title: t('logTab.before'), render: ({ before }) => valueText(before) },
        { key: 'after', title: t('logTab.after'), render: ({ after }) => valueText(after) },
      ]}
    />
  )
}
