import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type Cell, fewest, isLargeEnough, mergeSmallCells, publishablePercent, roundTotal } from './publishable.ts'

const cell = (category: string, count: number): Cell => ({ categories: [category], count })
const tables = fc
  .array(fc.nat({ max: 30 }), { maxLength: 12 })
  .map(counts => counts.map((count, i) => cell(`${i}`, count)))
const totalOf = (cells: readonly Cell[]): number => cells.reduce((total, { count }) => total + count, 0)

test('the one nurse who asked in spring is counted with her neighbours', () => {
  const seasons = [cell('winter', 9), cell('spring', 1), cell('summer', 12), cell('autumn', 3)]
  assert.deepEqual(mergeSmallCells(seasons, 'count'), [
    { categories: ['winter'], count: 9 },
    { categories: ['spring', 'summer', 'autumn'], count: 16 }
  ])
})

test('a quarter in which hardly anybody asked is not published but rolled forward', () => {
  assert.equal(mergeSmallCells([cell('GPs', 3), cell('nurses', 4)], 'count'), undefined)
  assert.equal(mergeSmallCells([], 'count'), undefined)
  assert.equal(mergeSmallCells([cell('GPs', 9)], 'feedback'), undefined)
})

test('no published row is ever small, none is lost and none is counted twice', () => {
  fc.assert(
    fc.property(tables, fc.constantFrom('count', 'feedback'), (cells, kind) => {
      const published = mergeSmallCells(cells, kind)
      if (!published) return totalOf(cells) < fewest[kind]
      assert.ok(published.every(({ count }) => count >= fewest[kind]))
      assert.equal(totalOf(published), totalOf(cells))
      assert.deepEqual(
        published.flatMap(({ categories }) => categories),
        cells.flatMap(({ categories }) => categories)
      )
      return true
    })
  )
})

test('one person more or less never moves a total by one', () => {
  fc.assert(
    fc.property(fc.nat({ max: 10_000 }), total => {
      assert.ok(Math.abs(roundTotal(total) - total) <= 2)
      assert.ok([0, 5].includes(roundTotal(total + 1) - roundTotal(total)))
    })
  )
})

test('"everybody" and "nobody" are said only where that gives nobody away', () => {
  assert.equal(publishablePercent({ part: 12, whole: 12, harmless: false }), undefined)
  assert.equal(publishablePercent({ part: 0, whole: 12, harmless: false }), undefined)
  assert.equal(publishablePercent({ part: 399, whole: 400, harmless: false }), undefined)
  assert.equal(publishablePercent({ part: 12, whole: 12, harmless: true }), 100)
  assert.equal(publishablePercent({ part: 8, whole: 12, harmless: false }), 67)
  assert.equal(publishablePercent({ part: 8, whole: 9, harmless: true }), undefined)
})

test('about a town of 29 colleagues nothing is shown', () => {
  assert.deepEqual([isLargeEnough(29), isLargeEnough(30)], [false, true])
})
