import type { Texts, Translate } from '#contract/texts/engine'

/** Where a command says what it found: results on stdout, everything about the work itself on stderr. */
export interface ConsoleOutput {
  /** A sentence of console.json. */
  readonly text: Translate<'console'>
  readonly texts: Texts
  line(text?: string): void
  /** A result for another program. */
  json(value: unknown): void
  /** Columns side by side; those named are set to the right. */
  table(head: readonly string[], rows: readonly (readonly string[])[], right?: readonly number[]): void
  /** Something to know that stops nothing. */
  warn(text: string): void
  /** How far the work has come; shown to people only, not to programs. */
  progress(text: string | null): void
}

export function makeOutput(texts: Texts, stdout: NodeJS.WriteStream, stderr: NodeJS.WriteStream): ConsoleOutput {
  const line = (text = '') => void stdout.write(`${text}\n`)
  return {
    texts,
    text: texts.of('console'),
    line,
    json: (value) => line(JSON.stringify(value, null, 2)),
    table: (head, rows, right = []) => {
      const widths = head.map((title, at) => Math.max(...[title, ...rows.map((row) => row[at] ?? '')].map(width)))
      const cell = (text: string, at: number) => {
        const gap = ' '.repeat(Math.max(0, (widths[at] ?? 0) - width(text)))
        return right.includes(at) ? gap + text : text + gap
      }
      const set = (row: readonly string[]) => line(row.map(cell).join('  ').trimEnd())
      set(head)
      line(widths.map((count) => '─'.repeat(count)).join('──'))
      for (const row of rows) set(row)
    },
    warn: (text) => void stderr.write(`${text}\n`),
    progress: (text) => {
      if (stderr.isTTY) stderr.write(text === null ? '\r\u001b[K' : `\r\u001b[K${text}`)
    },
  }
}

/** Vietnamese letters may come as a letter and its marks: those take no room of their own. */
const width = (text: string): number => [...text.normalize('NFC')].length
