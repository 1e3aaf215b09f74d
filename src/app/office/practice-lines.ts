import type { Area, AreaId } from '../../vocabulary/area.ts'
import { type Practice, type PracticeCode, parsePracticeCode } from '../../vocabulary/practice.ts'

export interface ReadLines {
  readonly practices: readonly Practice[]
  /** Lines that could not be read, each with what to do about it. */
  readonly problems: readonly string[]
}

/** What somebody types of one practice. */
export interface TypedPractice {
  readonly name: string
  readonly code: string
  readonly pcn: string
  readonly area: AreaId | undefined
}

/**
 * Reads lines copied out of a table: *name, code, PCN, area* with tabs, semicolons or commas between, and then, where
 * they are known, how many GPs, nurses and managers work there. The area may be left out where `usual` says which it is.
 */
export function readPracticeLines(
  text: string,
  areas: readonly Area[],
  usual: AreaId | undefined,
  others: readonly Practice[] = []
): ReadLines {
  const practices: Practice[] = []
  const problems: string[] = []
  text.split('\n').forEach((line, at) => {
    if (line.trim() === '' || (at === 0 && isHeading(line))) return
    const [name = '', code = '', pcn = '', areaName = '', ...counts] = cellsOf(line)
    const area = areaName === '' ? usual : areas.find(each => sameName(each, areaName))?.id
    const staff = readStaff(counts)
    const made = staff === 'unclear' ? unclearStaff : makePractice({ name, code, pcn, area }, [...others, ...practices])
    if (typeof made !== 'string') practices.push(typeof staff === 'object' ? { ...made, staff } : made)
    else if (made === noArea) problems.push(`Line ${at + 1}: ${whichArea(areaName, areas)}`)
    else problems.push(`Line ${at + 1}: ${made}`)
  })
  return { practices, problems }
}

/** The row above a table, copied along with it. */
const isHeading = (line: string): boolean => /^(practice )?name$/i.test(cellsOf(line)[0] ?? '')

const unclearStaff = 'after the area write how many GPs, nurses and managers, three whole numbers, or leave them out'

function readStaff(cells: readonly string[]): Practice['staff'] | 'none' | 'unclear' {
  if (cells.every(cell => cell === '')) return 'none'
  const [gp, nurse, manager] = cells.map(cell => (/^\d{1,3}$/.test(cell) ? Number(cell) : undefined))
  const isWhole = gp !== undefined && nurse !== undefined && manager !== undefined
  return isWhole && cells.slice(3).every(cell => cell === '') ? { gp, nurse, manager } : 'unclear'
}

const noArea = 'choose an area of the scheme'

/** Nothing can be chosen in a pasted line: it says what stands there, and what could. */
const whichArea = (typed: string, areas: readonly Area[]): string =>
  `${typed === '' ? 'no area stands at the end' : `${typed} is not one of your areas`}; write ${areas.map(each => each.name).join(' or ')}`

/** The practice as it is published, or what is wrong with it. Two practices never share a code. */
export function makePractice(typed: TypedPractice, others: readonly Practice[]): Practice | string {
  const name = typed.name.trim()
  const code = parsePracticeCode(typed.code.replace(/\s/g, '').toUpperCase()) ?? codeFrom(typed.code, name, others)
  if (name === '') return 'enter the name of the practice'
  if (name.length > 120) return 'shorten the name of the practice to 120 letters'
  if (typed.pcn.trim().length > 80) return 'shorten the name of the PCN to 80 letters'
  if (code === undefined) return 'use 2 to 12 capital letters and digits for the code'
  if (typed.area === undefined) return noArea
  const same = others.find(other => other.code === code)
  if (same) return `${same.name} has the code ${code} already`
  return { code, name, pcn: typed.pcn.trim(), area: typed.area }
}

/** Practices without a code get one from their name: it only has to differ from the others. */
function codeFrom(typed: string, name: string, others: readonly Practice[]): PracticeCode | undefined {
  if (typed.trim() !== '') return undefined
  const letters = name
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
    .slice(0, 6)
  for (let number = 1; number < 1000; number++) {
    const code = parsePracticeCode(`${letters}${String(number).padStart(3, '0')}`)
    if (code && !others.some(other => other.code === code)) return code
  }
  return undefined
}

function cellsOf(line: string): string[] {
  const between = line.includes('\t') ? '\t' : line.includes(';') ? ';' : ','
  return line.split(between).map(cell => cell.trim().replace(/^"(.*)"$/, '$1'))
}

const sameName = ({ id, name }: Area, text: string): boolean =>
  id === text || name.toLowerCase() === text.trim().toLowerCase()
