// Builds the measured pages as a product is built: minified, hashed, for phones of today. Our own, the plain and the bare page always; the peers'
// when they are installed. Into a folder of its own: dist/ stays what the product built.
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig } from 'vite'
import { ROOT } from '../../house/sources.ts'

const PAGES = join(ROOT, 'test', 'bench', 'pages')
export const PEERS = join(ROOT, 'test', 'bench', 'peers')
const BUILT = join(ROOT, 'node_modules', '.cache', 'bench-forms')

/** Folders of built pages: `pages/ours.html`, `peers/enketo.html` and so on stand below the one returned. */
export async function buildPages(withPeers: boolean): Promise<string> {
  await build({ ...inputs('pages', PAGES, ['ours', 'plain', 'bare', 'meeting-plain']), plugins: [react()] })
  if (withPeers) await build({ ...inputs('peers', PEERS, ['web-forms', 'enketo', 'transform']), ...enketoSetUp() })
  return BUILT
}

function inputs(folder: string, root: string, names: string[]): InlineConfig {
  return {
    configFile: false,
    root,
    base: './',
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: join(BUILT, folder),
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 5000,
      rollupOptions: { input: names.map(name => join(root, `${name}.html`)) },
    },
  }
}

/** What its package.json maps for browserify, and the place where its style sheet expects its monorepo. */
function enketoSetUp(): InlineConfig {
  const own = (path: string) => `enketo-core/${path}`
  return {
    resolve: {
      alias: {
        'enketo/config': own('config.js'),
        'enketo/widgets': own('src/js/widgets.js'),
        'enketo/translator': own('src/js/fake-translator.js'),
        'enketo/dialog': own('src/js/fake-dialog.js'),
        'enketo/file-manager': own('src/js/file-manager.js'),
        'enketo/xpath-evaluator-binding': own('src/js/xpath-evaluator-binding.js'),
        '/packages/enketo-core/node_modules': join(PEERS, 'node_modules'),
      },
    },
    css: { preprocessorOptions: { scss: { quietDeps: true, logger: { warn() {}, debug() {} } } } },
  }
}
