import type { Facility } from '#contract/facility'
import type { Role } from '#contract/roles'
import type { NewAccount } from '#contract/staff'
import { addDays, daysBetween, type PlainDate } from '#contract/values/calendar'
import { type Random, shuffled } from './random'
import { type ScriptedStay, scriptedStays } from './scripted-stays'

/** 'lived': a register some years old on its day. 'quang-ninh-2021': the intake figures that the province published for 2021; 'quang-ninh-2011-2015': the labour part of its report on five years. */
export const sampleProfiles = ['lived', 'quang-ninh-2021', 'quang-ninh-2011-2015'] as const
export type SampleProfile = (typeof sampleProfiles)[number]

/** Who a stay is for, before anybody's name is known. */
export interface Intake {
  readonly compulsory: boolean
  readonly stableResidence: boolean
}

/** What may go otherwise than planned, in the order in which it is dealt out. */
export type Fate = 'TRANSFERRED_IN' | 'RETURNED' | 'ESCAPED' | 'EXEMPTED' | 'TRANSFERRED_OUT' | 'DIED' | 'QUIT' | 'OTHER_EXIT'

/** How many of what a sample register holds, and when. */
export interface Shape {
  readonly today: PlainDate
  /** First day of the year that the figures are about; `opening` are in care on it. */
  readonly from: PlainDate
  /** Last day of an ordinary admission. */
  readonly until: PlainDate
  readonly opening: readonly Intake[]
  readonly fresh: readonly Intake[]
  readonly fates: Readonly<Record<Fate, number>>
  /** Days from today to the ends of terms that the desk is about, and whether their notice stands. */
  readonly endings: readonly EndingTerm[]
  /** Hours between the admission of people whose intake is still open and the midnight at which today began. */
  readonly openIntakes: readonly number[]
  /** Each takes the place of an ordinary stay. */
  readonly scripted: readonly ScriptedStay[]
}
export interface EndingTerm {
  readonly inDays: number
  /** `void`: issued, then found wrong, so due again. `unanswered`: brought to the commune, whose answer is late. */
  readonly notice: 'due' | 'issued' | 'void' | 'unanswered'
}

/** What a sample of a size looks like. @throws RangeError when the profile's days lie after `today` */
export function shapeOf(profile: SampleProfile, residents: number, today: PlainDate, random: Random): Shape {
  if (profile === 'lived') return livedShape(residents, today, random)
  return profile === 'quang-ninh-2021' ? quangNinh2021(residents, today, random) : quangNinh2011(residents, today, random)
}

/** Figures of the facility of Quảng Ninh: 775 stays in a year = 467 carried over + 308 new = 519 compulsory + 256 voluntary. */
const year = { stays: 775, fresh: 308, compulsory: 519, days: 341 }

function livedShape(residents: number, today: PlainDate, random: Random): Shape {
  const from = planYearOf(today)
  const scaled = (count: number) => Math.round((count * residents) / year.stays)
  const passed = Math.min(1, daysBetween(from, today) / year.days)
  const fresh = Math.min(residents, Math.round(scaled(year.fresh) * passed))
  const places = shuffled(random, dealt(residents, scaled(year.compulsory)))
  const homeless = new Set(shuffled(random, [...places.keys()]).slice(0, scaled(46)))
  const all = places.map((compulsory, at) => ({ compulsory, stableResidence: !homeless.has(at) }))
  const repeated = Math.max(1, scaled(1))
  return {
    today,
    from,
    until: addDays(today, -5),
    opening: all.slice(fresh),
    fresh: all.slice(0, fresh),
    fates: {
      TRANSFERRED_IN: scaled(11),
      RETURNED: scaled(8),
      ESCAPED: scaled(3),
      EXEMPTED: scaled(7),
      TRANSFERRED_OUT: scaled(14),
      DIED: scaled(2),
      QUIT: scaled(9),
      OTHER_EXIT: scaled(4),
    },
    endings: Array.from({ length: repeated }, () => endings)
      .flat()
      .slice(0, Math.max(7, scaled(endings.length))),
    openIntakes: Array.from({ length: repeated }, () => openIntakes)
      .flat()
      .slice(0, Math.max(2, scaled(openIntakes.length))),
    scripted: scriptedIn(residents, today, from, repeated),
  }
}

/** All of them in a facility of some size; one in twenty residents of a smaller one. */
function scriptedIn(residents: number, today: PlainDate, from: PlainDate, repeated: number): ScriptedStay[] {
  const lives = scriptedStays(today, from)
  if (residents < 20 * lives.length) return lives.slice(0, Math.floor(residents / 20))
  return Array.from({ length: repeated }, () => scriptedStays(today, from)).flat()
}

/**
 * 630 admitted from 2020-12-15 to 2021-10-31: 480 voluntary, 97 compulsory, 53 without a stable residence, whom the province counted as a third
 * kind. The others were there before.
 */
function quangNinh2021(residents: number, today: PlainDate, random: Random): Shape {
  const [from, until] = ['2020-12-15', '2021-10-31']
  if (today <= until) throw new RangeError('today lies within the profile')
  const place = (count: number, compulsory: boolean, stableResidence: boolean): Intake[] =>
    Array.from({ length: count }, () => ({ compulsory, stableResidence }))
  const fresh = [...place(480, false, true), ...place(97, true, true), ...place(21, true, false), ...place(32, false, false)]
  const before = Math.max(0, residents - fresh.length)
  return {
    today,
    from,
    until,
    opening: shuffled(random, dealt(before, Math.round(before * 0.6))).map((compulsory) => ({ compulsory, stableResidence: true })),
    fresh: shuffled(random, fresh),
    fates: { TRANSFERRED_IN: 0, RETURNED: 5, ESCAPED: 3, EXEMPTED: 4, TRANSFERRED_OUT: 6, DIED: 1, QUIT: 12, OTHER_EXIT: 3 },
    endings: [],
    openIntakes: [],
    scripted: [],
  }
}

/** The five years in which all residents worked in teams and labour brought in more than 21 billion đồng; how many people came is not told. */
export const reportedYears = { from: '2011-01-01', to: '2015-12-31' } as const

function quangNinh2011(residents: number, today: PlainDate, random: Random): Shape {
  const { from, to } = reportedYears
  if (today <= to) throw new RangeError('today lies within the profile')
  const all = shuffled(random, dealt(residents, Math.round(residents * 0.85))).map((compulsory) => ({ compulsory, stableResidence: true }))
  const opening = Math.round(residents * 0.2)
  return {
    today,
    from,
    until: to,
    opening: all.slice(0, opening),
    fresh: all.slice(opening),
    fates: { TRANSFERRED_IN: 0, RETURNED: 0, ESCAPED: 0, EXEMPTED: 0, TRANSFERRED_OUT: 0, DIED: 0, QUIT: 0, OTHER_EXIT: 0 },
    endings: [],
    openIntakes: [],
    scripted: [],
  }
}

/** Residents of a sample when nobody says how many. */
export const usualResidents: Readonly<Record<SampleProfile, number>> = {
  lived: year.stays,
  'quang-ninh-2021': 1000,
  'quang-ninh-2011-2015': 400,
}

/** The day a profile's register stands on when nobody says; null: today. It can stand on no earlier one. */
export const usualDay: Readonly<Record<SampleProfile, PlainDate | null>> = {
  lived: null,
  'quang-ninh-2021': '2021-11-01',
  'quang-ninh-2011-2015': '2016-01-04',
}

const dealt = (count: number, yes: number): boolean[] => Array.from({ length: count }, (_, at) => at < yes)

/** The plan year runs from 15 December to 14 December. */
const planYearOf = (day: PlainDate): PlainDate => {
  const begins = `${day.slice(0, 4)}-12-15`
  return day >= begins ? begins : `${Number(day.slice(0, 4)) - 1}-12-15`
}

const ending = (notice: EndingTerm['notice'], ...days: readonly number[]): EndingTerm[] => days.map((inDays) => ({ inDays, notice }))

/** The first of each come first: a small sample still shows every case. */
const endings: readonly EndingTerm[] = [
  ...ending('void', 28),
  ...ending('due', 30, 33),
  ...ending('issued', 0, 14),
  ...ending('unanswered', 19),
  ...ending('due', 45, 31, 34, 36),
  ...ending('issued', 1, 4, 7, 9, 12, 17, 20, 22, 24, 25, 26, 29),
  ...ending('due', 38, 39, 41, 44, 47, 50, 52, 55, 58),
]

/** The first is late by a day (Decree 163/2026 Art. 84(6): at most 2 days). */
const openIntakes: readonly number[] = [63, 9, 14, 31]

/** A facility that prints like a real one; its address and people are made up. */
export const sampleFacility = (profile: SampleProfile): Facility => ({
  code: 'CSCN-QN',
  name: 'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh',
  parentLines: ['CÔNG AN TỈNH QUẢNG NINH'],
  letterName: 'CƠ SỞ CAI NGHIỆN MA TÚY',
  place: 'Quảng Ninh',
  provinceCode: '22',
  address: null,
  phone: null,
  noticeSymbol: 'TB-CSCN',
  reportSymbol: 'BC-CSCN',
  signer: { authority: null, title: 'TRƯỞNG CƠ SỞ', rank: 'Trung tá', name: 'Đặng Quốc Thử' },
  cutOff: 'DAY_15_TO_14',
  separateNoResidence: profile === 'quang-ninh-2021',
  toneOrder: 'dictionary',
  countFirstDay: false,
  idleMinutes: 30,
})

/** Printed when a sample is made; opens nothing but made-up people. */
const samplePassword = 'Hocthu@2026'

const account = (signInName: string, role: Role, fullName: string): NewAccount => ({
  signInName,
  fullName,
  roles: [role],
  password: samplePassword,
})

/** One account for each role, and so many team officers as share the teams of a facility. */
export const sampleAccounts: readonly NewAccount[] = [
  account('truong', 'head', 'Đặng Quốc Thử'),
  account('hoso', 'records', 'Nguyễn Thị Thu Mẫu'),
  account('yte', 'medical', 'Bác sĩ Trần Văn Thử'),
  account('giaoduc', 'education', 'Phạm Thị Hòa Mẫu'),
  account('quangiao', 'team', 'Lê Văn Đức Thử'),
  account('quangiao2', 'team', 'Ngô Thị Hạnh Mẫu'),
  account('quangiao3', 'team', 'Phan Văn Lợi Thử'),
  account('quangiao4', 'team', 'Trịnh Quốc Bảo Thử'),
  account('ketoan', 'accountant', 'Vũ Thị Lụa Mẫu'),
  account('tham', 'gate', 'Hoàng Văn Cường Thử'),
  account('quantri', 'admin', 'Bùi Đình Mẫu'),
]
