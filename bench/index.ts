import { readdirSync } from 'node:fs'
import path from 'node:path'

/** One measurement as a table: the rows are what was compared, the columns what was seen. */
export interface Table {
  readonly title: string
  /** What the numbers mean, and against which limit or peer of the same run they stand. */
  readonly note?: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** What `bench/<name>/index.ts` offers. */
export interface Bench {
  bench(): AsyncIterable<Table> | Promise<readonly Table[]>
}

await runAll(process.argv.slice(2))

/** Runs every measurement whose name holds one of the words; all of them without a word. */
async function runAll(words: readonly string[]): Promise<void> {
  const names = readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .filter(name => words.length === 0 || words.some(word => name.includes(word)))
    .sort()
  for (const name of names) {
    console.log(`\n# ${name}`)
    const { bench }: Bench = await import(path.join(import.meta.dirname, name, 'index.ts'))
    for await (const table of await bench()) console.log(`\n${drawn(table)}`)
  }
}

function drawn({ title, note, columns, rows }: Table): string {
  const cells = [columns, ...rows].map(row => row.map(String))
  const widths = columns.map((_, column) => Math.max(...cells.map(row => row[column]?.length ?? 0)))
  const lines = cells.map(row => row.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join('  '))
  const rule = widths.map(width => '-'.repeat(width)).join('  ')
  return [title, ...(note ? [note] : []), lines[0], rule, ...lines.slice(1)].join('\n')
}

// The first column names, the others count.
function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width)
}
