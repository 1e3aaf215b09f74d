import assert from 'node:assert/strict'
import test from 'node:test'
import { ben, priya } from '../../steps/cast.ts'
import { aboutYou, nothingWritten, problemsOf } from './about-you.ts'

const asBen = { ...nothingWritten, name: ben.name, profession: ben.profession, areas: ben.areas }
const asPriya = { ...priya, about: priya.about, looksIn: priya.looksIn }

const fields = (problems: readonly { field: string }[]) => problems.map(({ field }) => field)

test('an empty form names every field that is missing, and a mentor has fewer of them', () => {
  assert.deepEqual(fields(problemsOf(nothingWritten, 'mentor')), ['name', 'profession', 'areas'])
  assert.deepEqual(fields(problemsOf(nothingWritten, 'lead')), ['name', 'profession', 'areas', 'about', 'looks-in'])
})

test('Ben may join with his name, his profession and his areas', () => {
  assert.deepEqual(problemsOf(asBen, 'mentor'), [])
  assert.deepEqual(aboutYou(asBen, 'mentor'), { name: ben.name, profession: 'gp', areas: ben.areas })
})

test('Ben says something for everyone to read only if he likes, and never what only leads are asked', () => {
  const seen = aboutYou({ ...asBen, about: ' I listen. ', looksIn: 'Mondays' }, 'mentor')
  assert.deepEqual(seen, { name: ben.name, profession: 'gp', areas: ben.areas, about: 'I listen.' })
  assert.ok(!('about' in aboutYou({ ...asBen, about: '  ' }, 'mentor')))
})

test('Priya says besides who she is and when she looks in', () => {
  assert.deepEqual(problemsOf(asPriya, 'lead'), [])
  assert.equal(aboutYou(asPriya, 'lead').looksIn, 'Mondays and Thursdays')
})

test('what is too long for the roster is refused at its field', () => {
  assert.deepEqual(fields(problemsOf({ ...asPriya, about: 'x'.repeat(701) }, 'lead')), ['about'])
  assert.deepEqual(fields(problemsOf({ ...asPriya, name: 'x'.repeat(81) }, 'lead')), ['name'])
})
