type FirstValue = readonly [
  key: string,
  regime: 'LAW_2021' | 'LAW_2025' | null,
  validFrom: string,
  value: number,
  unit: string,
  article: string,
]

/**
 * Terms, limits and deadlines as the law sets them, each with its article, by regime (null: both) and the day from which it holds: what a new register
 * begins with. A leave is five days here. The head adds what a later law says, and corrects slips; rules ask for a value by its key and a day.
 */
export const legalValues: readonly FirstValue[] = [
  ['term.compulsoryAdult.min', 'LAW_2021', '1900-01-01', 12, 'months', 'XLVPHC Đ95'],
  ['term.compulsoryAdult.max', 'LAW_2021', '1900-01-01', 24, 'months', 'XLVPHC Đ95'],
  ['term.compulsoryMinor.min', 'LAW_2021', '1900-01-01', 6, 'months', 'L73 Đ33 khoản 3'],
  ['term.compulsoryMinor.max', 'LAW_2021', '1900-01-01', 12, 'months', 'L73 Đ33 khoản 3'],
  ['term.voluntary.min', 'LAW_2021', '1900-01-01', 6, 'months', 'L73 Đ31 khoản 1'],
  ['term.voluntary.max', 'LAW_2021', '1900-01-01', 12, 'months', 'L73 Đ31 khoản 1'],
  ['term.first', 'LAW_2025', '2026-07-01', 24, 'months', 'L120 Đ29 khoản 1'],
  ['term.repeat', 'LAW_2025', '2026-07-01', 36, 'months', 'L120 Đ29 khoản 1'],
  ['phase.intake.max', 'LAW_2025', '2026-07-01', 2, 'days', 'Đ163 Đ84 khoản 6'],
  ['phase.detox.min', 'LAW_2025', '2026-07-01', 10, 'days', 'Đ163 Đ85 khoản 6'],
  ['phase.education.min', 'LAW_2025', '2026-07-01', 3, 'months', 'Đ163 Đ86 khoản 6'],
  ['phase.reintegration.last', 'LAW_2025', '2026-07-01', 30, 'days', 'Đ163 Đ88 khoản 7'],
  ['notice.compulsory', null, '1900-01-01', 15, 'days', 'Đ116 Đ62 khoản 1'],
  ['notice.compulsory', null, '2026-07-01', 30, 'days', 'Đ163 Đ123 khoản 1'],
  // Art. 62 is about compulsory rehab; no article of the old decree was found for voluntary people: the same 15 days are taken, and said to be.
  ['notice.voluntary', null, '1900-01-01', 15, 'days', 'suy theo Đ116 Đ62 khoản 1'],
  ['notice.voluntary', null, '2026-07-01', 30, 'days', 'Đ163 Đ97 khoản 1'],
  ['notice.private', null, '2026-07-01', 30, 'days', 'Đ163 Đ94 khoản 2'],
  ['confirmation.compulsory', null, '2026-07-01', 24, 'hours', 'Đ163 Đ123 khoản 2'],
  ['confirmation.voluntary', null, '2026-07-01', 24, 'hours', 'Đ163 Đ97 khoản 2'],
  ['confirmation.private', null, '2026-07-01', 24, 'hours', 'Đ163 Đ94 khoản 3'],
  ['shelter.file', null, '2026-07-01', 15, 'days', 'Đ163 Đ124 khoản 1'],
  ['afterRehab.proposal', null, '2026-07-01', 2, 'workingDays', 'Đ163 Đ134 khoản 1'],
  // No text says for all provinces by when the month's package is owed; a province that was found says two working days.
  ['package.month', null, '1900-01-01', 2, 'workingDays', 'tỉnh quy định, chưa đối chiếu'],
  ['escape.notice', null, '2026-07-01', 24, 'hours', 'L120 Đ46 khoản 2 điểm i'],
  // The law says "người cai nghiện ma túy": read as of voluntary people, too. A pursuit is of compulsory people and of custody alone.
  ['escape.left', null, '2026-07-01', 24, 'hours', 'L120 Đ46 khoản 2 điểm i'],
  ['private.notice', null, '2026-07-01', 24, 'hours', 'L120 Đ46 khoản 2 điểm i'],
  ['private.homeNotice', null, '2026-07-01', 24, 'hours', 'L120 Đ33 khoản 4, khoản 5'],
  ['leave.decision', null, '2026-07-01', 24, 'hours', 'Đ163 Đ121 khoản 2 điểm b'],
  ['leave.max', null, '2026-07-01', 5, 'days', 'Đ163 Đ121 khoản 1'],
  // From the notice to the relatives, not from the death.
  ['death.relatives', null, '2026-07-01', 24, 'hours', 'Đ163 Đ122'],
  ['quit.absence', null, '2026-07-01', 2, 'workingDays', 'Đ163 Đ4 khoản 9'],
  ['suspension.return', null, '2026-07-01', 3, 'months', 'L120 Đ39 khoản 3'],
  ['adult.transfer', null, '2026-07-01', 3, 'months', 'L120 Đ36 khoản 4'],
  // Labour therapy, by the age on the day: hours a day, hours a week from Monday to Sunday.
  ['labour.adult.day', null, '1900-01-01', 8, 'hours', 'Đ116 Đ68 khoản 1'],
  ['labour.adult.day', null, '2026-07-01', 8, 'hours', 'Đ163 Đ117'],
  ['labour.adult.week', null, '1900-01-01', 48, 'hours', 'Đ116 Đ68 khoản 1'],
  ['labour.adult.week', null, '2026-07-01', 48, 'hours', 'Đ163 Đ117'],
  ['labour.under18.day', null, '1900-01-01', 6, 'hours', 'Đ116 Đ74 khoản 1 điểm b'],
  ['labour.under18.day', null, '2026-07-01', 6, 'hours', 'Đ163 Đ128'],
  ['labour.under18.week', null, '1900-01-01', 30, 'hours', 'Đ116 Đ74 khoản 1 điểm b'],
  ['labour.under18.week', null, '2026-07-01', 30, 'hours', 'Đ163 Đ128'],
  ['labour.under15.day', null, '1900-01-01', 4, 'hours', 'Đ116 Đ74 khoản 1 điểm a'],
  ['labour.under15.day', null, '2026-07-01', 4, 'hours', 'Đ163 Đ128'],
  ['labour.under15.week', null, '1900-01-01', 20, 'hours', 'Đ116 Đ74 khoản 1 điểm a'],
  ['labour.under15.week', null, '2026-07-01', 20, 'hours', 'Đ163 Đ128'],
  // The surplus of labour, per cent; the four add up to the whole. When it is settled no text says.
  ['labour.share.food', null, '2026-07-01', 30, 'percent', 'Đ163 Đ118 khoản 2'],
  ['labour.share.living', null, '2026-07-01', 20, 'percent', 'Đ163 Đ118 khoản 2'],
  ['labour.share.residents', null, '2026-07-01', 20, 'percent', 'Đ163 Đ118 khoản 2'],
  ['labour.share.culture', null, '2026-07-01', 30, 'percent', 'Đ163 Đ118 khoản 2'],
  ['settlement.period', null, '2026-07-01', 15, 'days', 'Đ163 Đ118, thời hạn do cơ sở đặt'],
  ['health.check', null, '1900-01-01', 6, 'months', 'Đ116 Đ67 khoản 1'],
  ['health.check', null, '2026-07-01', 12, 'months', 'Đ163 Đ114 khoản 1'],
  ['reduction.max', 'LAW_2021', '1900-01-01', 3, 'months', 'Đ116 Đ58 khoản 1'],
  ['reduction.merit.max', 'LAW_2021', '1900-01-01', 6, 'months', 'Đ116 Đ58 khoản 1'],
]
