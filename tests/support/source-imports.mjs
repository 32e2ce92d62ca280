// Imports as the source writes them: without an ending ('./rules' is rules.ts, './forms' is forms/index.ts), or a folder's files at once.
import { existsSync, globSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { dirname, matchesGlob } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Vite's `import.meta.glob([patterns], { eager: true })` as the imports it stands for. */
function withGlobs(source, folder) {
  const imports = []
  const text = source.replace(/import\.meta\.glob\((\[[^\]]*\]|'[^']*'),\s*\{ eager: true \}\)/g, (_, list) => {
    const patterns = [...list.matchAll(/'(!?)\.\/([^']+)'/g)].map(([, not, pattern]) => ({ not: not === '!', pattern }))
    const files = patterns.filter(({ not }) => !not).flatMap(({ pattern }) => globSync(pattern, { cwd: folder }))
    const wanted = files
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => !patterns.some(({ not, pattern }) => not && matchesGlob(file, pattern)))
    const entries = wanted.map((file) => {
      imports.push(`import * as globbed${imports.length} from './${file}'`)
      return `'./${file}': globbed${imports.length - 1}`
    })
    return `({ ${entries.join(', ')} })`
  })
  return [...imports, text].join('\n')
}

registerHooks({
  resolve(specifier, context, next) {
    if (!specifier.startsWith('.') || /\.\w+$/.test(specifier)) return next(specifier, context)
    const found = ['.ts', '/index.ts']
      .map((end) => new URL(specifier + end, context.parentURL))
      .find((url) => existsSync(fileURLToPath(url)))
    return found ? { url: found.href, format: 'module-typescript', shortCircuit: true } : next(specifier, context)
  },
  load(url, context, next) {
    const loaded = next(url, context)
    const source = url.startsWith('file:') && url.endsWith('.ts') ? String(loaded.source) : ''
    if (!source.includes('import.meta.glob(')) return loaded
    return { ...loaded, source: withGlobs(source, dirname(fileURLToPath(url))) }
  },
})
