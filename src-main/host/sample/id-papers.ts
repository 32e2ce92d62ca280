import type { Place } from '#contract/places'
import type { IdKind, Sex } from '#contract/residents/identity'
import type { NewResident } from '#contract/residents/operations'
import { addDays, addMonths, daysBetween, type PlainDate } from '#contract/values/calendar'
import type { World } from './world'

type IdPaper = Pick<NewResident, 'idKind' | 'idNumber' | 'idIssuedOn' | 'idIssuedBy' | 'oldIdNumber'>

const none: IdPaper = { idKind: 'NONE', idNumber: null, idIssuedOn: null, idIssuedBy: null, oldIdNumber: null }

/** Who issued a paper, from when to when. */
const issues = {
  CMND: {
    from: '2012-01-01',
    to: '2020-12-31',
    by: ({ provinceName }: Place) => `Công an ${provinceName.charAt(0).toLowerCase()}${provinceName.slice(1)}`,
  },
  CCCD: { from: '2021-01-01', to: '2024-06-30', by: () => 'Cục Cảnh sát quản lý hành chính về trật tự xã hội' },
  CC: { from: '2024-07-01', to: '2200-12-31', by: () => 'Bộ Công an' },
} as const

const held: readonly (readonly [IdKind & keyof typeof issues, number])[] = [
  ['CCCD', 62],
  ['CC', 32],
  ['CMND', 6],
]

/** A paper issued from the age of 14 on, in the years of its kind; some people have none. */
export function idPaperOf(world: World, sex: Sex, bornOn: PlainDate, origin: Place): IdPaper {
  const { random, on, taken } = world
  const kind = random.weighted(held)
  const { from, to, by } = issues[kind]
  const earliest = addDays(from, Math.max(0, daysBetween(from, addMonths(bornOn, 14 * 12))))
  const days = Math.min(daysBetween(earliest, to), daysBetween(earliest, on))
  if (days < 0 || random.chance(0.05)) return none
  const idIssuedOn = addDays(earliest, random.int(0, days))
  const oldNumber = () => unused(taken, () => `109${random.digits(6)}`)
  const paper = { idKind: kind, idIssuedOn, idIssuedBy: by(origin) }
  if (kind === 'CMND') return { ...paper, idNumber: oldNumber(), oldIdNumber: null }
  const beginning = nationalIdBeginning(sex, bornOn, origin.provinceCode)
  return {
    ...paper,
    // Serials from 900000 on: no office has issued so many for one province, sex and year, so the number is nobody's.
    idNumber: unused(taken, () => `${beginning}9${random.digits(5)}`),
    oldIdNumber: bornOn < '2002-01-01' && random.chance(0.5) ? oldNumber() : null,
  }
}

/** Province, century and sex, year. @see Decree 137/2015/NĐ-CP Art. 13 */
function nationalIdBeginning(sex: Sex, bornOn: PlainDate, provinceCode: string): string {
  const century = (Number(bornOn.slice(0, 2)) - 19) * 2 + (sex === 'FEMALE' ? 1 : 0)
  return `0${provinceCode}${century}${bornOn.slice(2, 4)}`
}

function unused(taken: Set<string>, make: () => string): string {
  let number = make()
  while (taken.has(number)) number = make()
  taken.add(number)
  return number
}
