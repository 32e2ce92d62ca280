import { Button, CloseButton, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { splitName, upperName } from '../../../../src-preload/contract/names'
import { ResidentFilter, type ResidentRow } from '../../../../src-preload/contract/residents'
import { recordKeepers } from '../../../../src-preload/contract/roles'
import { Phase } from '../../../../src-preload/contract/stay-words'
import { useOperation } from '../../../api/queries'
import { useHasRole, useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { addresses, useFilters, useGo } from '../../../ui/addresses'
import { LinkButton } from '../../../ui/app-link'
import { EmptyState } from '../../../ui/empty-state'
import { FilterMenu } from '../../../ui/filter-menu'
import { Page, PageHeader } from '../../../ui/page-header'
import { usePaging } from '../../../ui/paging'
import { Bar } from '../../../ui/panel'
import { type Column, RegisterTable } from '../../../ui/register-table'
import { BirthText, DateText, numberText } from '../../../ui/values'
import classes from './residents.module.css'
import { TermBar } from './term-bar'

/** Typing rests this long before the host is asked, milliseconds; what stands in the field is never touched. */
const rest = 160
const soonDays = 30

export default function ResidentsPage() {
  const t = useTexts('residents')
  const [filter, setFilter] = useFilters(ResidentFilter)
  const [typed, setTyped] = useState(filter.text)
  const [asked] = useDebouncedValue(typed, rest)
  const go = useGo()
  const keeper = useHasRole(...recordKeepers)
  const columns = useColumns()
  const counts = useOperation('residents.counts', {})
  const paging = usePaging(['residents', filter])
  const page = useOperation('residents.list', { ...filter, after: paging.after, limit: paging.limit }, { keepPrevious: true })

  const sent = useRef(filter.text)
  const ask = (text: string) => {
    sent.current = text
    setFilter({ text })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address follows the typing
  useEffect(() => {
    if (asked !== sent.current) ask(asked)
  }, [asked])
  // Another text in the address than the one that was typed here: a link from elsewhere.
  useEffect(() => {
    if (filter.text === sent.current) return
    sent.current = filter.text
    setTyped(filter.text)
  }, [filter.text])

  const search = (text: string) => {
    setTyped(text)
    if (text === '') ask(text)
  }
  const filtered = filter.kind !== null || filter.phase !== null || filter.endsWithinDays !== null
  const clear = () => setFilter({ kind: null, phase: null, endsWithinDays: null })
  const heads = counts.data
  const subtitle = heads
    ? [
        t('list.inCare', { inCare: numberText(heads.inCare) }),
        ...(heads.escaped > 0 ? [t('list.escaped', { escaped: numberText(heads.escaped) })] : []),
      ].join(' · ')
    : ' '
  const admit = keeper ? (
    <LinkButton to={addresses.admit} leftSection={<IconPlus size={16} aria-hidden />}>
      {t('list.admit')}
    </LinkButton>
  ) : null
  return (
    <Page fill>
      <PageHeader title={t('list.title')} subtitle={subtitle} actions={heads?.ever === 0 ? null : admit} />
      <Bar label={t('list.filters')}>
        <TextInput
          className={classes.search}
          size="xs"
          aria-label={t('list.searchLabel')}
          placeholder={t('list.search')}
          leftSection={<IconSearch size={15} aria-hidden />}
          rightSection={typed ? <CloseButton size="sm" aria-label={t('list.clearSearch')} onClick={() => search('')} /> : null}
          value={typed}
          onChange={(event) => search(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
        />
        <FilterMenu
          label={t('status.label')}
          strong
          choices={ResidentFilter.shape.status.unwrap().options.map((value) => ({ value, label: t(`status.${value}`) }))}
          value={filter.status}
          onChoose={(status) => setFilter({ status })}
        />
        <FilterMenu
          label={t('filter.kind')}
          choices={[
            { value: 'any', label: t('filter.anyKind') },
            { value: 'compulsory', label: t('filter.compulsory') },
            { value: 'voluntary', label: t('filter.voluntary') },
          ]}
          value={filter.kind ?? 'any'}
          onChoose={(kind) => setFilter({ kind: kind === 'any' ? null : kind })}
        />
        <PhaseFilter value={filter.phase} onChoose={(phase) => setFilter({ phase })} />
        <Button
          size="compact-md"
          className={classes.chip}
          variant={filter.endsWithinDays === null ? 'default' : 'light'}
          aria-pressed={filter.endsWithinDays !== null}
          onClick={() => setFilter({ endsWithinDays: filter.endsWithinDays === null ? soonDays : null })}
        >
          {t('filter.ends')}
        </Button>
        {filtered && (
          <Button size="compact-md" variant="subtle" color="gray" className={classes.chip} onClick={clear}>
            {t('list.clear')}
          </Button>
        )}
      </Bar>
      <RegisterTable
        fill
        label={t('list.title')}
        columns={columns}
        rows={page}
        idOf={(row) => row.id}
        paging={paging}
        sort={{ key: filter.sort, descending: filter.descending }}
        onSort={({ key, descending }) => setFilter({ sort: ResidentFilter.shape.sort.unwrap().catch('name').parse(key), descending })}
        onOpen={(row) => go(addresses.resident(row.id))}
        toneOf={(row) => (row.endedOn ? 'past' : undefined)}
        note={t(`list.sortedBy.${filter.sort}`)}
        empty={
          heads?.ever === 0 ? (
            <EmptyState title={t('list.none')} text={t('list.noneText')} action={admit} />
          ) : filter.text.trim() ? (
            <EmptyState
              icon={<IconSearch size={22} stroke={1.6} />}
              title={t('list.noHit', { text: filter.text.trim() })}
              text={t('list.noHitText', { status: t(`status.${filter.status}`) })}
              action={
                filter.status !== 'all' || filtered ? (
                  <Button variant="default" onClick={() => setFilter({ status: 'all', kind: null, phase: null, endsWithinDays: null })}>
                    {t('list.searchAll')}
                  </Button>
                ) : null
              }
            />
          ) : (
            <EmptyState
              icon={<IconSearch size={22} stroke={1.6} />}
              title={t('list.noMatch')}
              action={
                filtered ? (
                  <Button variant="default" onClick={clear}>
                    {t('list.clear')}
                  </Button>
                ) : null
              }
            />
          )
        }
      />
    </Page>
  )
}

function PhaseFilter({ value, onChoose }: { readonly value: Phase | null; readonly onChoose: (phase: Phase | null) => void }) {
  const t = useTexts('residents')
  const phaseText = useTexts('phases')
  return (
    <FilterMenu<Phase | 'any'>
      label={t('filter.phase')}
      choices={[
        { value: 'any', label: t('filter.anyPhase') },
        ...Phase.options.map((phase) => ({ value: phase, label: phaseText(`short.${phase}`) })),
      ]}
      value={value ?? 'any'}
      onChoose={(phase) => onChoose(phase === 'any' ? null : phase)}
    />
  )
}

function useColumns(): Column<ResidentRow>[] {
  const t = useTexts('residents')
  const stayText = useTexts('stays')
  const phaseText = useTexts('phases')
  const { today } = useMe()
  return [
    { key: 'name', title: t('column.name'), sortable: true, render: (row) => <NameCell row={row} /> },
    { key: 'birth', title: t('column.birth'), width: 108, render: ({ birth }) => <BirthText value={birth} /> },
    {
      key: 'kind',
      title: t('column.kind'),
      width: 206,
      render: ({ kind, rehabCount }) =>
        kind && (
          <span className={classes.kind}>
            {stayText(`kind.${kind}`)}
            {rehabCount !== null && rehabCount > 1 && <span className={classes.times}> {t('row.times', { count: rehabCount })}</span>}
          </span>
        ),
    },
    { key: 'phase', title: t('column.phase'), width: 150, render: ({ phase }) => (phase ? phaseText(`short.${phase}`) : '—') },
    { key: 'admittedOn', title: t('column.admittedOn'), width: 112, sortable: true, render: (row) => <DateText value={row.admittedOn} /> },
    {
      key: 'expectedEndOn',
      title: t('column.expectedEndOn'),
      width: 124,
      sortable: true,
      render: (row) => (row.state === 'ESCAPED' ? '—' : <DateText value={row.expectedEndOn} />),
    },
    { key: 'term', title: t('column.term'), width: 180, render: (row) => <TermBar row={row} today={today} /> },
  ]
}

function NameCell({ row }: { readonly row: ResidentRow }) {
  return (
    <span className={classes.name}>
      <span className={classes.initial} aria-hidden>
        {upperName([...splitName(row.fullName).given][0] ?? '')}
      </span>
      <span className={classes.fullName} title={row.fullName}>
        {row.fullName}
      </span>
    </span>
  )
}
