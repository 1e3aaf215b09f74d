import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readCsv, writeCsv } from './csv.ts'

test('quotes, line breaks, spreadsheets of two kinds and stray empty rows are read alike', () => {
  const rows = (text: string) => readCsv(text).map(row => row.cells)
  assert.deepEqual(rows('\uFEFFid,name\r\nasha,"Ramanathan, Asha"\r\n'), [
    ['id', 'name'],
    ['asha', 'Ramanathan, Asha']
  ])
  assert.deepEqual(rows('id;name\nben;"He said ""yes"";\nthen left"'), [
    ['id', 'name'],
    ['ben', 'He said "yes";\nthen left']
  ])
  assert.deepEqual(rows('id,name\n\n , \nkit,Kit'), [
    ['id', 'name'],
    ['kit', 'Kit']
  ])
  assert.deepEqual(rows(''), [])
})

test('a row is named by the line of the file on which it begins', () => {
  assert.deepEqual(
    readCsv('id,about\n\nasha,"one\ntwo"\nben,three').map(row => row.line),
    [1, 3, 5]
  )
})

test('what is written can be read again', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'ab",;\n\' é'), minLength: 1 }).map(text => `x${text}`)
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1 }), rows => {
      assert.deepEqual(
        readCsv(`a,b\r\n${writeCsv(rows)}`)
          .slice(1)
          .map(row => row.cells),
        rows
      )
    })
  )
})

test('no cell is taken for a formula by a spreadsheet', () => {
  for (const sign of ['=', '+', '-', '@']) assert.equal(writeCsv([[`${sign}1+1`]]), `'${sign}1+1\r\n`)
})
