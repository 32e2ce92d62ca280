import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/**
 * Every article about the stay, its term, its interruptions, its phases and its deadlines, and the test that holds the program to it, or why
 * there is none. L120 Law 120/2025, L73 Law 73/2021, D163 Decree 163/2026, D116 Decree 116/2021, QD1567 Decision 1567/QĐ-BCA, TT62 Circular
 * 62/2022/TT-BTC.
 */
interface Entry {
  readonly article: string
  /** File under tests/ and the beginning of a title in it; of `rules/end-dates.tsv` the beginning of a reason. */
  readonly tests?: readonly (readonly [file: string, title: string])[]
  /** `later`: the program does not do it yet. `others`: the duty of somebody else, of which the register learns by a paper at most. */
  readonly none?: 'later' | 'others'
  readonly why?: string
}
const by = (article: string, ...tests: (readonly [string, string])[]): Entry => ({ article, tests })
const later = (article: string, why: string): Entry => ({ article, none: 'later', why })
const others = (article: string, why: string): Entry => ({ article, none: 'others', why })

const law = (title: string) => ['rules/stay-law.test.ts', title] as const
const ends = (why: string) => ['rules/end-dates.tsv', why] as const
const phases = (title: string) => ['rules/phases.test.ts', title] as const
const demo = ['host/demo.test.ts', 'every kind of resident and every kind of event is there'] as const

const articles: readonly Entry[] = [
  // Kinds of residents, ways in.
  by('L120 Art. 29(1)', law('L120 Art. 29(1), 30: 24 months'), law('L120 Art. 29(1): the times in rehab'), [
    'rules/stays.test.ts',
    'a term other than the law foresees',
  ]),
  by('L120 Art. 29(2), (3)', phases('labour runs from the end of detox')),
  by('L120 Art. 30(1)(b), (2)(b)', law('L120 Art. 29(1), 30: 24 months')),
  later('L120 Art. 30(1)(c), (d)', 'stages 1–3 in a private facility and the rest at home: the term of a private stay is recorded whole'),
  by('L120 Art. 31(5)', law('L120 Art. 31(5), 37, D163 Art. 107(1)'), law('L120 Art. 31(5), 46(2)(a)')),
  by('L120 Art. 33(2)', ends('Civil Code Art. 148: the corresponding day')),
  others('L120 Art. 33(3)(b)', 'the person reports to the commune police after a private facility'),
  by('L120 Arts 30(1)(d), 33(4)(a)', ['rules/desk.test.ts', 'tells the police of the residence of who goes on at home']),
  by('L120 Art. 33(5), 35(1)(a)', law('D163 Art. 4(9), L120 Art. 33(5)')),
  by('L120 Art. 34(1)', law('L120 Art. 34(1): no stable residence')),
  by('L120 Art. 34', ['rules/stays.test.ts', 'a contract of the old law under the new one']),
  by('L120 Art. 35', law('L120 Art. 35: a compulsory adult')),
  later(
    'L120 Art. 35(2)',
    'pregnancy, sole care of a child and lacking capacity are not fields of the register; the court looks at them before the decision',
  ),
  by('L120 Art. 35(5)', ['rules/papers.test.ts', 'of an adult also to the family']),
  by('L120 Art. 35(6)', ['rules/desk.test.ts', 'adults only where the residence is not known']),
  by('L120 Art. 36(5)', ['rules/papers.test.ts', 'of a minor to the parents']),
  by('L120 Art. 36', law('L120 Art. 36: a minor is 12')),
  by('L120 Art. 36(4)', law('L120 Art. 36(4): a minor comes of age'), ends('L120 Art. 36(4): turning 18'), [
    'rules/calendar.test.ts',
    'born on 29 February',
  ]),
  by('L120 Art. 37(2)', law('L120 Art. 37(2), D163 Art. 98'), ends('L120 Art. 37(2): 24 days of custody'), [
    'host/stays.test.ts',
    'custody turns into a compulsory stay',
  ]),
  by('L120 Art. 38(2)–(4)', law('L120 Art. 38(2)–(4)')),
  others('L120 Art. 39(1), (4)', 'deferral and exemption before the entry: nobody is in the register then'),
  by('L120 Art. 39(3)', law('L120 Art. 39(3): treatment at home'), law('L120 Art. 39(3), D163 Art. 110(2)')),
  by('L120 Art. 39(6)', law('L120 Art. 39(6)'), ends('D163 Art. 109(3): during suspension')),
  by('L120 Art. 40(2)', law('L120 Art. 40(2)')),
  others('L120 Art. 42(1), (2)', 'after-rehab management is the commune’s; its decision is recorded when it arrives'),
  by('L120 Art. 42(3)', ['host/stays.test.ts', 'where somebody without a stable residence']),
  by('L120 Art. 46(2)(a)', law('L120 Art. 31(5), 46(2)(a)')),
  by('L120 Art. 46(2)(đ)', law('L120 Art. 46(2)(đ), D163 Art. 109(2)')),
  later('L120 Art. 46(2)(h)', 'areas, rooms and groups are not in the register yet'),
  by('L120 Art. 46(2)(i)', law('L120 Art. 46(2)(i)')),
  by('L120 Art. 47(1)', law('L120 Art. 47(1)'), ends('L120 Art. 47(1): six months of prison')),
  by('L120 Art. 54(9)', law('L120 Art. 54(9)')),
  by('L120 Art. 56', ['rules/stays.test.ts', 'in rehab before 2026-07-01'], ['rules/stays.test.ts', 'file made before, decided after']),
  // The old law.
  by('L73 Art. 29(2)', phases('the old cohort is never found late')),
  by('L73 Art. 31(1)', law('L73 Art. 31(1)')),
  by('L73 Art. 33(3)', law('L73 Art. 33(3)'), ends('L73 Art. 33(3)')),
  later('L73 Art. 35(2), (3)', 'areas of the old law: as L120 Art. 46(2)(h)'),
  by('L73 Art. 39, D116 Art. 58(3)(d)', law('L73 Art. 39, D116 Art. 58(3)(d)')),
  others('L73 Art. 40', 'after-rehab management of the old law is the commune’s'),
  by('D116 Arts 22–26', phases('the old cohort is never found late')),
  by('D116 Arts 35–38', law('D116 Arts 35–38')),
  by('D116 Art. 58(1)', law('D116 Art. 58(1)'), ends('D116 Art. 58(1): three months off')),
  by('D116 Art. 62(1)', law('D163 Arts 97(1), 123(1)')),
  others('D116 Art. 62(5)', 'the person reports to the commune after leaving; repealed'),
  later('D116 Art. 64(2)', 'groups and teams: as D163 Art. 112(2)'),
  by('D116 Art. 67(1)', law('D163 Art. 114(1)')),
  later('D116 Arts 69, 71(1)', 'visits and commendations of the old decree: as D163 Arts 120, 125'),
  // The decree: kinds and entry.
  by(
    'D163 Art. 3(5)(b)',
    ['host/accounts.test.ts', 'who does not keep the papers'],
    ['host/accounts.test.ts', 'from the moment it is proposed'],
  ),
  by('D163 Art. 4(9)', law('D163 Art. 4(9), L120 Art. 33(5)'), ends('D163 Art. 4(9): days of a voluntary resident')),
  by('D163 Arts 15(2)(b), 16(3), 17, 22(4)', demo),
  others('D163 Art. 58(2), (3)', 'the commune police find out whether a residence is stable; the register keeps the answer'),
  later('D163 Arts 66(2), (4), 68', 'areas of a facility and its medical unit: as L120 Art. 46(2)(h)'),
  others(
    'D163 Arts 89, 91, 95',
    'registration, the decision on voluntary rehab and the naming of the facility precede the admission; the papers are recorded',
  ),
  by('D163 Arts 92(2), 96, 99, 108', law('D163 Art. 108: the decision comes before'), demo),
  by('D163 Art. 94(2)', ['rules/papers.test.ts', 'of a private facility the commune police']),
  by('D163 Arts 94(3)(b), 97(2)(b), 123(2)(b)', ['rules/desk.test.ts', 'once it has come it is handed over']),
  by('D163 Arts 96(1), 99(3), 108(1)', ['rules/desk.test.ts', 'at once, on Mẫu 42 for a compulsory']),
  by('D163 Art. 97(1)', law('D163 Arts 97(1), 123(1)'), ['rules/papers.test.ts', 'voluntary adult: commune police only']),
  by('D163 Art. 97(2)', law('D163 Arts 97(2), 123(2)')),
  later('D163 Arts 97(3), 123(3), TT62 Art. 5(11)', 'money, things, fare and clothes given back at the end'),
  by('D163 Art. 98', law('L120 Art. 37(2), D163 Art. 98')),
  others('D163 Arts 106', 'the court’s procedure before the decision'),
  by('D163 Art. 107(1)', law('L120 Art. 31(5), 37, D163 Art. 107(1)'), ['host/stays.test.ts', 'custody turns into a compulsory stay']),
  by('D163 Art. 107(4)', law('D163 Arts 107(4), 109(3)')),
  // Interruptions.
  by('D163 Art. 109(2)', law('L120 Art. 46(2)(đ), D163 Art. 109(2)'), law('L120 Art. 46(2)(i)')),
  by('D163 Art. 109(3)', law('D163 Arts 107(4), 109(3)'), ends('D163 Art. 109(3): the day of the escape')),
  by('D163 Art. 110(2), (4)', law('L120 Art. 39(3), D163 Art. 110(2)')),
  by('D163 Art. 111', law('D163 Art. 111: out for criminal procedure')),
  by('D163 Art. 111(4)', law('D163 Art. 111(4)'), ends('D163 Art. 111(4)')),
  by('D163 Art. 114(1)', law('D163 Art. 114(1)')),
  by('D163 Art. 114(4)', law('D163 Art. 114(4)'), ends('D163 Art. 114(4): days in hospital count')),
  by('D163 Art. 121(1)', law('D163 Art. 121(1): days of leave count'), law('D163 Art. 121(1): a leave of five days'), [
    'host/stays.test.ts',
    'a leave longer than five days',
  ]),
  by('D163 Art. 121(2)(b)', law('D163 Art. 121(2)(b)')),
  by('D163 Art. 121(4)', law('D163 Art. 121(4)'), ends('D163 Art. 109(3): not back from leave')),
  by('D163 Art. 122', law('D163 Art. 122: a death ends'), law('D163 Art. 122: 24 hours')),
  by('D163 Art. 123(1)', law('D163 Arts 97(1), 123(1)'), ['rules/papers.test.ts', 'compulsory adult: commune police, court, family']),
  by('D163 Art. 123(2)', law('D163 Arts 97(2), 123(2)')),
  by('D163 Art. 124', law('D163 Art. 124: at the end')),
  by('D163 Art. 124(1)', law('D163 Art. 124(1)'), ['rules/desk.test.ts', 'the file for social protection at least 15 days before']),
  by('D163 Art. 134(1)', law('D163 Art. 134(1)')),
  // The regime inside.
  later('D163 Art. 112(2)', 'groups, rooms and the staff in charge'),
  later('D163 Art. 113', 'food, clothing and hygiene norms'),
  later('D163 Art. 114(3), (5)', 'who pays for treatment; medicine from the family'),
  later('D163 Art. 120, QD1567 Arts 24–27', 'visits, letters, calls, deposits and the monthly grade'),
  later('D163 Art. 125', 'commendation and discipline'),
  // Phases.
  by('D163 Art. 84(6)', phases('intake: at most 2 days')),
  by('D163 Art. 85(6)', phases('detox: at least 10 days')),
  by('D163 Art. 86(6)', phases('education: at least 3 months')),
  by('D163 Art. 87(3)', phases('labour runs from the end of detox'), phases('labour before detox has ended')),
  by('D163 Art. 88(7)', phases('reintegration: the last 30 days'), phases('reintegration before the last 30 days')),
  later('D163 Arts 84(5), 85(5), 86(5), 88(6)', 'which diploma those who run a phase must hold: staff are recorded by role only'),
  by(
    'D163 Art. 88(8)',
    ['host/workdays.test.ts', 'the law and the calendar are changed by the head alone'],
    ['host/workdays.test.ts', 'follows a changed law at once'],
  ),
  // Periods.
  by(
    'Civil Code Arts 145–148',
    ends('Civil Code Art. 148: 31 + 1 month'),
    ['rules/calendar.test.ts', 'a month without that day'],
    ['rules/end-dates.test.ts', 'there are three hundred written cases'],
    ['faults/end-dates.test.ts', 'R21: the end of a term'],
  ),
]

const sourceOf = (file: string) => readFileSync(join(import.meta.dirname, '..', file), 'utf8')

/** Whether a test file has a test, or the written cases a reason, that begins so. */
function holds([file, title]: readonly [string, string]): boolean {
  const source = sourceOf(file)
  if (file.endsWith('.tsv')) return source.includes(`\t${title}`)
  // Right behind test( or the second call of test.each(…)( and prop(…)(.
  return ["'", '"', '`'].some((quote) =>
    source
      .split(`${quote}${title}`)
      .slice(0, -1)
      .some((before) => /(\btest|\))\(\s*$/.test(before)),
  )
}

test('each article stands in the list once', () => {
  const names = articles.map(({ article }) => article)
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})

test.each(articles)('$article has its test, or a reason why not', ({ tests, why }) => {
  if (tests === undefined) expect(why).toMatch(/\S+ \S+ \S+/)
  else expect(tests.filter((named) => !holds(named))).toEqual([])
})

test('a title that nobody wrote is found out', () => {
  expect(holds(law('L120 Art. 29(1), 30: 25 months'))).toBe(false)
  expect(holds(['rules/stays.test.ts', 'COMPULSORY_ADULT'])).toBe(false)
  expect(holds(ends('Civil Code Art. 999'))).toBe(false)
})
