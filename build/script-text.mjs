import { isAbsolute } from 'node:path'
import { build } from 'vite'

const ending = '?script'

/**
 * `import { text } from './page.js?script'`: the module and everything it imports as the text of one classic script, to be written into a page that
 * stands alone.
 * @returns {import('vite').Plugin}
 */
export const scriptText = () => ({
  name: 'script-text',
  enforce: 'pre',
  async load(id) {
    if (!id.endsWith(ending)) return null
    const entry = id.slice(0, -ending.length)
    const rollupOptions = { input: entry, output: { format: 'iife' } }
    const built = await build({
      configFile: false,
      root: import.meta.dirname,
      logLevel: 'error',
      build: { write: false, target: 'es2020', modulePreload: false, rollupOptions },
    })
    const [script, ...others] = built.output
    if (others.length > 0) throw new Error(`${entry} does not fit into one script`)
    // What the compiler adds (helpers) are modules without a file: there is nothing to watch, and a watched one would be looked for.
    for (const file of Object.keys(script.modules)) if (isAbsolute(file)) this.addWatchFile(file)
    return `export const text = ${JSON.stringify(script.code.trim())}`
  },
})
