// Imports as the source writes them, without an ending: './rules' is rules.ts, './forms' is forms/index.ts.
import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

registerHooks({
  resolve(specifier, context, next) {
    if (!specifier.startsWith('.') || /\.\w+$/.test(specifier)) return next(specifier, context)
    const found = ['.ts', '/index.ts']
      .map((end) => new URL(specifier + end, context.parentURL))
      .find((url) => existsSync(fileURLToPath(url)))
    return found ? { url: found.href, format: 'module-typescript', shortCircuit: true } : next(specifier, context)
  },
})
