import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asha, practices } from '../test-cast.ts'
import { problemInWords } from './columns.ts'
import { readMentees, readMentors, readPractices } from './people.ts'

const said = (problems: readonly Parameters<typeof problemInWords>[0][]) => problems.map(problemInWords)

test('Asha out of a file is Asha', () => {
  const { people, problems } = readMentees(
    'mentees.csv',
    'ID,Name,area,practice,profession,topics,Waiting weeks\nasha,Asha Ramanathan,Aldbourne,ash1,GP,Coming back after a break; Confidence,3'
  )
  assert.deepEqual(problems, [])
  const { id, name, area, practice, profession, topics, format, waitingWeeks } = people[0] ?? assert.fail()
  assert.deepEqual(
    { id, name, area, practice, profession, topics, format },
    {
      ...{ id: asha.id, name: asha.name, area: asha.area, practice: asha.practice },
      ...{ profession: asha.profession, topics: asha.topics, format: asha.format }
    }
  )
  assert.equal(waitingWeeks, 3)
})

test('a bad row is named by file, line and column, and stops nothing else', () => {
  const { people, problems } = readMentors(
    'b.csv',
    'id,name,profession,areas,capacity,formats,shoes\nben,Ben,gp,here,2,video,\nx,X,dentist,here,two,letter,\nben,Ben,gp,here,1,,\n,,gp,here,1,,\nkit,Kit,manager,,1,,,9'
  )
  assert.deepEqual(
    people.map(({ key }) => String(key)),
    ['ben']
  )
  assert.deepEqual(said(problems), [
    'b.csv, line 1, column shoes: there is no such column; it is left out',
    'b.csv, line 3, column profession: "dentist" is not a profession: gp, nurse or manager',
    'b.csv, line 3, column formats: "letter" is not a way of meeting: in-person, video or telephone',
    'b.csv, line 3, column capacity: is not a whole number from 0 to 9999',
    'b.csv, line 5, column id: is empty',
    'b.csv, line 5, column name: is empty',
    'b.csv, line 6, column 8: more cells than columns',
    'b.csv, line 4, column id: "ben" stands there twice'
  ])
})

test('a practice nobody knows is a problem only where a list was handed in', () => {
  const text = 'id,area,practice\nasha,aldbourne,ZZ99'
  assert.deepEqual(readMentees('a.csv', text).problems, [])
  assert.deepEqual(said(readMentees('a.csv', text, practices).problems), [
    'a.csv, line 2, column practice: "ZZ99" is not a code of the practices file'
  ])
  assert.equal(readPractices('p.csv', 'code,name,area\nASH1,Ash Tree Surgery,aldbourne').people.length, 1)
})
