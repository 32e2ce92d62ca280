import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { builtConsole } from '../support/served'
import { pictures } from './keep'

test('every page of every paper, as it leaves the printer', () => {
  test.setTimeout(900_000)
  const place = mkdtempSync(join(tmpdir(), 'so-phuc-hoi-papers-'))
  execFileSync(process.execPath, [builtConsole, 'print', '--gallery', '--out', place])
  for (const file of readdirSync(place))
    execFileSync('pdftoppm', ['-png', '-r', '96', join(place, file), join(pictures, `90-${file.replace('.pdf', '')}`)])
  rmSync(place, { recursive: true })
})
