import { Button } from '@mantine/core'
import { IconBook2, IconBookmark, IconMail, IconPrinter, IconSearch, IconSend } from '@tabler/icons-react'
import { clsx } from 'clsx'
import { useState } from 'react'
import * as z from 'zod'
import { type BookLine, BookUse } from '#contract/papers/book'
import { PaperSeries } from '#contract/papers/operations'
import { useCommand, useOperation } from '../../../api/queries'
import { useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { useFilters, useGo } from '../../../ui/address'
import { EmptyState } from '../../../ui/empty-state'
import { ClearFilters, FilterMenu } from '../../../ui/filter-menu'
import { Page, PageHeader } from '../../../ui/page-header'
import { usePaging } from '../../../ui/paging'
import { Bar } from '../../../ui/panel'
import { PdfDialog } from '../../../ui/pdf-dialog'
import { type Column, RegisterTable } from '../../../ui/register-table'
import { StatusPill } from '../../../ui/status-pill'
import { DateText, numberText } from '../../../ui/values'
import { paperAddress } from '../addresses'
import { PaperLabelsDialog } from '../dispatch/labels-dialog'
import { SendDialog } from '../dispatch/send-dialog'
import { useFormNames } from '../form-names'
import { paperNumber } from '../paper-state'
import shared from '../papers.module.css'
import { PapersNav } from '../papers-nav'
import { SearchBox } from '../search-box'
import classes from './book-page.module.css'
import { ReserveDialog } from './reserve-dialog'
import { ReservedDialog } from './reserved-dialog'

const Shown = z.object({
  year: z.int().min(2000).max(2200).nullable().catch(null).default(null),
  series: PaperSeries.nullable().catch(null).default(null),
  use: BookUse.nullable().catch(null).default(null),
  text: z.coerce.string().max(120).catch('').default(''),
})

/** Years offered, the present one included. */
const yearsBack = 10

const idOf = ({ series, year, number }: BookLine) => `${series}-${year}-${number}`

/** The register of outgoing papers: every number of a year, void, reserved and unused ones among them (Decree 30/2020, Annex IV). */
export default function BookPage() {
  const t = useTexts('papers')
  const go = useGo()
  const { today } = useMe()
  const thisYear = Number(today.slice(0, 4))
  const [filter, setFilter] = useFilters(Shown)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [dialog, setDialog] = useState<'reserve' | 'send' | 'labels' | 'print' | BookLine | null>(null)
  const asked = { ...filter, year: filter.year ?? thisYear }
  const paging = usePaging(['paperBook', asked])
  const page = useOperation('papers.book.list', { ...asked, after: paging.after, limit: paging.limit }, { keepPrevious: true })
  const columns = useColumns()
  const filtered = filter.series !== null || filter.use !== null || filter.text !== ''
  const clear = () => setFilter({ series: null, use: null, text: '' })
  const papers = (page.data?.rows ?? []).flatMap((row) =>
    chosen.has(idOf(row)) && row.paperId && !row.isVoid
      ? [{ id: row.paperId, name: [paperNumber(row), row.fullName].filter(Boolean).join(' · ') }]
      : [],
  )
  const print = useCommand('papers.book.print')
  const printBook = () => {
    setDialog('print')
    print.mutate(asked)
  }
  const close = () => setDialog(null)
  return (
    <Page fill>
      <PageHeader
        title={t('book.title')}
        subtitle={page.data ? t('book.subtitle', { year: asked.year, total: numberText(page.data.total) }) : ' '}
        actions={
          <>
            <Button variant="default" leftSection={<IconBookmark size={16} aria-hidden />} onClick={() => setDialog('reserve')}>
              {t('book.reserve')}
            </Button>
            <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={printBook}>
              {t('book.print')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconMail size={16} aria-hidden />}
              onClick={() => setDialog('labels')}
              disabled={papers.length === 0}
            >
              {t('labels.title')}
            </Button>
            <Button leftSection={<IconSend size={16} aria-hidden />} onClick={() => setDialog('send')} disabled={papers.length === 0}>
              {papers.length === 0 ? t('send.title') : t('book.send', { count: papers.length })}
            </Button>
          </>
        }
      />
      <PapersNav />
      <Bar label={t('list.filters')}>
        <SearchBox text={filter.text} onSearch={(text) => setFilter({ text })} placeholder={t('book.search')} />
        <FilterMenu
          label={t('list.year')}
          value={String(asked.year)}
          choices={Array.from({ length: yearsBack }, (_, back) => String(thisYear - back)).map((value) => ({
            value,
            label: t('book.year', { year: value }),
          }))}
          onChoose={(value) => setFilter({ year: Number(value) === thisYear ? null : Number(value) })}
        />
        <FilterMenu
          label={t('book.series')}
          value={filter.series ?? ''}
          choices={[
            { value: '', label: t('book.anySeries') },
            ...PaperSeries.options.map((value) => ({ value, label: t(`series.${value}`) })),
          ]}
          onChoose={(value) => setFilter({ series: PaperSeries.safeParse(value).data ?? null })}
        />
        <FilterMenu
          label={t('book.use')}
          value={filter.use ?? ''}
          choices={[{ value: '', label: t('book.anyUse') }, ...BookUse.options.map((value) => ({ value, label: t(`use.${value}`) }))]}
          onChoose={(value) => setFilter({ use: BookUse.safeParse(value).data ?? null })}
        />
        {filtered && <ClearFilters label={t('list.clear')} onClear={clear} />}
      </Bar>
      <RegisterTable
        fill
        name="paper-book"
        label={t('book.title')}
        columns={columns}
        rows={page}
        idOf={idOf}
        paging={paging}
        selection={{ ids: chosen, set: setChosen }}
        onOpen={(row) => (row.paperId ? go(paperAddress(row.paperId)) : setDialog(row))}
        toneOf={(row) => (row.isVoid || row.use === 'UNUSED' ? 'past' : undefined)}
        note={t('list.note')}
        empty={
          filtered ? (
            <EmptyState
              icon={<IconSearch size={22} stroke={1.6} />}
              title={t('book.noMatch')}
              action={
                <Button variant="default" onClick={clear}>
                  {t('list.clear')}
                </Button>
              }
            />
          ) : (
            <EmptyState icon={<IconBook2 size={22} stroke={1.6} />} title={t('book.none')} text={t('book.noneText')} />
          )
        }
      />
      {dialog === 'reserve' && <ReserveDialog series={filter.series} onClose={close} />}
      {dialog === 'send' && <SendDialog papers={papers} onSent={() => setChosen(new Set())} onClose={close} />}
      {dialog === 'labels' && <PaperLabelsDialog papers={papers} onClose={close} />}
      <PdfDialog
        opened={dialog === 'print'}
        onClose={close}
        title={t('book.printTitle', { year: asked.year })}
        pdf={print.data?.pdf}
        failure={print.error}
      />
      {dialog !== null && typeof dialog === 'object' && <ReservedDialog line={dialog} onClose={close} />}
    </Page>
  )
}

function useColumns(): readonly Column<BookLine>[] {
  const t = useTexts('papers')
  const names = useFormNames()
  return [
    {
      key: 'number',
      title: t('column.number'),
      width: 124,
      render: (row) =>
        row.isVoid ? (
          <s className={clsx('figures', shared.number)}>{paperNumber(row)}</s>
        ) : (
          <span className={clsx('figures', shared.number)}>{paperNumber(row)}</span>
        ),
    },
    { key: 'day', title: t('column.issuedOn'), width: 104, rank: 3, render: ({ day }) => <DateText value={day} /> },
    {
      key: 'about',
      title: t('book.about'),
      minWidth: 220,
      render: ({ form, day, about, fullName, residentCode, reserved }) => (
        <span className={classes.twoLines} title={about ?? undefined}>
          <span>{form ? names.short(form, day) : (about ?? (reserved ? t('book.reservedFor', { for: reserved.for }) : '—'))}</span>
          {fullName && (
            <small>
              {fullName} · {residentCode}
            </small>
          )}
        </span>
      ),
    },
    {
      key: 'signer',
      title: t('book.signer'),
      width: 158,
      rank: 5,
      render: ({ signer }) => <span className={shared.cut}>{signer ?? '—'}</span>,
    },
    {
      key: 'recipients',
      title: t('book.recipients'),
      width: 220,
      rank: 4,
      render: ({ recipients }) =>
        recipients.length === 0 ? (
          '—'
        ) : (
          <ul className={classes.recipients}>
            {recipients.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        ),
    },
    {
      key: 'sent',
      title: t('book.sent'),
      width: 82,
      rank: 6,
      render: ({ copies, sent }) => (copies === 0 ? '—' : `${numberText(sent)}/${numberText(copies)}`),
    },
    {
      key: 'state',
      title: t('column.state'),
      width: 156,
      rank: 2,
      render: (row) => (
        <span className={shared.state} title={row.voidReason ?? row.note ?? row.reserved?.reason}>
          <LinePill line={row} />
        </span>
      ),
    },
  ]
}

/** What a number was taken for, in a word. */
function LinePill({ line: { use, isVoid } }: { readonly line: BookLine }) {
  const t = useTexts('papers')
  if (isVoid) return <StatusPill tone="past">{t('state.VOID')}</StatusPill>
  if (use === 'RESERVED') return <StatusPill tone="soon">{t('use.RESERVED')}</StatusPill>
  if (use === 'UNUSED') return <StatusPill tone="past">{t('use.UNUSED')}</StatusPill>
  return <StatusPill tone="done">{use === 'OUTSIDE' ? t('use.OUTSIDE') : t('state.ISSUED')}</StatusPill>
}
