import assert from 'node:assert/strict'
import test from 'node:test'
import { areas, practices } from '../../steps/cast.ts'
import { parsePractice } from '../../vocabulary/practice.ts'
import { makePractice, readPracticeLines } from './practice-lines.ts'

const [tarn, saltmarsh] = areas

test('Morgan pastes cells of a spreadsheet, lines with semicolons and lines with commas', () => {
  for (const between of ['\t', ';', ', ']) {
    const line = ['Millrace Surgery', 'Z10001', 'Upper Tarn', 'Tarn Valley'].join(between)
    const { practices, problems } = readPracticeLines(`${line}\n\n`, areas, undefined)
    assert.deepEqual(problems, [])
    assert.deepEqual(practices, [{ code: 'Z10001', name: 'Millrace Surgery', pcn: 'Upper Tarn', area: tarn.id }])
  }
})

test('quotation marks around a cell are not part of it, and areas may be written in small letters', () => {
  const { practices } = readPracticeLines('"Lantern Quay";"Z20001";"";"saltmarsh coast"', areas, undefined)
  assert.deepEqual(practices, [{ code: 'Z20001', name: 'Lantern Quay', pcn: '', area: saltmarsh.id }])
})

test('where a scheme has one area a line may leave it out', () => {
  assert.equal(readPracticeLines('Millrace Surgery,Z10001', [tarn], tarn.id).practices[0]?.area, tarn.id)
})

test('each line that cannot be read is named by its number, with what to do', () => {
  const { practices, problems } = readPracticeLines(
    'A,Z1,,Tarn Valley\nB,Z2,,Nowhere\n,Z3,,Tarn Valley',
    areas,
    undefined
  )
  assert.equal(practices.length, 1)
  assert.deepEqual(problems, [
    'Line 2: Nowhere is not one of your areas; write Tarn Valley or Saltmarsh Coast',
    'Line 3: enter the name of the practice'
  ])
})

test('the headings of a table that are copied along are not a practice', () => {
  const table = 'Name\tCode\tPCN\tArea\nMillrace Surgery\tZ10001\tUpper Tarn\tTarn Valley'
  assert.deepEqual(
    readPracticeLines(table, areas, undefined).practices.map(each => each.name),
    ['Millrace Surgery']
  )
})

test('a line without an area is told so, and which there are', () => {
  assert.deepEqual(readPracticeLines('Millrace Surgery', areas, undefined).problems, [
    'Line 1: no area stands at the end; write Tarn Valley or Saltmarsh Coast'
  ])
})

test('two practices never share a code, whether pasted together or one after the other', () => {
  const twins = readPracticeLines('A,Z1,,Tarn Valley\nB,Z1,,Tarn Valley', areas, undefined)
  assert.deepEqual(twins.problems, ['Line 2: A has the code Z1 already'])
  assert.match(String(makePractice({ name: 'B', code: 'z10001', pcn: '', area: tarn.id }, practices)), /already/)
})

test('practices without a code get codes of their own', () => {
  const { practices, problems } = readPracticeLines('Élan Surgery\nÉlan Surgery\n42', [tarn], tarn.id)
  assert.deepEqual(problems, [])
  assert.deepEqual(
    practices.map(each => each.code),
    ['ELANSU001', 'ELANSU002', '001']
  )
  for (const practice of practices) assert.ok(parsePractice(practice))
})

test('how many work there may stand behind the area, whole or not at all', () => {
  const { practices, problems } = readPracticeLines(
    'Millrace\tC81001\tTarn\tTarn Valley\t6\t3\t1\nOrchard\t\t\tTarn Valley\t\t\t\nQuay\t\t\tTarn Valley\t6\t\t1',
    areas,
    undefined
  )
  assert.deepEqual(practices[0]?.staff, { gp: 6, nurse: 3, manager: 1 })
  assert.equal(practices[1] && 'staff' in practices[1], false)
  assert.deepEqual(problems, [
    'Line 3: after the area write how many GPs, nurses and managers, three whole numbers, or leave them out'
  ])
})
