import { Button, Skeleton, UnstyledButton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconBan, IconChevronDown, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import type { LogRow } from '#contract/safety'
import { useOperation } from '../../api/queries'
import { useAllTexts, useTexts } from '../../i18n/texts'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { Bar } from '../../ui/panel'
import { SearchField } from '../../ui/search-field'
import settings from '../../ui/settings.module.css'
import { StatusPill } from '../../ui/status-pill'
import text from '../../ui/text.module.css'
import { MomentText, numberText } from '../../ui/values'
import classes from './log-tab.module.css'

/** Only the question waits for the typing to rest, milliseconds. */
const rest = 200
const limit = 50
const waiting = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

/** Who did what, newest first. The chain's head fixes everything above it. */
export function LogTab() {
  const t = useTexts('system')
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), rest)
  const [befores, setBefores] = useState<{ readonly text: string; readonly stack: readonly number[] }>({ text: '', stack: [] })
  const stack = befores.text === asked ? befores.stack : []
  const log = useOperation('safety.log', { text: asked, before: stack.at(-1) ?? null, limit }, { keepPrevious: true })
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  const rows = log.data?.rows ?? []
  const next = log.data?.next ?? null
  const go = (to: readonly number[]) => setBefores({ text: asked, stack: to })
  const toggle = (seq: number) =>
    setOpened((before) => {
      const after = new Set(before)
      if (!after.delete(seq)) after.add(seq)
      return after
    })
  return (
    <div className={settings.stack}>
      <Bar label={t('log.searchLabel')}>
        <SearchField
          className={classes.search}
          label={t('log.searchLabel')}
          placeholder={t('log.search')}
          value={text}
          maxLength={120}
          onChange={setText}
        />
      </Bar>
      <ErrorNotice failure={log.error} onRetry={() => void log.refetch()} />
      {!log.error && (
        <div className={settings.plate} data-old={log.isPlaceholderData || undefined} aria-busy={log.isFetching}>
          <table className={settings.table} aria-label={t('log.label')}>
            <thead>
              <tr>
                <th scope="col" style={{ width: 160 }}>
                  {t('log.at')}
                </th>
                <th scope="col" style={{ width: 190 }}>
                  {t('log.who')}
                </th>
                <th scope="col" style={{ width: 230 }}>
                  {t('log.what')}
                </th>
                <th scope="col">{t('log.subject')}</th>
                <th scope="col" style={{ width: 140 }}>
                  {t('log.outcome')}
                </th>
                <th scope="col" style={{ width: 130 }}>
                  {t('log.changes')}
                </th>
              </tr>
            </thead>
            <tbody>
              {log.isPending &&
                waiting.map((key) => (
                  <tr key={key}>
                    <td colSpan={6}>
                      <Skeleton height={11} width="70%" radius={3} />
                    </td>
                  </tr>
                ))}
              {rows.map((row) => (
                <Line key={row.seq} row={row} opened={opened.has(row.seq)} onToggle={() => toggle(row.seq)} />
              ))}
            </tbody>
          </table>
          {log.data && rows.length === 0 && <EmptyState title={asked ? t('log.noHit', { text: asked }) : t('log.none')} />}
          {rows.length > 0 && (
            <div className={classes.pages}>
              <span>{t('log.range', { first: numberText(rows.at(-1)?.seq ?? 0), last: numberText(rows[0]?.seq ?? 0) })}</span>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconChevronLeft size={14} />}
                disabled={stack.length === 0}
                onClick={() => go([])}
              >
                {t('log.newer')}
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                rightSection={<IconChevronRight size={14} />}
                disabled={next === null || log.isPlaceholderData}
                onClick={() => next !== null && go([...stack, next])}
              >
                {t('log.older')}
              </Button>
            </div>
          )}
        </div>
      )}
      {log.data && (
        <section className={classes.head} aria-label={t('log.head')}>
          <strong>{t('log.head')}</strong>
          <code>{log.data.head}</code>
          <p>{t('log.headText')}</p>
        </section>
      )}
    </div>
  )
}

interface RowWords {
  /** What was done; an operation that has no words yet shows its own name. */
  readonly operation: string
  /** Whom or what it was about: where a part of it is a key of the feature's texts ('line.opening'), its words. */
  readonly subject: string
  /** What a changed field is called on the forms, where they have a word for it. */
  field(name: string): string
}

/** The words of a row, from the texts of the feature that it is about: `log.<operation>`, `field.<field>`. */
function useRowWords({ operation, subject }: LogRow): RowWords {
  const texts = useAllTexts()
  const [feature = '', ...name] = operation.split('.')
  const log = `${feature}:log.${name.join('.')}`
  const isKey = (part: string) => part.includes('.') && texts.has(`${feature}:${part}`)
  const named = (told: string) =>
    told.split(' ').some(isKey)
      ? told
          .split(' ')
          .map((part) => (isKey(part) ? texts.at(`${feature}:${part}`) : part))
          .join(' · ')
      : told
  return {
    operation: texts.has(log) ? texts.at(log) : operation,
    subject: named(subject ?? ''),
    field: (field) => {
      const own = [`${feature}:field.${field}`, `${feature}:${field}`].find(texts.has)
      return own ? texts.at(own) : (texts.anywhere(`field.${field}`) ?? field)
    },
  }
}

interface LineProps {
  readonly row: LogRow
  readonly opened: boolean
  readonly onToggle: () => void
}

function Line({ row, opened, onToggle }: LineProps) {
  const t = useTexts('system')
  const ui = useTexts('ui')
  const words = useRowWords(row)
  const none = '—'
  const valueText = (value: string | null) =>
    value === null ? none : value === 'true' ? ui('value.yes') : value === 'false' ? ui('value.no') : value
  return (
    <Fragment>
      <tr>
        <td>
          <MomentText value={row.at} />
        </td>
        <td>
          {row.accountName || none}
          {row.seat && <small>{row.seat}</small>}
        </td>
        <td>{words.operation}</td>
        <td className={classes.subject}>
          {words.subject || none}
          {row.reason && <small>{row.reason}</small>}
        </td>
        <td>
          {row.outcome === 'ok' ? (
            <span className={text.quiet}>{t('log.ok')}</span>
          ) : (
            <StatusPill tone="soon" icon={IconBan}>
              {t('log.refused')}
            </StatusPill>
          )}
        </td>
        <td>
          {row.changes && row.changes.length > 0 && (
            <UnstyledButton className={classes.toggle} aria-expanded={opened} onClick={onToggle}>
              <IconChevronDown size={15} aria-hidden />
              {opened ? t('log.close') : t('log.open')}
            </UnstyledButton>
          )}
        </td>
      </tr>
      {opened && row.changes && (
        <tr className={classes.changes}>
          <td colSpan={6}>
            <table aria-label={t('log.changes')}>
              <thead>
                <tr>
                  <th scope="col">{t('log.field')}</th>
                  <th scope="col">{t('log.before')}</th>
                  <th scope="col">{t('log.after')}</th>
                </tr>
              </thead>
              <tbody>
                {row.changes.map(({ field, before, after }) => (
                  <tr key={field}>
                    <th scope="row">{words.field(field)}</th>
                    <td>{valueText(before)}</td>
                    <td>{valueText(after)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </td>
        </tr>
      )}
    </Fragment>
  )
}
