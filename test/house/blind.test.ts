import assert from 'node:assert/strict'
import test from 'node:test'
import { filesIn, type Source, source } from './sources.ts'

/** The blind server has no word for what it carries: not in code, not in comments, not in tests. */
const unknownWords = /mentee|mentor|referral|matching|feedback/i

const knowing = (files: readonly Source[]): string[] =>
  files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        unknownWords.test(path) || unknownWords.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : []
      )
  )

test('server and wire have no word for what they carry', () => {
  const files = [...filesIn('src/server', '.ts', '.json', '.sql', '.md'), ...filesIn('src/wire', '.ts', '.json', '.md')]
  assert.ok(files.length > 20)
  assert.deepEqual(knowing(files), [])
})

test('a word that gives it away is found in code, comments and names of files', () => {
  assert.equal(knowing([source('src/server/a.ts', 'const sentMentorLetters = 0')]).length, 1)
  assert.equal(knowing([source('src/wire/b.ts', '// One for each Referral.')]).length, 1)
  assert.equal(knowing([source('src/server/feedback.ts', 'export {}')]).length, 1)
  assert.deepEqual(knowing([source('src/server/drops.ts', 'const box = 1')]), [])
})
