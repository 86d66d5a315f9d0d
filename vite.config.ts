// Builds the phone's and the office's pages into dist/, and the service worker beside them (.vite/service-worker-plugin.ts).
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { serviceWorker } from './.vite/service-worker-plugin.ts'
import manifest from './package.json' with { type: 'json' }

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

export default defineConfig({
  root: path('client'),
  plugins: [react(), serviceWorker(path('client/service-worker.ts'))],
  define: { BUILD: JSON.stringify(manifest.version) },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    // Fonts and images stay files: inlined ones would be parsed with the styles on every start.
    assetsInlineLimit: 0,
  },
  worker: { format: 'es' },
})
