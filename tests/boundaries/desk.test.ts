import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DutyKind, DutySubjectKind, dutySpecs } from '#contract/desk/duties'
import { PaperForm } from '#contract/papers/forms'
import { Phase, StayEventKind, StayState } from '#contract/stays/words'

const repository = join(import.meta.dirname, '..', '..')

/** The desk in every room; `contract/desk/duties.ts` lists the features that raise duties. */
const desk = globSync(['src-preload/contract/desk/*.ts', 'src-main/host/features/desk/**/*.ts', 'src-renderer/features/desk/*.{ts,tsx}'], {
  cwd: repository,
}).filter((file) => !file.replaceAll('\\', '/').endsWith('contract/desk/duties.ts'))

/** What features call their duties, and what does them. */
const kinds: readonly string[] = [
  ...DutyKind.options,
  ...PaperForm.options,
  ...Phase.options,
  ...StayEventKind.options,
  ...StayState.options,
]
/** Plain words, which a record may have, too: a person has a stay. */
const things: readonly string[] = [...DutySubjectKind.options, ...DutyKind.options.flatMap((kind) => dutySpecs[kind].step ?? [])]

/** The words of features that a text names as a value, or as the keys of a table. */
const named = (text: string): string[] => [
  ...[...kinds, ...things].filter((word) => new RegExp(`(['"\`])${word}\\1`).test(text)),
  ...kinds.filter((word) => new RegExp(`[{,]\\s*${word}:`).test(text)),
]

describe('the desk knows no duty', () => {
  test('it names no kind of duty, nothing that one is about, no dialog, no form and no event', () => {
    expect(desk.length).toBeGreaterThan(15)
    expect(desk.flatMap((file) => named(readFileSync(join(repository, file), 'utf8')).map((word) => `${file}: ${word}`))).toEqual([])
  })

  test.each([
    ['a kind compared', `if (duty.kind === 'notice') count += 1`, 'notice'],
    ['a table of kinds', `const looks = { confirmation: 'red' }`, 'confirmation'],
    ['a subject', `const of = { kind: "stay", id }`, 'stay'],
    ['a dialog', 'open(`residence`)', 'residence'],
    ['a form', `const many = ['mau-51']`, 'mau-51'],
    ['an event', `does.with.includes('ESCAPED')`, 'ESCAPED'],
  ])('%s is found', (_, text, word) => expect(named(text)).toContain(word))
})
