import { globSync } from 'node:fs'
import { basename } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { scriptText } from './build/script-text.mjs'

/** A file `src-main/host/workers/<name>-worker.ts` is built beside the other entries as `out/main/<name>-worker.js`. */
const workers = globSync('src-main/host/workers/*-worker.ts').map((file) => [basename(file, '.ts'), file])

/**
 * The page links the style sheets of its shared chunks before its own, which begins with those of the components. Ours build on these, wherever
 * they lie: the page's own comes first.
 */
const ownStyleFirst: Plugin = {
  name: 'own-style-first',
  transformIndexHtml: {
    order: 'post',
    handler(html) {
      const link = /\s*<link rel="stylesheet"[^>]*>/g
      const links = html.match(link) ?? []
      const own = links.filter((one) => one.includes('/index-'))
      if (links.length > 0 && own.length !== 1) throw new Error('the page has no style sheet of its own, or several')
      return html.replace(link, '').replace('</head>', `${[...own, ...links.filter((one) => !own.includes(one))].join('')}\n  </head>`)
    },
  },
}

export default defineConfig({
  main: {
    plugins: [scriptText()],
    build: {
      outDir: 'out/main',
      sourcemap: true,
      rollupOptions: {
        input: { shell: 'src-main/shell/main.ts', console: 'src-main/console/main.ts', ...Object.fromEntries(workers) },
        // One flat folder: `import.meta.url` of a shared chunk is as deep as that of an entry.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload cannot load packages, and must be CommonJS although this package is ESM.
      externalizeDeps: false,
      rollupOptions: {
        input: { bridge: 'src-preload/bridge.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react(), ownStyleFirst],
    build: {
      outDir: 'out/renderer',
      minify: true,
      // Pages come from this PC's disk or the office's network.
      chunkSizeWarningLimit: 1500,
      rollupOptions: { input: { index: 'src-renderer/index.html' } },
    },
  },
})
