import { fileURLToPath } from 'node:url'
import { NodePackageImporter } from 'sass'
import { defineConfig } from 'vite'

const source = (place: string) => fileURLToPath(new URL(`src/${place}`, import.meta.url))

// The public pages are made by the server, which must know these without reading a list of what was built.
const shared = {
  elevenses: source('design/elevenses.scss'),
  site: source('design/site.scss'),
  enhance: source('design/enhance.ts')
}

/** What public pages name, and so what must be called the same after every build. */
const namedByPages = ['assets/elevenses.css', 'assets/site.css', 'assets/icon.svg']

/** The browser's part: two shells, their chunks, one style sheet, and the few lines the public pages may run. */
export default defineConfig({
  root: source('app'),
  publicDir: false,
  appType: 'custom',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  css: { preprocessorOptions: { scss: { importers: [new NodePackageImporter()], quietDeps: true } } },
  worker: { format: 'es' },
  build: {
    outDir: fileURLToPath(new URL('dist/app', import.meta.url)),
    emptyOutDir: true,
    target: 'es2024',
    // The content security policy knows no data: and no inline code.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      // On a busy machine it warns that Sass takes most of the time, which is so.
      checks: { pluginTimings: false },
      input: { ask: source('app/ask.html'), open: source('app/open.html'), ...shared },
      output: {
        entryFileNames: chunk => (chunk.name === 'enhance' ? 'assets/enhance.js' : 'assets/[name]-[hash].js'),
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: asset =>
          namedByPages.find(name => asset.names.includes(name.slice('assets/'.length))) ??
          'assets/[name]-[hash][extname]'
      }
    }
  }
})
