import { Button, Group, UnstyledButton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconBan, IconChevronDown, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { InputOf } from '#contract'
import { LogKind, type LogRow } from '#contract/safety'
import type { Params } from '#contract/texts/engine'
import { formatDate, PlainDate } from '#contract/values/calendar'
import { useOperation } from '../../api/queries'
import { useAllTexts, useTexts } from '../../i18n/texts'
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

interface RowWords {
  /** What was done; an operation that has no words yet shows its own name. */
  readonly operation: string
  /** Whom or what it was about: where a part of it is a key of the feature's texts ('line.opening') or an address ('stays:kind.…'), its words. */
  readonly subject: string
  /** Why it was refused; empty where the words need what the log does not keep. */
  readonly refusal: string
  /** What a changed field is called on the forms, where they have a word for it. */
  field(name: string): string
  /** A value before or after: where a part of it is an address of the texts, that part in words, and the rest is for the chain alone. */
  value(value: string): string
}

/** The words of a row, from the texts of the feature that it is about: `log.<operation>`, `field.<field>`. */
function useRowWords(): (row: LogRow) => RowWords {
  const texts = useAllTexts()
  return ({ operation, subject, outcome }) => wordsIn(texts, operation, subject, outcome)
}

function wordsIn(texts: ReturnType<typeof useAllTexts>, operation: string, subject: string | null, outcome: string): RowWords {
  const [feature = '', ...name] = operation.split('.')
  const log = `${feature}:log.${name.join('.')}`
  const addressOf = (part: string) => (part.includes(':') ? part : `${feature}:${part}`)
  const isKey = (part: string) => part.includes('.') && texts.has(addressOf(part))
  const named = (told: string) => {
    // What somebody has typed stands between « » and is one part.
    const parts = told.match(/«.*»|\S+/gs) ?? []
    const sentence = parts.some(isKey) ? parts.map((part) => (isKey(part) ? texts.at(addressOf(part)) : part)).join(' · ') : told
    return sentence.replaceAll(/(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/g, (day) => (PlainDate.safeParse(day).success ? formatDate(day) : day))
  }
  return {
    operation: texts.has(log) ? texts.at(log) : operation,
    subject: named(subject ?? ''),
    refusal: refusalIn(texts, feature, outcome),
    value: (value) => {
      const named = value.split(' ').filter((part) => part.includes(':') && isKey(part))
      return named.length === 0 ? value : named.map((key) => texts.at(key)).join(' · ')
    },
    field: (field) => {
      // A paper without a number is told from others by the beginning of its id.
      const [form, id] = field.split(' ')
      const unnumbered = /^[0-9a-f]{8}$/.test(id ?? '') ? texts.anywhere(`forms.${form}.short`) : null
      if (unnumbered !== null) return unnumbered
      const own = [`${feature}:field.${field}`, `${feature}:${field}`].find(texts.has)
      return own ? texts.at(own) : (texts.anywhere(`field.${field}`) ?? field)
    },
  }
}

const none = '—'

/** The words of a refusal without the numbers that stood in them, which the log does not keep. */
function refusalIn(texts: ReturnType<typeof useAllTexts>, feature: string, key: string): string {
  const address = [`${feature}:rules.${key}`, `ui:rules.${key}`].find(texts.has)
  return address === undefined ? (texts.anywhere(`rules.${key}`, anything) ?? '') : texts.at(address, anything)
}

/** Stands for whatever a text has to be filled with. */
const anything: Params = new Proxy({}, { get: () => '…' })

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
