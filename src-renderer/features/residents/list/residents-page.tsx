import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { ResidentFilter } from '#contract/residents/operations'
import { recordKeepers } from '#contract/roles'
import { useOperation } from '../../../api/queries'
import { useHasRole } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { useFilters, useGo } from '../../../ui/address'
import { LinkButton } from '../../../ui/app-link'
import { EmptyState } from '../../../ui/empty-state'
import { ClearFilters } from '../../../ui/filter-menu'
import { Page, PageHeader } from '../../../ui/page-header'
import { usePaging } from '../../../ui/paging'
import { Bar } from '../../../ui/panel'
import { RegisterTable } from '../../../ui/register-table'
import { SearchField } from '../../../ui/search-field'
import { numberText } from '../../../ui/values'
import { admitAddress } from '../../stays/addresses'
import { residentAddress } from '../addresses'
import { Actions } from './actions'
import { ChosenBar, useChosenResidents } from './chosen-residents'
import { useColumns } from './columns'
import { FilterMenus, isFiltered, noResidentFilter } from './filter-menus'
import classes from './residents.module.css'
import { WhereStrip } from './where-strip'

/** Typing rests this long before the host is asked, milliseconds; what stands in the field is never touched. */
const rest = 200

export default function ResidentsPage() {
  const t = useTexts('residents')
  const [filter, setFilter] = useFilters(ResidentFilter)
  const [typed, setTyped] = useState(filter.text)
  const [asked] = useDebouncedValue(typed, rest)
  const go = useGo()
  const keeper = useHasRole(...recordKeepers)
  const columns = useColumns()
  const whereabouts = useOperation('residents.whereabouts', {})
  const paging = usePaging(['residents', filter])
  const page = useOperation('residents.list', { ...filter, after: paging.after, limit: paging.limit }, { keepPrevious: true })

  const { chosen, setChosen, selection } = useChosenResidents(page.data?.rows ?? [])

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
  const filtered = isFiltered(filter)
  const clear = () => setFilter(noResidentFilter)
  const heads = whereabouts.data
  const subtitle = heads ? t('list.heads', { managed: numberText(heads.managed), present: numberText(heads.present) }) : ' '
  const admit = keeper ? (
    <LinkButton to={admitAddress} leftSection={<IconPlus size={16} aria-hidden />}>
      {t('list.admit')}
    </LinkButton>
  ) : null
  return (
    <Page fill>
      <PageHeader
        title={t('list.title')}
        subtitle={subtitle}
        actions={heads?.ever === 0 ? null : <Actions filter={filter} admit={admit} />}
      />
      {heads && heads.open > 0 && <WhereStrip counts={heads.counts} filter={filter} setFilter={setFilter} />}
      <Bar label={t('list.filters')}>
        <SearchField
          className={classes.search}
          label={t('list.searchLabel')}
          placeholder={t('list.search')}
          value={typed}
          onChange={search}
        />
        <FilterMenus filter={filter} setFilter={setFilter} />
        {filtered && <ClearFilters label={t('list.clear')} onClear={clear} />}
        {chosen.size > 0 && <ChosenBar chosen={chosen} filter={filter} total={page.data?.total ?? 0} onChange={setChosen} />}
      </Bar>
      <RegisterTable
        fill
        name="residents"
        label={t('list.title')}
        columns={columns}
        rows={page}
        idOf={(row) => row.id}
        paging={paging}
        sort={{ key: filter.sort, descending: filter.descending }}
        onSort={({ key, descending }) => setFilter({ sort: ResidentFilter.shape.sort.unwrap().catch('name').parse(key), descending })}
        onOpen={(row) => go(residentAddress(row.id))}
        {...(keeper && { selection })}
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
                  <Button variant="default" onClick={() => setFilter({ ...noResidentFilter, status: 'all' })}>
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
