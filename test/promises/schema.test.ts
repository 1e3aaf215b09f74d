import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { startServer } from '../lib/server.ts'

/** Everything the server stores (docs/protocol.md, section 10). */
const allowed: Record<string, readonly string[]> = {
  notice: ['name', 'height', 'bytes', 'signature'],
  drop: ['address', 'body', 'pen', 'season'],
  letter: ['box', 'client', 'body', 'season'],
  spent: ['nullifier', 'pile', 'season', 'answer']
}

/** What a database holds beyond that, or lacks. */
function schemaFaults(database: DatabaseSync): string[] {
  const all = database.prepare('select type, name, sql from sqlite_schema').all()
  const tables = all.filter(each => each.type === 'table').map(each => String(each.name))
  const faults = all
    .filter(each => each.type !== 'table' || !/\)\s*without rowid$/.test(String(each.sql)))
    .map(each => `${each.type} ${each.name}`)
  for (const table of new Set([...tables, ...Object.keys(allowed)])) {
    const columns = database.prepare('select name, pk from pragma_table_xinfo(?)').all(table)
    const names = columns.map(column => String(column.name))
    if (names.join() !== allowed[table]?.join()) faults.push(`${table}(${names.join()})`)
  }
  return faults
}

async function withDatabase(story: (database: DatabaseSync) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'elevenses-'))
  const server = await startServer({ folder })
  await server.close()
  const database = new DatabaseSync(join(folder, 'elevenses.db'))
  try {
    story(database)
  } finally {
    database.close()
    rmSync(folder, { recursive: true })
  }
}

test('the database has four tables with these columns and nothing else', () =>
  withDatabase(database => assert.deepEqual(schemaFaults(database), [])))

for (const [breach, sql, fault] of [
  ['a date', 'alter table letter add column arrived bigint', 'letter(box,client,body,season,arrived)'],
  ['a hidden column', 'alter table letter add column h text as (1) virtual', 'letter(box,client,body,season,h)'],
  ['a list of members', 'create table person (name text primary key) without rowid', 'person(name)'],
  ['an index that groups', 'create index by_season on "drop" (season)', 'index by_season'],
  ['a trigger', 'create trigger t after insert on letter begin select 1; end', 'trigger t'],
  ['a view', 'create view v as select box from letter', 'view v'],
  ['numbered rows', 'drop table spent; create table spent (nullifier, pile, season, answer)', 'table spent'],
  ['a missing table', 'drop table spent', 'spent()']
] as const) {
  test(`planted: ${breach} is noticed`, () =>
    withDatabase(database => {
      database.exec(sql)
      assert.ok(schemaFaults(database).includes(fault), schemaFaults(database).join())
    }))
}
