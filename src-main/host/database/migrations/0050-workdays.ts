import { type Kysely, sql } from 'kysely'

type Listed = readonly [day: string, kind: string, name: string, confirmed: 0 | 1]

/**
 * The public holidays of Labour Code 45/2019/QH14 Art. 112(1), 2024 to 2028, and the days given for those on a weekend (Art. 111(3)); from 2026 on also
 * 24 November (Resolution 28/2026/QH16 Art. 2), for which no other day is given when it falls on a weekend: it is not among those of Art. 112(1). Fixed days,
 * the first of Tết and the 10th of the third lunar month are certain. Which days around Tết and 2 September are off, and which are exchanged, the
 * Government says for each year: those carry 0.
 */
const listed: readonly Listed[] = [
  ['2024-01-01', 'HOLIDAY', 'Tết Dương lịch', 1],
  ['2024-02-08', 'TET', '29 tháng Chạp', 0],
  ['2024-02-09', 'TET', '30 tháng Chạp', 0],
  ['2024-02-10', 'TET', 'Mùng 1 Tết', 1],
  ['2024-02-11', 'TET', 'Mùng 2 Tết', 0],
  ['2024-02-12', 'TET', 'Mùng 3 Tết', 0],
  ['2024-02-13', 'SUBSTITUTE', 'Nghỉ bù Tết', 0],
  ['2024-02-14', 'SUBSTITUTE', 'Nghỉ bù Tết', 0],
  ['2024-04-18', 'HOLIDAY', 'Giỗ Tổ Hùng Vương', 1],
  ['2024-04-29', 'SWAPPED_OFF', 'Hoán đổi với thứ Bảy 04/05', 0],
  ['2024-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 1],
  ['2024-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 1],
  ['2024-05-04', 'EXTRA_WORKDAY', 'Làm bù ngày 29/04', 0],
  ['2024-09-02', 'HOLIDAY', 'Quốc khánh', 1],
  ['2024-09-03', 'HOLIDAY', 'Liền kề Quốc khánh', 0],
  ['2025-01-01', 'HOLIDAY', 'Tết Dương lịch', 1],
  ['2025-01-27', 'TET', '28 tháng Chạp', 0],
  ['2025-01-28', 'TET', '29 tháng Chạp', 0],
  ['2025-01-29', 'TET', 'Mùng 1 Tết', 1],
  ['2025-01-30', 'TET', 'Mùng 2 Tết', 0],
  ['2025-01-31', 'TET', 'Mùng 3 Tết', 0],
  ['2025-04-07', 'HOLIDAY', 'Giỗ Tổ Hùng Vương', 1],
  ['2025-04-26', 'EXTRA_WORKDAY', 'Làm bù ngày 02/05', 0],
  ['2025-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 1],
  ['2025-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 1],
  ['2025-05-02', 'SWAPPED_OFF', 'Hoán đổi với thứ Bảy 26/04', 0],
  ['2025-09-01', 'HOLIDAY', 'Liền kề Quốc khánh', 0],
  ['2025-09-02', 'HOLIDAY', 'Quốc khánh', 1],
  ['2026-01-01', 'HOLIDAY', 'Tết Dương lịch', 1],
  ['2026-01-02', 'SWAPPED_OFF', 'Hoán đổi với thứ Bảy 10/01', 0],
  ['2026-01-10', 'EXTRA_WORKDAY', 'Làm bù ngày 02/01', 0],
  ['2026-02-16', 'TET', '29 tháng Chạp', 0],
  ['2026-02-17', 'TET', 'Mùng 1 Tết', 1],
  ['2026-02-18', 'TET', 'Mùng 2 Tết', 0],
  ['2026-02-19', 'TET', 'Mùng 3 Tết', 0],
  ['2026-02-20', 'TET', 'Mùng 4 Tết', 0],
  ['2026-04-26', 'HOLIDAY', 'Giỗ Tổ Hùng Vương', 1],
  ['2026-04-27', 'SUBSTITUTE', 'Nghỉ bù Giỗ Tổ Hùng Vương', 1],
  ['2026-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 1],
  ['2026-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 1],
  ['2026-08-22', 'EXTRA_WORKDAY', 'Làm bù ngày 31/08', 0],
  ['2026-08-31', 'SWAPPED_OFF', 'Hoán đổi với thứ Bảy 22/08', 0],
  ['2026-09-01', 'HOLIDAY', 'Liền kề Quốc khánh', 0],
  ['2026-09-02', 'HOLIDAY', 'Quốc khánh', 1],
  ['2026-11-24', 'HOLIDAY', 'Ngày Văn hóa Việt Nam', 1],
  ['2027-01-01', 'HOLIDAY', 'Tết Dương lịch', 1],
  ['2027-02-04', 'TET', '28 tháng Chạp', 0],
  ['2027-02-05', 'TET', '29 tháng Chạp', 0],
  ['2027-02-06', 'TET', 'Mùng 1 Tết', 1],
  ['2027-02-07', 'TET', 'Mùng 2 Tết', 0],
  ['2027-02-08', 'TET', 'Mùng 3 Tết', 0],
  ['2027-02-09', 'SUBSTITUTE', 'Nghỉ bù Tết', 0],
  ['2027-02-10', 'SUBSTITUTE', 'Nghỉ bù Tết', 0],
  ['2027-04-16', 'HOLIDAY', 'Giỗ Tổ Hùng Vương', 1],
  ['2027-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 1],
  ['2027-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 1],
  ['2027-05-03', 'SUBSTITUTE', 'Nghỉ bù Ngày Quốc tế lao động', 1],
  ['2027-09-02', 'HOLIDAY', 'Quốc khánh', 1],
  ['2027-09-03', 'HOLIDAY', 'Liền kề Quốc khánh', 0],
  ['2027-11-24', 'HOLIDAY', 'Ngày Văn hóa Việt Nam', 1],
  ['2028-01-01', 'HOLIDAY', 'Tết Dương lịch', 1],
  ['2028-01-03', 'SUBSTITUTE', 'Nghỉ bù Tết Dương lịch', 1],
  ['2028-01-24', 'TET', '28 tháng Chạp', 0],
  ['2028-01-25', 'TET', '29 tháng Chạp', 0],
  ['2028-01-26', 'TET', 'Mùng 1 Tết', 1],
  ['2028-01-27', 'TET', 'Mùng 2 Tết', 0],
  ['2028-01-28', 'TET', 'Mùng 3 Tết', 0],
  ['2028-04-04', 'HOLIDAY', 'Giỗ Tổ Hùng Vương', 1],
  ['2028-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 1],
  ['2028-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 1],
  ['2028-05-02', 'SUBSTITUTE', 'Nghỉ bù Ngày Chiến thắng', 1],
  ['2028-09-01', 'HOLIDAY', 'Liền kề Quốc khánh', 0],
  ['2028-09-02', 'HOLIDAY', 'Quốc khánh', 1],
  ['2028-09-04', 'SUBSTITUTE', 'Nghỉ bù Quốc khánh', 1],
  ['2028-11-24', 'HOLIDAY', 'Ngày Văn hóa Việt Nam', 1],
]

/** Days that differ from their weekday; and legal values get a version, for two heads who change the same one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table calendar_day (
      day text primary key, kind text not null check (kind in ('HOLIDAY', 'TET', 'SUBSTITUTE', 'SWAPPED_OFF', 'EXTRA_WORKDAY')),
      name text not null, confirmed integer not null check (confirmed in (0, 1)), version integer not null default 0
    ) strict, without rowid`.execute(db)
  for (const [day, kind, name, confirmed] of listed) {
    await sql`insert into calendar_day (day, kind, name, confirmed) values (${day}, ${kind}, ${name}, ${confirmed})`.execute(db)
  }
  await sql`alter table legal_value add column version integer not null default 0`.execute(db)
}
