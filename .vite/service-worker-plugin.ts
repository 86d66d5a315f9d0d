// After the pages are built: writes dist/sw.js, one classic script that knows every file of the build (precache list with content hashes),
// and .br and .gz beside every text file, so that the server never compresses the shell while somebody waits.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build, type Plugin } from 'vite'

/** Not precached: maps, what only the office shows, and the worker itself. */
const LEFT_OUT = /(\.map|\.br|\.gz|\/sw\.js)$/
const HASHED = /\/assets\/.+-[\w-]{8}\.\w+$/
const TEXT = /\.(html|js|css|svg|json|webmanifest|wasm)$/

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}

/** A hashed name needs no revision; index.html, icons and the manifest do. */
function precacheList(folder: string): { url: string; revision: string | null }[] {
  return filesOf(folder)
    .map(file => ({ file, url: `/${relative(folder, file).replaceAll('\\', '/')}` }))
    .filter(({ url }) => !LEFT_OUT.test(url))
    .map(({ file, url }) => ({
      url,
      revision: HASHED.test(url) ? null : createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16),
    }))
}

function compress(file: string): void {
  const bytes = readFileSync(file)
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
}

/** @param entry The worker's source. */
export function serviceWorker(entry: string): Plugin {
  let outDir = ''
  let written = false
  return {
    name: 'phieu-so-service-worker',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir)
    },
    writeBundle() {
      written = true
    },
    // Also called when the build failed: then there is nothing to serve.
    async closeBundle() {
      if (!written) return
      await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        define: { PRECACHE: JSON.stringify(precacheList(outDir)), 'process.env.NODE_ENV': '"production"' },
        build: {
          outDir,
          emptyOutDir: false,
          target: 'es2022',
          rollupOptions: { input: entry, output: { format: 'iife', entryFileNames: 'sw.js' } },
        },
      })
      for (const file of filesOf(outDir)) if (TEXT.test(file)) compress(file)
    },
  }
}
