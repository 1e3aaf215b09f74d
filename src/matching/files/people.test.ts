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

test('files as strangers have them are read, or refused by file, line and column', () => {
  const from = (text: string) => {
    const { people, problems } = readMentees('odd.csv', text)
    return [people.map(({ name }) => name), said(problems)]
  }
  assert.deepEqual(from('\uFEFFid,name,area\r\nasha,"Asha ""A"" Ramanathan",aldbourne\r\n'), [
    ['Asha "A" Ramanathan'],
    []
  ])
  assert.deepEqual(from(''), [[], ['odd.csv, line 1: the file is empty']])
  assert.deepEqual(from('asha,aldbourne\n'), [
    [],
    [
      'odd.csv, line 1, column asha: there is no such column; it is left out',
      'odd.csv, line 1, column aldbourne: there is no such column; it is left out',
      'odd.csv, line 1, column id: is missing; the first row must name the columns',
      'odd.csv, line 1, column area: is missing; the first row must name the columns'
    ]
  ])
  assert.deepEqual(from('id,name\nasha,Asha\nnadia,Nadia\n'), [
    [],
    ['odd.csv, line 1, column area: is missing; the first row must name the columns']
  ])
  assert.deepEqual(
    from('id,name,area\nnadia,Nadia,aldbourne\nasha,Asha,"aldbourne\nben,Ben,aldbourne\n')[1]?.slice(1),
    ['odd.csv, line 3: a quotation mark is opened here and never closed']
  )
  const huge = 'y'.repeat(1_000_000)
  assert.deepEqual(from(`id,name,area\nasha,${huge},aldbourne\nnadia,Nadia,${huge}`), [
    [huge],
    [`odd.csv, line 3, column area: "${'y'.repeat(39)}…" is not an area: small letters, digits and hyphens`]
  ])
  assert.deepEqual(from('id,name,area\nasha,Asha \uFFFD,aldbourne'), [
    [],
    ['odd.csv, line 2: letters that cannot be read; save the file as "CSV UTF-8"']
  ])
})
