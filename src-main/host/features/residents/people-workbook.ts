import type { Cell, CellObject, Row } from 'write-excel-file/node'
import type { ResidentRow } from '#contract/residents/operations'
import type { Texts } from '#contract/texts/engine'
import { formatBirth, type PlainDate } from '#contract/values/calendar'
import { a4Workbook } from '#host/files/workbook'
import type { PaperColumns } from './store'

export interface WholeList {
  readonly facilityName: string
  /** Whom it is about, and when it was made. */
  readonly about: string
  readonly rows: readonly ResidentRow[]
  readonly columns: ReadonlyMap<string, PaperColumns>
  /** Papers and addresses, for those who keep the records. */
  readonly withPapers: boolean
  readonly communeLabel: (communeCode: string) => string | null
  readonly texts: Texts
}

interface ListColumn {
  readonly heading: string
  /** Letters. */
  readonly width: number
  readonly cell: (row: ResidentRow, columns: PaperColumns | undefined) => CellObject
  readonly papers?: true
}

const text = (value: string | null | undefined): CellObject => (value ? { value, type: String } : {})
/** A day as the spreadsheet's own date, so that it sorts and counts. */
const date = (value: PlainDate | null): CellObject =>
  value ? { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', align: 'center' } : {}

/** A day of birth that is known in part stays text. */
const born = ({ birth: { year, month, day } }: ResidentRow): CellObject =>
  month !== null && day !== null
    ? date(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
    : { ...text(formatBirth({ year, month, day })), align: 'center' }

const columnsOf = ({ communeLabel, texts }: WholeList): ListColumn[] => {
  const residents = texts.of('residents')
  const stays = texts.of('stays')
  const phases = texts.of('phases')
  return [
    { heading: 'Mã học viên', width: 15, cell: ({ code }) => text(code) },
    { heading: 'Họ và tên', width: 26, cell: ({ fullName }) => text(fullName) },
    { heading: 'Ngày sinh', width: 12, cell: born },
    { heading: 'Giới tính', width: 9, cell: ({ sex }) => text(residents(`sex.${sex}`)) },
    { heading: 'Số giấy tờ', width: 16, papers: true, cell: (_, columns) => text(columns?.idNumber) },
    {
      heading: 'Nơi thường trú',
      width: 40,
      papers: true,
      cell: (_, columns) => {
        const place = columns?.permanentCommune ? communeLabel(columns.permanentCommune) : null
        return text([columns?.permanentAddress, place].filter(Boolean).join(', '))
      },
    },
    { heading: 'Diện', width: 24, cell: ({ kind }) => text(kind && stays(`kind.${kind}`)) },
    {
      heading: 'Lần thứ',
      width: 8,
      cell: ({ rehabCount }) => (rehabCount === null ? {} : { value: rehabCount, type: Number, align: 'center' }),
    },
    { heading: 'Luật áp dụng', width: 20, cell: (_, columns) => text(columns && stays(`regime.${columns.regime}`)) },
    { heading: 'Không nơi cư trú ổn định', width: 13, cell: (_, columns) => text(columns?.hasStableResidence === 0 ? 'x' : null) },
    { heading: 'Mã đợt', width: 15, cell: ({ stayCode }) => text(stayCode) },
    { heading: 'Quyết định số', width: 18, papers: true, cell: (_, columns) => text(columns?.decisionNumber) },
    { heading: 'Ngày quyết định', width: 12, papers: true, cell: (_, columns) => date(columns?.decisionOn ?? null) },
    { heading: 'Ngày vào', width: 12, cell: ({ admittedOn }) => date(admittedOn) },
    { heading: 'Ngày hoàn thành', width: 13, cell: ({ expectedEndOn }) => date(expectedEndOn) },
    { heading: 'Giai đoạn', width: 20, cell: ({ phase }) => text(phase && phases(`short.${phase}`)) },
    { heading: 'Đang ở', width: 24, cell: ({ state }) => text(state && stays(`state.${state}`)) },
    { heading: 'Từ ngày', width: 12, cell: ({ since }) => date(since) },
    { heading: 'Đến hết ngày', width: 12, cell: ({ untilOn }) => date(untilOn) },
    { heading: 'Ngày ra', width: 12, cell: ({ endedOn }) => date(endedOn) },
  ]
}

/** A list of people as a spreadsheet: days are dates, codes and numbers of papers are text. The same list gives the same bytes. */
export function peopleWorkbook(list: WholeList): Promise<Uint8Array> {
  const columns = columnsOf(list).filter(({ papers }) => list.withPapers || !papers)
  const inTable = { borderStyle: 'thin', alignVertical: 'center', wrap: true } as const
  const whole = (cell: CellObject): Row => [{ ...cell, columnSpan: columns.length + 1 }]
  const head = ['STT', ...columns.map(({ heading }) => heading)].map(
    (value): Cell => ({ ...inTable, value, fontWeight: 'bold', align: 'center' }),
  )
  const rows = list.rows.map((row, at): Row => {
    const more = row.stayId === null ? undefined : list.columns.get(row.stayId)
    return [
      { ...inTable, value: at + 1, type: Number, align: 'center' },
      ...columns.map(({ cell }) => ({ ...inTable, ...cell(row, more) })),
    ]
  })
  return a4Workbook(
    [
      whole({ value: list.facilityName }),
      whole({ value: 'DANH SÁCH HỌC VIÊN', fontWeight: 'bold', fontSize: 14 }),
      whole({ value: list.about, fontStyle: 'italic' }),
      head,
      ...rows,
    ],
    {
      sheet: 'Danh sách',
      showGridLines: false,
      stickyRowsCount: 4,
      columns: [{ width: 6 }, ...columns.map(({ width }) => ({ width }))],
    },
  )
}
