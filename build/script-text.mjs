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
  // The ending is ours, so the file before it is looked for without it: not every resolver of Vite takes it off.
  async resolveId(id, importer) {
    if (!id.endsWith(ending)) return null
    const entry = await this.resolve(id.slice(0, -ending.length), importer, { skipSelf: true })
    return entry === null ? null : `${entry.id}${ending}`
  },
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
    for (const file of Object.keys(script.modules)) this.addWatchFile(file)
    return `export const text = ${JSON.stringify(script.code.trim())}`
  },
})
