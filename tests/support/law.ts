import type { LegalValue } from '../../src-preload/contract/facility'

const value = (
  key: string,
  regime: LegalValue['regime'],
  validFrom: string,
  amount: number,
  unit: LegalValue['unit'],
  article: string,
): LegalValue => ({
  key,
  regime,
  validFrom,
  value: amount,
  unit,
  article,
  version: 0,
})

/** The legal values written out a second time, from the law and not from the migration; tests/host compares the two. */
export const seededLaw: readonly LegalValue[] = [
  value('confirmation.compulsory', null, '2026-07-01', 24, 'hours', 'Đ163 Đ123 khoản 2'),
  value('confirmation.voluntary', null, '2026-07-01', 24, 'hours', 'Đ163 Đ97 khoản 2'),
  value('notice.compulsory', null, '1900-01-01', 15, 'days', 'Đ116 Đ62 khoản 1'),
  value('notice.compulsory', null, '2026-07-01', 30, 'days', 'Đ163 Đ123 khoản 1'),
  value('notice.voluntary', null, '1900-01-01', 15, 'days', 'Đ116 Đ62 khoản 1'),
  value('notice.voluntary', null, '2026-07-01', 30, 'days', 'Đ163 Đ97 khoản 1'),
  value('phase.detox.min', 'LAW_2025', '2026-07-01', 10, 'days', 'Đ163 Đ85 khoản 6'),
  value('phase.education.min', 'LAW_2025', '2026-07-01', 3, 'months', 'Đ163 Đ86 khoản 6'),
  value('phase.intake.max', 'LAW_2025', '2026-07-01', 2, 'days', 'Đ163 Đ84 khoản 6'),
  value('phase.reintegration.last', 'LAW_2025', '2026-07-01', 30, 'days', 'Đ163 Đ88 khoản 7'),
  value('term.compulsoryAdult.max', 'LAW_2021', '1900-01-01', 24, 'months', 'XLVPHC Đ95'),
  value('term.compulsoryAdult.min', 'LAW_2021', '1900-01-01', 12, 'months', 'XLVPHC Đ95'),
  value('term.compulsoryMinor.max', 'LAW_2021', '1900-01-01', 12, 'months', 'L73 Đ33 khoản 3'),
  value('term.compulsoryMinor.min', 'LAW_2021', '1900-01-01', 6, 'months', 'L73 Đ33 khoản 3'),
  value('term.first', 'LAW_2025', '2026-07-01', 24, 'months', 'L120 Đ29 khoản 1'),
  value('term.repeat', 'LAW_2025', '2026-07-01', 36, 'months', 'L120 Đ29 khoản 1'),
  value('term.voluntary.max', 'LAW_2021', '1900-01-01', 12, 'months', 'L73 Đ31 khoản 1'),
  value('term.voluntary.min', 'LAW_2021', '1900-01-01', 6, 'months', 'L73 Đ31 khoản 1'),
]
