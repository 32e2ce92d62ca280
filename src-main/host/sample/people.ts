import type { Sex } from '#contract/residents/identity'
import type { NewResident } from '#contract/residents/operations'
import { addDays, addMonths, type BirthDate, daysBetween, type PlainDate } from '#contract/values/calendar'
import type { Places } from '#host/law/places'
import { familyOf } from './families'
import { addressIn, homeOf, isTown, onCards, originOf } from './homes'
import { idPaperOf } from './id-papers'
import { type Random, seededRandom, weights } from './random'
import type { World } from './world'

export interface PeopleOptions {
  /** Code of the province most of them live in; Quảng Ninh unless told. */
  readonly province?: string
  /** The day on which they are 14 to 62 years old and hold the papers they hold; 2026-07-01 unless told. */
  readonly on?: PlainDate
  /** Birthdays of the first people, who are there for their sake; the others' are drawn. */
  readonly birthdays?: readonly PlainDate[]
}

/**
 * Made-up people to try and measure a register with: names, ages, papers and families as a facility of the north-east meets
 * them, at communes that exist. The same seed gives the same people, and fewer are the first of more. No number is
 * anybody's: see `id-papers.ts`; phone numbers begin with 0600, which no operator has.
 */
export function makePeople(
  seed: number,
  count: number,
  places: Places,
  { province = '22', on = '2026-07-01', birthdays = [] }: PeopleOptions = {},
): NewResident[] {
  const world: World = { random: seededRandom(seed), places, province, on, taken: new Set() }
  return Array.from({ length: count }, (_, at) => makePerson(world, birthdays[at] ?? null))
}

function makePerson(world: World, birthday: PlainDate | null): NewResident {
  const { random, places } = world
  const sex: Sex = random.chance(0.93) ? 'MALE' : 'FEMALE'
  const [youngest, oldest] = random.weighted(ages)
  const drawnAge = random.int(youngest, oldest)
  const bornOn = birthday ?? addDays(addMonths(world.on, -12 * (drawnAge + 1)), random.int(1, 365))
  const age = birthday ? Math.floor(daysBetween(birthday, world.on) / 365.25) : drawnAge
  const home = homeOf(world)
  const origin = originOf(world, home)
  const ethnicity = random.weighted(home && !isTown(home) ? villageEthnicities : townEthnicities)
  const permanentAddress = home && addressIn(world, home)
  const address = home && `${permanentAddress}, ${home.label}`
  const { name, maritalStatus, contacts } = familyOf(random, { sex, ethnicity, birthYear: Number(bornOn.slice(0, 4)), age, address })
  const moved = home && random.chance(0.12) ? random.pick(places.inProvince(world.province)) : null
  const [occupation, employment] = random.weighted(age < 18 ? minorsJobs : admissions)
  return {
    fullName: name.full,
    givenName: name.givenName,
    otherName: random.chance(0.08) ? random.pick(otherNames) : null,
    sex,
    birth: birthday ? wholeBirth(birthday) : birthAsKnown(random, bornOn, ethnicity),
    birthplace: onCards(home && random.chance(0.6) ? home : origin),
    homeTown: onCards(origin),
    ...idPaperOf(world, sex, bornOn, origin),
    healthInsurance: random.chance(0.35) ? `GD4${world.province}99${random.digits(8)}` : null,
    permanentCommune: home?.code ?? null,
    permanentAddress,
    currentCommune: (moved ?? home)?.code ?? null,
    currentAddress: moved ? addressIn(world, moved) : permanentAddress,
    nationality: 'Việt Nam',
    ethnicity,
    religion: random.weighted(highlanders.has(ethnicity) ? highlandReligions : religions),
    policyCategory: random.chance(0.1) ? random.weighted(policies) : null,
    education: educationAt(age, random.weighted(educations)),
    occupation,
    employment,
    maritalStatus,
    contacts,
    note: null,
  }
}

/** What papers know of a birth date: villages, above all, often know the year only. */
function birthAsKnown(random: Random, bornOn: PlainDate, ethnicity: string): BirthDate {
  const { year, month, day } = wholeBirth(bornOn)
  if (random.chance(ethnicity === 'Kinh' ? 0.05 : 0.15)) return { year, month: null, day: null }
  return { year, month, day: random.chance(0.02) ? null : day }
}

function wholeBirth(bornOn: PlainDate) {
  const [year, month, day] = bornOn.split('-').map(Number) as [number, number, number]
  return { year, month, day }
}

/** The level drawn, or the class that somebody still young can have finished. */
function educationAt(age: number, level: string): string {
  const reachable = age - 7
  const drawn = level.endsWith('/12') ? Number.parseInt(level, 10) : level === 'Không biết chữ' ? 0 : 14
  return drawn <= reachable ? level : `${Math.min(12, reachable)}/12`
}

/** Ages from and to. */
const ages: readonly (readonly [readonly [number, number], number])[] = [
  [[14, 17], 2],
  [[18, 24], 18],
  [[25, 34], 36],
  [[35, 44], 29],
  [[45, 62], 15],
]

const townEthnicities = weights('Kinh 940, Tày 14, Dao 12, Sán Dìu 12, Hoa 6, Mường 5, Nùng 4, Thái 4, Mông 2, Ê Đê 1')
const villageEthnicities = weights(
  'Kinh 540, Dao 160, Tày 120, Sán Dìu 80, Sán Chay 40, Hoa 20, Nùng 15, Mông 10, Thái 8, Mường 5, Gia Rai 1, Ê Đê 1',
)
const religions = weights('Không 88, Phật giáo 7, Công giáo 5')
const highlandReligions = weights('Không 60, Tin Lành 40')
const highlanders = new Set(['Mông', 'Ê Đê', 'Gia Rai'])
const policies = weights('Hộ nghèo 8, Hộ cận nghèo 6, Người khuyết tật 2, Trẻ mồ côi 1')
const educations = weights(
  'Không biết chữ 2, 5/12 9, 6/12 7, 7/12 11, 8/12 11, 9/12 30, 10/12 4, 11/12 4, 12/12 17, Trung cấp 3, Cao đẳng 1.5, Đại học 0.5',
)

type Job = readonly [string, NewResident['employment']]
const minorsJobs: readonly (readonly [Job, number])[] = [
  [['Học sinh', null], 2],
  [['Không nghề', 'UNEMPLOYED'], 2],
  [['Phụ hồ', 'UNSTABLE'], 1],
]
const admissions: readonly (readonly [Job, number])[] = [
  [['Lao động tự do', 'UNSTABLE'], 36],
  [['Không nghề', 'UNEMPLOYED'], 16],
  [['Công nhân mỏ than', 'EMPLOYED'], 8],
  [['Lái xe', 'EMPLOYED'], 7],
  [['Làm ruộng', 'EMPLOYED'], 7],
  [['Phụ hồ', 'UNSTABLE'], 6],
  [['Thợ xây', 'UNSTABLE'], 5],
  [['Đánh bắt thủy sản', 'EMPLOYED'], 5],
  [['Buôn bán nhỏ', 'EMPLOYED'], 4],
  [['Sửa chữa xe máy', 'EMPLOYED'], 3],
  [['Bốc vác', 'UNSTABLE'], 2],
  [['Nhân viên phục vụ', 'UNSTABLE'], 1],
]

const otherNames = ['Tí', 'Cò', 'Bờm', 'Bin', 'Tèo', 'Còi', 'Béo', 'Sóc', 'Út', 'Cún']
