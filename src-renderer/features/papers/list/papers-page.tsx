import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconFiles, IconFileText, IconPencilPlus, IconSearch } from '@tabler/icons-react'
import { clsx } from 'clsx'
import * as z from 'zod'
import { paperForms } from '#contract/papers/forms'
import { type Paper, PaperForm, PaperState } from '#contract/papers/operations'
import { recordKeepers } from '#contract/roles'
import { useOperation } from '../../../api/queries'
import { useHasRole, useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { useFilters, useGo } from '../../../ui/address'
import { AppLink, LinkButton } from '../../../ui/app-link'
import { EmptyState } from '../../../ui/empty-state'
import { ClearFilters, FilterMenu } from '../../../ui/filter-menu'
import { Page, PageHeader } from '../../../ui/page-header'
import { usePaging } from '../../../ui/paging'
import { Bar } from '../../../ui/panel'
import { type Column, RegisterTable } from '../../../ui/register-table'
import text from '../../../ui/text.module.css'
import { DateText, numberText } from '../../../ui/values'
import { deskAddress } from '../../desk/addresses'
import { residentAddress } from '../../residents/addresses'
import { makePaperAddress, noticesAddress, paperAddress } from '../addresses'
import { useFormNames } from '../form-names'
import { PaperStatePill, paperNumber } from '../paper-state'
import shared from '../papers.module.css'
import { PapersNav } from '../papers-nav'
import { SearchBox } from '../search-box'
import classes from './papers-page.module.css'

const Shown = z.object({
  form: PaperForm.nullable().catch(null).default(null),
  state: PaperState.nullable().catch(null).default(null),
  year: z.int().min(2000).max(2200).nullable().catch(null).default(null),
  // A number alone comes back from the address as a number.
  text: z.coerce.string().max(120).catch('').default(''),
})

/** Years offered, the present one included. */
const yearsBack = 6

export default function PapersPage() {
  const t = useTexts('papers')
  const names = useFormNames()
  const go = useGo()
  const { today } = useMe()
  const keeper = useHasRole(...recordKeepers)
  const [filter, setFilter] = useFilters(Shown)
  const columns = useColumns()
  const paging = usePaging(['papers', filter])
  const page = useOperation('papers.list', { ...filter, after: paging.after, limit: paging.limit }, { keepPrevious: true })
  const filtered = filter.form !== null || filter.state !== null || filter.year !== null || filter.text !== ''

  const clear = () => {
    setFilter({ form: null, state: null, year: null, text: '' })
  }
  const thisYear = Number(today.slice(0, 4))
  return (
    <Page fill>
      <PageHeader
        title={t('list.title')}
        subtitle={page.data ? t('list.subtitle', { total: numberText(page.data.total) }) : ' '}
        actions={
          keeper && (
            <>
              <LinkButton to={noticesAddress(6)} variant="default" leftSection={<IconFiles size={16} aria-hidden />}>
                {t('list.week')}
              </LinkButton>
              <FreePapers />
            </>
          )
        }
      />
      <PapersNav />
      <Bar label={t('list.filters')}>
        <SearchBox text={filter.text} onSearch={(text) => setFilter({ text })} placeholder={t('list.search')} />
        <Filter
          label={t('list.form')}
          any={t('list.anyForm')}
          value={filter.form}
          choices={PaperForm.options.map((value) => ({ value, label: names.short(value) }))}
          onChoose={(value) => setFilter({ form: PaperForm.safeParse(value).data ?? null })}
        />
        <Filter
          label={t('list.year')}
          any={t('list.anyYear')}
          value={filter.year === null ? null : String(filter.year)}
          choices={Array.from({ length: yearsBack }, (_, back) => ({ value: String(thisYear - back), label: String(thisYear - back) }))}
          onChoose={(value) => setFilter({ year: value === null ? null : Number(value) })}
        />
        <Filter
          label={t('list.state')}
          any={t('list.anyState')}
          value={filter.state}
          choices={PaperState.options.map((value) => ({ value, label: t(`state.${value}`) }))}
          onChoose={(value) => setFilter({ state: PaperState.safeParse(value).data ?? null })}
        />
        {filtered && <ClearFilters label={t('list.clear')} onClear={clear} />}
      </Bar>
      <RegisterTable
        fill
        name="papers"
        label={t('list.title')}
        columns={columns}
        rows={page}
        idOf={(row) => row.id}
        paging={paging}
        onOpen={(row) => go(addressOf(row))}
        toneOf={(row) => (row.state === 'VOID' ? 'past' : undefined)}
        note={t('list.note')}
        empty={
          filtered ? (
            <EmptyState
              icon={<IconSearch size={22} stroke={1.6} />}
              title={t('list.noMatch')}
              action={
                <Button variant="default" onClick={clear}>
                  {t('list.clear')}
                </Button>
              }
            />
          ) : (
            <EmptyState
              icon={<IconFileText size={22} stroke={1.6} />}
              title={t('list.none')}
              text={t('list.noneText')}
              action={
                <LinkButton to={deskAddress} variant="default">
                  {t('list.toDesk')}
                </LinkButton>
              }
            />
          )
        }
      />
    </Page>
  )
}

/** A draft is written on, a paper is looked at. */
const addressOf = ({ state, form, id, subjectId, eventId }: Paper) =>
  state === 'DRAFT' ? makePaperAddress(form, { subjectId, eventId, draftId: paperForms[form].once ? null : id }) : paperAddress(id)

/** Papers about nobody: a free letter, minutes of destroying. */
const freeForms = PaperForm.options.filter((form) => paperForms[form].subject === 'none')

/** Begins a paper that belongs to no stay. */
function FreePapers() {
  const t = useTexts('papers')
  const names = useFormNames()
  const go = useGo()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button leftSection={<IconPencilPlus size={16} aria-hidden />} rightSection={<IconChevronDown size={14} aria-hidden />}>
          {t('list.write')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {freeForms.map((form) => (
          <Menu.Item key={form} onClick={() => go(makePaperAddress(form))}>
            {names.full(form)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

interface FilterProps {
  readonly label: string
  readonly any: string
  readonly value: string | null
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly onChoose: (value: string | null) => void
}

const Filter = ({ label, any, value, choices, onChoose }: FilterProps) => (
  <FilterMenu
    label={label}
    choices={[{ value: '', label: any }, ...choices]}
    value={value ?? ''}
    onChoose={(next) => onChoose(next || null)}
  />
)

function useColumns(): readonly Column<Paper>[] {
  const t = useTexts('papers')
  const names = useFormNames()
  return [
    {
      key: 'number',
      title: t('column.number'),
      width: 132,
      render: (row) =>
        row.number === null ? (
          <span className={text.quiet}>{t('noNumber')}</span>
        ) : row.state === 'VOID' ? (
          <s className={clsx('figures', shared.number)}>{paperNumber(row)}</s>
        ) : (
          <span className={clsx('figures', shared.number)}>{paperNumber(row)}</span>
        ),
    },
    { key: 'issuedOn', title: t('column.issuedOn'), width: 112, rank: 3, render: (row) => <DateText value={row.issuedOn} /> },
    { key: 'form', title: t('column.form'), width: 180, rank: 1, render: (row) => names.short(row.form, row.issuedOn) },
    {
      key: 'person',
      title: t('column.person'),
      minWidth: 200,
      render: (row) => (
        <span className={shared.person}>
          {row.residentId && (
            <AppLink to={residentAddress(row.residentId)} c="inherit" underline="hover">
              {row.fullName}
            </AppLink>
          )}
          <span className={clsx('figures', text.quiet)}>{row.residentCode}</span>
        </span>
      ),
    },
    {
      key: 'recipients',
      title: t('column.recipients'),
      width: 84,
      rank: 6,
      render: (row) => <span title={row.recipients.map(({ name }) => name).join('\n')}>{numberText(row.recipients.length)}</span>,
    },
    {
      key: 'prints',
      title: t('column.prints'),
      width: 112,
      rank: 5,
      render: (row) => (row.state === 'ISSUED' && row.prints === 0 ? t('notPrinted') : row.prints > 0 ? numberText(row.prints) : '—'),
    },
    {
      key: 'state',
      title: t('column.state'),
      width: 226,
      rank: 2,
      render: (row) => (
        <span className={shared.state}>
          <PaperStatePill state={row.state} />
          {row.voidReason && (
            <span className={classes.reason} title={row.voidReason}>
              {row.voidReason}
            </span>
          )}
        </span>
      ),
    },
  ]
}
