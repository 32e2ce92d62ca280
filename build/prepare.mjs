// What every command needs before its own work: the locked packages, a fresh build, Node 24 to run it.
// Runs on the Node that the machine has (20 or newer), so: plain JavaScript and no packages.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const windows = process.platform === 'win32'

/** The pinned Node 24, which comes as the npm package `node`. */
export const node = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node')

const buildStamp = join(root, 'out', '.built')
const builtFrom = [
  'src-main',
  'src-preload',
  'src-renderer',
  'resources',
  'electron.vite.config.ts',
  'build/script-text.mjs',
  'tsconfig.base.json',
  'package-lock.json',
]

/** Says one line to the person who started the command, and ends it. */
export function stop(message) {
  console.error(message)
  process.exit(1)
}

/** The path of a tool's script among the installed packages, to be run by `runNode`. */
export const tool = (name, script) => join(root, 'node_modules', name, script)

/**
 * Installs the locked packages if they are missing or other than package-lock.json says.
 * @param {{ quiet?: boolean }} [options] quiet: nothing on stdout, which belongs to the command itself
 */
export function ensureInstalled({ quiet = false } = {}) {
  if (isInstalled()) return
  if (!quiet) console.log('Đang cài các gói đã khóa phiên bản (npm ci)…')
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    shell: windows,
    stdio: ['ignore', quiet ? 2 : 'inherit', 'inherit'],
  })
  if (npm.status !== 0 || !existsSync(node)) stop('Không cài được các gói (npm ci). Kiểm tra kết nối tới kho gói npm rồi chạy lại.')
}

/** npm leaves a copy of what it installed; packages of other systems may be absent from it. */
function isInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installed) || !existsSync(node)) return false
  const locked = packagesIn(join(root, 'package-lock.json'))
  const present = packagesIn(installed)
  const differs = ([path, entry]) => path !== '' && entry.integrity !== present[path]?.integrity && !(entry.optional && !present[path])
  return !Object.entries(locked).some(differs) && Object.keys(present).every((path) => path in locked)
}

const packagesIn = (lockFile) => JSON.parse(readFileSync(lockFile, 'utf8')).packages

/**
 * Builds the register into out/ if anything it is made of has changed since.
 * @param {{ quiet?: boolean }} [options] quiet: nothing on stdout
 */
export function ensureBuilt({ quiet = false } = {}) {
  const fingerprint = fingerprintOf(builtFrom)
  if (existsSync(buildStamp) && readFileSync(buildStamp, 'utf8') === fingerprint) return
  if (!quiet) console.log('Đang dựng chương trình…')
  rmSync(buildStamp, { force: true })
  const build = spawnSync(node, [tool('electron-vite', 'bin/electron-vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', quiet ? 2 : 'inherit', 'inherit'],
  })
  if (build.status !== 0) stop('Không dựng được chương trình (electron-vite build).')
  mkdirSync(dirname(buildStamp), { recursive: true })
  writeFileSync(buildStamp, fingerprint)
}

/** SHA-256 over the names and contents of files and folders. */
function fingerprintOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of filesIn(path))
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(join(root, file)))
        .update('\0')
  }
  return hash.digest('hex')
}

/** Every file under a path of the repository, the path itself if it is a file, none if there is nothing. */
function filesIn(path) {
  const entry = statSync(join(root, path), { throwIfNoEntry: false })
  if (!entry?.isDirectory()) return entry ? [path] : []
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
}

/**
 * Runs a script under Node 24 with this command's input, output and signals, and answers with its exit code.
 * @param {string[]} args script and arguments
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export const runNode = (args, options) => run(node, args, options)

/**
 * The same for any program. One ended by a signal answers 130, as shells do for Ctrl+C; one that cannot be started 127.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, options = {}) {
  const path = [join(root, 'node_modules', '.bin'), dirname(node), process.env.PATH ?? ''].join(delimiter)
  const child = spawn(program, args, { stdio: 'inherit', cwd: root, env: { ...process.env, PATH: path }, ...options })
  // A terminal sends Ctrl+C to the child itself: then this process only has to outlive it.
  const interrupt = () => process.stdin.isTTY || child.kill('SIGINT')
  const terminate = () => child.kill('SIGTERM')
  process.on('SIGINT', interrupt)
  process.on('SIGTERM', terminate)
  return new Promise((resolve) => {
    child.on('error', () => resolve(127))
    child.on('exit', (code) => resolve(code ?? 130))
  }).finally(() => {
    process.off('SIGINT', interrupt)
    process.off('SIGTERM', terminate)
  })
}
