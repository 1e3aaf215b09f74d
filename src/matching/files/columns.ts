import { type Row, readCsv } from './csv.ts'

/** A cell that cannot be read, named so that it can be found: `mentees.csv, line 7, column capacity: not a whole number`. */
export interface Problem {
  readonly file: string
  readonly line: number
  readonly column: string
  readonly problem: string
}
export const problemInWords = ({ file, line, column, problem }: Problem): string =>
  `${file}, line ${line}${column === '' ? '' : `, column ${shortened(column)}`}: ${problem}`

/** As much of a cell as is needed to recognise it. */
export const shortened = (cell: string): string => (cell.length <= 40 ? cell : `${cell.slice(0, 39)}…`)

/** What a cell says, or what is wrong with it. Cells arrive trimmed; a column the file lacks reads as empty. */
export type Column<T> = (cell: string) => { readonly value: T } | { readonly problem: string }

const fine = <T>(value: T) => ({ value })
const wrong = (problem: string) => ({ problem })

export const anything: Column<string> = cell => fine(cell)
export const needed: Column<string> = cell => (cell === '' ? wrong('is empty') : fine(cell))

/** Several values in one cell, between semicolons or vertical bars. */
export const several: Column<readonly string[]> = cell =>
  fine(
    cell
      .split(/[;|]/)
      .map(part => part.trim())
      .filter(part => part !== '')
  )

export const each =
  <T>(column: Column<T>): Column<readonly T[]> =>
  cell => {
    const read = cell
      .split(/[;|]/)
      .map(part => part.trim())
      .filter(part => part !== '')
      .map(column)
    const bad = read.find(one => 'problem' in one)
    return bad && 'problem' in bad ? bad : fine(read.flatMap(one => ('value' in one ? [one.value] : [])))
  }

export const count =
  (whenEmpty: number | undefined): Column<number> =>
  cell => {
    if (cell === '' && whenEmpty !== undefined) return fine(whenEmpty)
    return /^\d{1,4}$/.test(cell) ? fine(Number(cell)) : wrong('is not a whole number from 0 to 9999')
  }

/** One of a few words, by a parser of the vocabulary; capitals do not matter. */
export const word =
  <T>(
    parse: (value: unknown) => T | undefined,
    hint: string,
    clean = (cell: string) => cell.toLowerCase()
  ): Column<T> =>
  cell => {
    const value = parse(clean(cell))
    return value === undefined
      ? wrong(cell === '' ? `is empty; it should be ${hint}` : `"${shortened(cell)}" is not ${hint}`)
      : fine(value)
  }

/** An empty cell says nothing. */
export const optional =
  <T>(column: Column<T>): Column<T | undefined> =>
  cell =>
    cell === '' ? fine(undefined) : column(cell)

type Columns = Readonly<Record<string, Column<unknown>>>
export type Read<C extends Columns> = { readonly [Name in keyof C]: C[Name] extends Column<infer T> ? T : never }

export interface Sheet<C extends Columns> {
  readonly rows: readonly { readonly line: number; readonly record: Read<C> }[]
  readonly problems: readonly Problem[]
}

/**
 * Reads a file of named columns. A bad row is left out and named; it stops nothing else. Where a column is missing without
 * which no row says enough, only that is named.
 */
export function readSheet<C extends Columns>(file: string, text: string, columns: C): Sheet<C> {
  const [heading, ...body] = readCsv(text)
  const names = heading?.cells.map(cell => cell.trim().toLowerCase().replaceAll(/[ -]/g, '_')) ?? []
  const problems: Problem[] = []
  for (const [at, name] of names.entries()) {
    const say = (problem: string) => problems.push({ file, line: heading?.line ?? 1, column: name, problem })
    if (name !== '' && !Object.hasOwn(columns, name)) say('there is no such column; it is left out')
    if (name !== '' && names.indexOf(name) < at) say('stands there twice; the first one counts')
  }
  const missing = Object.keys(columns).filter(name => !names.includes(name) && 'problem' in columns[name](''))
  if (heading === undefined)
    return { rows: [], problems: [{ file, line: 1, column: '', problem: 'the file is empty' }] }
  for (const column of missing)
    problems.push({ file, line: heading.line, column, problem: 'is missing; the first row must name the columns' })
  if (missing.length > 0) return { rows: [], problems }
  const rows = body.flatMap(row => {
    const record = readRow(row)
    return record ? [{ line: row.line, record }] : []
  })
  return { rows, problems }

  function readRow({ line, cells, isUnclosed }: Row): Read<C> | undefined {
    const read = Object.entries(columns).map(([name, column]) => {
      const at = names.indexOf(name)
      return [name, column(at < 0 ? '' : (cells[at] ?? '').trim())] as const
    })
    const bad = read.flatMap(([column, cell]) =>
      'problem' in cell ? [{ file, line, column, problem: cell.problem }] : []
    )
    if (cells.length > names.length)
      bad.push({ file, line, column: `${names.length + 1}`, problem: 'more cells than columns' })
    if (cells.some(cell => cell.includes('\uFFFD')))
      bad.push({ file, line, column: '', problem: 'letters that cannot be read; save the file as "CSV UTF-8"' })
    if (isUnclosed) bad.push({ file, line, column: '', problem: 'a quotation mark is opened here and never closed' })
    problems.push(...bad)
    if (bad.length > 0) return undefined
    return Object.fromEntries(read.map(([name, cell]) => [name, 'value' in cell ? cell.value : undefined])) as Read<C>
  }
}
