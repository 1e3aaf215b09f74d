import { defineConfig, type Plugin } from 'vite'

/** Leaves beside the program a list of the packages inside it; a house test counts them. */
const listPackages: Plugin = {
  name: 'list-packages',
  generateBundle(_, bundle) {
    const modules = Object.values(bundle).flatMap(part => (part.type === 'chunk' ? part.moduleIds : []))
    const packages = new Set(modules.flatMap(id => packageName.exec(id)?.[1] ?? []))
    this.emitFile({ type: 'asset', fileName: 'packages.json', source: JSON.stringify([...packages].sort(), null, 2) })
  }
}

const packageName = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//

/** The server with its public pages, in one file that needs no packages beside it. */
export default defineConfig({
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'src/main.ts',
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node24'
  },
  plugins: [listPackages]
})
