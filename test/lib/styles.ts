import { fileURLToPath } from 'node:url'
import { compile, NodePackageImporter } from 'sass'

const compiled = (file: string): string =>
  compile(fileURLToPath(new URL(`../../src/design/${file}`, import.meta.url)), {
    importers: [new NodePackageImporter()],
    style: 'compressed',
    // No mark at the beginning: the sheets may be put one behind the other.
    charset: false
  }).css

/** The style sheet of the whole house, and the one of the public pages. */
export const styles: readonly [string, string] = [compiled('elevenses.scss'), compiled('site.scss')]
