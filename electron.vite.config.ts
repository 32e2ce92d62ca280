import { globSync } from 'node:fs'
import { basename } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { scriptText } from './build/script-text.mjs'

/** A file `src-main/host/workers/<name>-worker.ts` is built beside the other entries as `out/main/<name>-worker.js`. */
const workers = globSync('src-main/host/workers/*-worker.ts').map((file) => [basename(file, '.ts'), file])

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
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      minify: true,
      // Pages come from this PC's disk or the office's network.
      chunkSizeWarningLimit: 1500,
      rollupOptions: { input: { index: 'src-renderer/index.html' } },
    },
  },
})
