import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { diskProblemOf } from '#host/files/disk-problem'
import { StartError } from '#host/files/start-error'
import { readTexts } from '#host/files/texts'
import { RefusedCall } from './call'
import { type Command, Problem, UsageError } from './command'
import { type ConsoleOutput, makeOutput } from './output'
import { refusalText } from './refusal-text'

/** Each is loaded when it is called: help and verify need no register. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  demo: async () => (await import('./commands/demo')).demo,
  serve: async () => (await import('./commands/serve')).serve,
  admit: async () => (await import('./commands/admit')).admit,
  due: async () => (await import('./commands/due')).due,
  print: async () => (await import('./commands/print')).print,
  report: async () => (await import('./commands/report')).report,
  bundle: async () => (await import('./commands/bundle')).bundle,
  verify: async () => (await import('./commands/verify')).verify,
  check: async () => (await import('./commands/check')).check,
  backup: async () => (await import('./commands/backup')).backup,
  restore: async () => (await import('./commands/restore')).restore,
  password: async () => (await import('./commands/password')).password,
}

const forAll = {
  folder: { type: 'string' },
  'passphrase-file': { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

const built = join(import.meta.dirname, '..')
const resources = join(built, '..', 'resources')

/** Where the desktop program keeps the register of this user. */
function usualFolder(): string {
  const home = homedir()
  const base =
    process.platform === 'win32'
      ? (process.env.APPDATA ?? join(home, 'AppData', 'Roaming'))
      : process.platform === 'darwin'
        ? join(home, 'Library', 'Application Support')
        : (process.env.XDG_CONFIG_HOME ?? join(home, '.config'))
  return join(base, 'so-phuc-hoi', 'so')
}

/** @returns the exit code: 0 done, 1 refused, 2 not understood */
async function run(args: readonly string[], out: ConsoleOutput): Promise<number> {
  const [name = 'help', ...rest] = args
  if (name === 'help' || name === '--help' || name === '-h') {
    const [wanted] = parseArgs({ args: rest, options: forAll, allowPositionals: true }).positionals
    if (wanted !== undefined && !Object.hasOwn(commands, wanted)) throw new UsageError('unknownCommand', { command: wanted })
    out.line(out.texts.at(`console:help.${wanted ?? 'all'}`))
    return 0
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) throw new UsageError('unknownCommand', { command: name })
  const command = await load()
  const { values, positionals } = parseArgs({ args: rest, options: { ...command.options, ...forAll }, allowPositionals: true })
  if (values.help) {
    out.line(out.texts.at(`console:help.${name}`))
    return 0
  }
  const [fewest, most] = command.words
  if (positionals.length > most) throw new UsageError('tooManyWords', { word: positionals[most] ?? '', command: name })
  if (positionals.length < fewest) throw new UsageError('tooFewWords', { command: name })
  if (values.folder === '') throw new UsageError('needs', { option: '--folder' })
  const folder = typeof values.folder === 'string' ? values.folder : process.env.REGISTER_FOLDER || usualFolder()
  const { version } = JSON.parse(readFileSync(join(built, '..', 'package.json'), 'utf8')) as { version: string }
  const pages = join(built, 'renderer')
  const given = values as Record<string, string | boolean | undefined>
  return (await command.run({ values: given, positionals, folder: resolve(folder), resources, pages, version, out })) ? 0 : 1
}

/** One line that says what was wrong, whatever was thrown; never a stack. */
function sentenceOf(error: unknown, { texts }: ConsoleOutput): string {
  if (error instanceof UsageError) return `${texts.at(`console:usage.${error.key}`, error.params)} ${texts.at('console:usage.seeHelp')}`
  if (error instanceof Problem) return texts.at(`console:problem.${error.key}`, error.params)
  if (error instanceof StartError) return texts.at(`start:${error.key}`, error.params)
  if (error instanceof RefusedCall) return refusalText(error.error, texts)
  const { code, message, name } = error as NodeJS.ErrnoException
  if (code?.startsWith('ERR_PARSE_ARGS_')) {
    const option = /'([^' ]+)/.exec(message)?.[1] ?? ''
    return `${texts.first([`console:usage.${code}`, 'console:usage.other'], { option })} ${texts.at('console:usage.seeHelp')}`
  }
  if (code?.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return texts.at('start:damaged')
  const { path } = error as NodeJS.ErrnoException
  const disk = diskProblemOf(error)
  // What is wrong with one file that was named is said of that file.
  if (disk === 'diskFull' || (disk !== null && path === undefined)) return texts.at(`console:problem.${disk}`)
  if (path !== undefined)
    return texts.first([`console:problem.file.${code}`, 'console:problem.file.other'], { file: path, code: code ?? '' })
  return texts.at('console:problem.unknown', { name: code ?? name ?? typeof error })
}

const isUsage = (error: unknown): boolean =>
  error instanceof UsageError || ((error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS_') ?? false)

const args = process.argv.slice(2)
const english = args.some((arg, at) => arg === '--lang=en' || (arg === 'en' && args[at - 1] === '--lang'))
const output = makeOutput(readTexts(resources, english ? 'en' : 'vi'), process.stdout, process.stderr)
// The reader of a pipe may leave before everything is said (`due | head`).
process.stdout.on('error', () => undefined)
try {
  process.exitCode = await run(args, output)
} catch (error) {
  output.progress(null)
  output.warn(sentenceOf(error, output))
  process.exitCode = isUsage(error) ? 2 : 1
}
