/** A table out of a file: RFC 4180, with commas or (as some spreadsheets write) semicolons between the cells. */
export interface Row {
  /** The line of the file on which the row begins, counted from 1. */
  readonly line: number
  readonly cells: readonly string[]
  /** A quotation mark is never closed, so that all that follows it has been read as one cell. */
  readonly isUnclosed: boolean
}

/** Reads rows; quotes may hold separators, line breaks and doubled quotes. Rows of empty cells are left out. */
export function readCsv(text: string): readonly Row[] {
  const content = text.replace(/^\uFEFF/, '')
  const separator = separatorOf(content)
  const rows: Row[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let line = 1
  let begins = 1
  const endRow = () => {
    cells.push(cell)
    if (cells.some(each => each.trim() !== '')) rows.push({ line: begins, cells, isUnclosed: quoted })
    cells = []
    cell = ''
    begins = line
  }
  for (let at = 0; at < content.length; at++) {
    const sign = content[at]
    if (sign === '\n') line++
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (content[at + 1] === '"') cell += content[at++]
      else quoted = false
    } else if (sign === '"' && cell.trim() === '') {
      quoted = true
      cell = ''
    } else if (sign === separator) {
      cells.push(cell)
      cell = ''
    } else if (sign === '\n') endRow()
    else if (sign !== '\r') cell += sign
  }
  endRow()
  return rows
}

function separatorOf(content: string): string {
  const [heading = ''] = content.split('\n', 1)
  return heading.includes(',') || !heading.includes(';') ? ',' : ';'
}

/** Writes rows. A cell that a spreadsheet would take for a formula gets an apostrophe in front. */
export const writeCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map(cells => `${cells.map(writeCell).join(',')}\r\n`).join('')

function writeCell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
