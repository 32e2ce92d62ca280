import { expect, test } from 'vitest'
import { moneyBook } from '#host/features/earnings/prints/money-book'
import { periodName } from '#host/features/earnings/prints/money-sheet'
import { outputBook } from '#host/features/earnings/prints/output-book'
import { payoutSheet } from '#host/features/earnings/prints/payout-sheet'
import { settlementMinutes } from '#host/features/earnings/prints/settlement-minutes'
import { shareList } from '#host/features/earnings/prints/share-list'
import { textOf } from './official-form'

test('the minutes cite Article 118 and the rule, and say the surplus in figures and words', async () => {
  const text = await textOf(settlementMinutes, settlementMinutes.samples.normal)
  expect(text).toContain('Nghị định số 163/2026/NĐ-CP, Điều 118')
  expect(text).toContain('Quy chế số 214/QC-CSCN ngày 03/07/2026')
  expect(text).toContain('411.333.333')
  expect(text).toContain('Bốn trăm mười một triệu ba trăm ba mươi ba nghìn ba trăm ba mươi ba đồng')
  expect(text).toContain('Điều 151 khoản 5')
})
test('corrections and what was carried are named lines; a lack divides nothing', async () => {
  const text = await textOf(settlementMinutes, settlementMinutes.samples.long)
  expect(text).toContain('Điều chỉnh quyết toán quý III năm 2026: Tiền điện tháng 8 ghi hai')
  expect(text).toContain('Chi vượt thu kỳ trước chuyển sang')
  expect(await textOf(settlementMinutes, settlementMinutes.samples.missing)).toContain('5.000.000 đồng được chuyển sang kỳ sau')
})
test('lists say whose money it is, by what it was divided, and leave room to sign', async () => {
  const shares = await textOf(shareList, shareList.samples.normal)
  expect(shares).toContain('Khổng Văn An')
  expect(shares).toContain('Giờ quy')
  expect(shares).toContain('Ký xác')
  const payouts = await textOf(payoutSheet, payoutSheet.samples.normal)
  expect(payouts).toContain('Sáu trăm chín mươi tám nghìn bảy trăm chín mươi đồng')
  expect(payouts).toContain('Tiền lưu ký không nằm trong bảng này')
})
test('books add up, and say so when there is nothing in them', async () => {
  expect(await textOf(outputBook, outputBook.samples.normal)).toContain('1.490.500')
  expect(await textOf(outputBook, outputBook.samples.missing)).toContain('Chưa ghi sản lượng nào')
  expect(await textOf(moneyBook, moneyBook.samples.normal)).toContain('Chênh lệch thu, chi: 90.273.500 đồng')
})
test('periods are called as an office calls them', () => {
  expect(periodName({ from: '2026-07-01', to: '2026-09-30' })).toBe('quý III năm 2026')
  expect(periodName({ from: '2027-02-01', to: '2027-02-28' })).toBe('tháng 02 năm 2027')
  expect(periodName({ from: '2027-01-01', to: '2027-12-31' })).toBe('năm 2027')
  expect(periodName({ from: '2026-11-05', to: '2026-12-31' })).toBe('từ ngày 05/11/2026 đến ngày 31/12/2026')
})
