import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, Platform } from 'electron-builder'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureBuilt } from '../../build/prepare.mjs'
import { version as electronVersion } from '../../node_modules/electron/package.json'

/** What Electron's program carries for its fuses: this mark, a version, their number, and a character for each. */
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** A folder that looks like Electron for Linux to the packager; its program does nothing but hold fuses. */
function standInElectron(folder: string): string {
  for (const part of ['resources', 'locales']) mkdirSync(join(folder, part), { recursive: true })
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from(fuseMark), Buffer.from([1, 8]), Buffer.from('00000000')]))
  chmodSync(join(folder, 'electron'), 0o755)
  for (const [file, text] of Object.entries({
    version: electronVersion,
    LICENSE: '',
    'LICENSES.chromium.html': '',
    'locales/vi.pak': '',
    'locales/de.pak': '',
  }))
    writeFileSync(join(folder, file), text)
  return folder
}

interface Folder {
  readonly files?: Readonly<Record<string, Folder>>
}

/** The paths inside an asar archive: it begins with four numbers, then a JSON tree of the given length. */
function pathsIn(archive: string): string[] {
  const bytes = readFileSync(archive)
  const below = (path: string, { files = {} }: Folder): string[] =>
    Object.entries(files).flatMap(([name, entry]) => [`${path}/${name}`, ...below(`${path}/${name}`, entry)])
  return below('', JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))))
}

describe('the installed program, packed around a stand-in of Electron', () => {
  const temporary = mkdtempSync(join(tmpdir(), 'package-'))
  const unpacked = join(temporary, 'dist', 'linux-unpacked')
  let packed: string[]

  beforeAll(async () => {
    ensureBuilt({ quiet: true })
    await build({
      projectDir: process.cwd(),
      targets: Platform.LINUX.createTarget('dir'),
      config: {
        extends: 'build/electron-builder.yml',
        electronDist: standInElectron(join(temporary, 'electron')),
        directories: { output: join(temporary, 'dist') },
      },
    })
    packed = pathsIn(join(unpacked, 'resources', 'app.asar'))
  }, 120_000)
  afterAll(() => rmSync(temporary, { recursive: true }))

  test('holds the built rooms', () => {
    expect(packed).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/out/main/shell.js',
        '/out/main/console.js',
        '/out/preload/bridge.cjs',
        '/out/renderer/index.html',
      ]),
    )
  })

  test('holds no sources, tests, settings or maps', () => {
    const top = new Set(packed.map((path) => path.split('/')[1]).filter(Boolean))
    expect([...top].sort()).toEqual(['node_modules', 'out', 'package.json'])
    expect(packed.filter((path) => path.endsWith('.map'))).toEqual([])
  })

  test('holds the packages that the host loads, and none of the workshop', () => {
    const packages = readdirSync('node_modules').filter((name) => packed.includes(`/node_modules/${name}`))
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>
    for (const name of Object.keys(dependencies!)) expect(packed).toContain(`/node_modules/${name}/package.json`)
    expect(packed).toContain('/node_modules/@cantoo/pdf-lib/es/index.js')
    expect(packed.filter((path) => /pdf-lib\/(cjs|dist|src)\//.test(path))).toEqual([])
    expect(packages.filter((name) => name in devDependencies!)).toEqual([])
  })

  test("holds SQLite's compiled part for Windows and Linux, outside the archive so that the system can load it", () => {
    const prebuilds = join(unpacked, 'resources', 'app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds')
    expect(readdirSync(prebuilds).sort()).toEqual(['linux-x64.node', 'win32-x64.node'])
  })

  test('holds the four faces of the printed papers', () => {
    const faces = packed.filter((path) => /\/tinos\/.+\.ttf$/.test(path)).map((path) => path.split('/').at(-1))
    expect(faces.sort()).toEqual(['Tinos_400Regular.ttf', 'Tinos_400Regular_Italic.ttf', 'Tinos_700Bold.ttf', 'Tinos_700Bold_Italic.ttf'])
  })

  test('has the resources where the shell looks for them, and the licence', () => {
    expect(existsSync(join(unpacked, 'resources', 'resources', 'locales', 'vi', 'shell.json'))).toBe(true)
    expect(existsSync(join(unpacked, 'resources', 'resources', 'data', 'administrative-units.csv'))).toBe(true)
    expect(readFileSync(join(unpacked, 'LICENSE'), 'utf8')).toContain('Apache License')
  })

  test('cannot be turned into a plain Node, be debugged, or load anything but its own archive', () => {
    const program = readFileSync(join(unpacked, 'so-phuc-hoi'), 'latin1')
    const fuses = program.slice(program.indexOf(fuseMark) + fuseMark.length + 2)
    // Run as Node · encrypt cookies · NODE_OPTIONS · --inspect · check the archive · only the archive · own snapshot · file: privileges
    expect(fuses).toBe('01001100')
  })
})
