import assert from 'node:assert/strict'
import test from 'node:test'
import { areas, morgan } from '../../steps/cast.ts'
import { parseScheme } from '../../vocabulary/scheme.ts'
import { emptyPlan, exceptionProblems, nameProblems, newArea, officeProblems, schemePlan } from './set-up-plan.ts'

const plan = {
  ...emptyPlan,
  name: 'Tarn and Saltmarsh Mentoring',
  neutralName: 'The Wednesday Room',
  telephone: '01632 960 001',
  officeName: morgan.name,
  areas
}
const fields = (problems: readonly { field: string }[]) => problems.map(({ field }) => field)

test('what Morgan has filled in makes a scheme that browsers and the public pages accept', () => {
  assert.deepEqual([...nameProblems(plan), ...officeProblems(plan), ...exceptionProblems(plan.exceptions)], [])
  assert.ok(parseScheme(schemePlan(plan).scheme))
})

test('an empty first page names each field that is missing', () => {
  assert.deepEqual(fields([...nameProblems(emptyPlan), ...officeProblems(emptyPlan)]), [
    'name',
    'neutral-name',
    'telephone',
    'office-name'
  ])
})

test('a neutral name that says what the scheme is for is refused', () => {
  for (const neutralName of ['Tarn Mentoring', 'Wellbeing hub', 'The confidential line'])
    assert.deepEqual(fields(nameProblems({ ...plan, neutralName })), ['neutral-name'], neutralName)
})

test('exceptions are counted by lines, and a line that is too long is named', () => {
  assert.equal(exceptionProblems(' \n ')[0]?.text, 'Enter at least one exception')
  assert.equal(exceptionProblems('a\n'.repeat(13))[0]?.text, 'Bring the exceptions down to 12 lines')
  assert.equal(exceptionProblems(`short\n${'x'.repeat(301)}`)[0]?.text, 'Shorten line 2 to 300 letters')
})

test('an area gets its id from its name, and no area stands on the list twice', () => {
  assert.deepEqual(newArea(' Telford & Wrekin ', []), { id: 'telford-and-wrekin', name: 'Telford & Wrekin' })
  assert.equal(newArea('tarn valley', areas), 'tarn valley is on the list already')
  assert.equal(newArea('  ', areas), 'Enter the name of an area')
})
