import { beforeAll, describe, expect, test } from 'vitest'
import { checkNationalId } from '#contract/residents/identity'
import { NewResident } from '#contract/residents/operations'
import { ageOn } from '#contract/values/calendar'
import { splitName } from '#contract/values/names'
import { openPlaces } from '#host/law/places'
import { makePeople } from '#host/sample/people'

const places = openPlaces('resources')
const on = '2026-07-01'
let people: NewResident[]
beforeAll(() => {
  people = makePeople(2026, 3_000, places, { on })
})

const share = (holds: (person: NewResident) => boolean) => people.filter(holds).length / people.length

describe('made-up people', () => {
  test('are the same for the same seed, fewer are the first of more', () => {
    expect(makePeople(2026, 50, places, { on })).toEqual(people.slice(0, 50))
    expect(makePeople(2027, 50, places, { on })).not.toEqual(people.slice(0, 50))
  })
  test('are residents as the contract wants them, already tidy', () => {
    for (const person of people) expect(NewResident.parse(person)).toEqual(person)
  })
  test('have numbers that fit sex, century and year, and that nobody else has', () => {
    const cards = people.filter(({ idKind }) => idKind === 'CC' || idKind === 'CCCD')
    expect(cards.flatMap(({ idNumber, birth, sex }) => checkNationalId(idNumber!, birth.year, sex))).toEqual([])
    const numbers = people.flatMap(({ idNumber, oldIdNumber }) => [idNumber, oldIdNumber]).filter((number) => number !== null)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(share(({ idKind }) => idKind === 'NONE')).toBeGreaterThan(0.01)
    expect(share(({ idKind }) => idKind === 'CMND')).toBeGreaterThan(0.01)
  })
  test('hold numbers of nobody: serials no office has reached, phone numbers no operator has', () => {
    for (const { idNumber, contacts } of people) {
      if (idNumber) expect(idNumber).toMatch(/^(0\d{5}9\d{5}|109\d{6})$/)
      for (const { phone } of contacts) expect(phone ?? '0600').toMatch(/^0600/)
    }
  })
  test('got their papers from the age of 14 on and not after the day', () => {
    for (const { birth, idIssuedOn } of people) {
      if (idIssuedOn === null) continue
      expect(idIssuedOn <= on).toBe(true)
      expect(Number(idIssuedOn.slice(0, 4)) - birth.year).toBeGreaterThanOrEqual(14)
    }
  })
  test('are 14 to 62 years old, some with a birth year only', () => {
    const ages = people.filter(({ birth }) => birth.day !== null).map(({ birth }) => ageOn(birth, on)!)
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(14)
    expect(Math.max(...ages)).toBeLessThanOrEqual(62)
    expect(share(({ birth }) => birth.month === null)).toBeGreaterThan(0.03)
  })
  test('live in communes of the province, a few nowhere', () => {
    const communes = new Set(places.inProvince('22').map(({ code }) => code))
    for (const { permanentCommune } of people) expect(permanentCommune === null || communes.has(permanentCommune)).toBe(true)
    expect(share(({ permanentCommune }) => permanentCommune === null)).toBeGreaterThan(0)
    expect(share(({ permanentAddress }) => permanentAddress?.includes('địa chỉ cũ') ?? false)).toBeGreaterThan(0.1)
    expect(
      makePeople(1, 5, places, { province: '66' }).every(
        (person) => person.permanentCommune === null || places.byCode(person.permanentCommune)?.provinceCode === '66',
      ),
    ).toBe(true)
  })
  test('use the words that forms offer', () => {
    const { ethnicities, religions, educationLevels, policyCategories, relations } = places.lists
    for (const person of people) {
      expect(ethnicities).toContain(person.ethnicity)
      expect(religions).toContain(person.religion)
      expect(educationLevels).toContain(person.education)
      expect([null, ...policyCategories]).toContain(person.policyCategory)
      for (const { relation } of person.contacts) expect(relations).toContain(relation)
    }
  })
  test('are called as people are: Nguyễn most, the peoples of the region after their own ways', () => {
    const families = Object.entries(Object.groupBy(people, (person) => splitName(person.fullName, person.givenName).family))
    const [mostCommon] = families.toSorted(([, a], [, b]) => b!.length - a!.length)
    expect(mostCommon?.[0]).toBe('Nguyễn')
    expect(share(({ ethnicity }) => ethnicity === 'Kinh')).toBeGreaterThan(0.6)
    const mong = people.filter(({ ethnicity, sex }) => ethnicity === 'Mông' && sex === 'MALE')
    expect(mong.length).toBeGreaterThan(0)
    for (const { fullName } of mong) expect(fullName).toMatch(/^\S+ A \S+$/)
  })
  test('a correction is given where the given name has two syllables', () => {
    const corrected = people.filter(({ givenName }) => givenName !== null)
    expect(corrected.length).toBeGreaterThan(0)
    for (const { fullName, givenName } of corrected) expect(splitName(fullName, givenName).given).toBe(givenName)
  })
  test('one relative at most represents the family, and children have their father’s family name', () => {
    for (const { fullName, givenName, ethnicity, contacts } of people) {
      expect(contacts.filter(({ representative }) => representative)).toHaveLength(contacts.length > 0 ? 1 : 0)
      const father = contacts.find(({ relation }) => relation === 'Bố')
      if (father && ethnicity !== 'Ê Đê' && ethnicity !== 'Gia Rai')
        expect(splitName(father.fullName).family).toBe(splitName(fullName, givenName).family)
    }
  })
})
