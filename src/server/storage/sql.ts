/**
 * Every statement the server makes, in the subset that SQLite, PostgreSQL and its distributed relatives share: no
 * sequences, triggers or stored procedures, keys that begin with the column data would be spread by. Adapters map the
 * `$1` of PostgreSQL to what their engine writes, and end a table's definition in their own way.
 */
export const schemaVersion = 1

/** The complete list of what is kept. No column may tell who, when or in which order. */
export const tables = [
  `create table notice (
    name text not null, height bigint not null, bytes bytea not null, signature bytea not null,
    primary key (name, height))`,
  `create table "drop" (
    address bytea not null, body bytea not null, pen bytea not null, season bigint not null,
    primary key (address))`,
  `create table letter (
    box bytea not null, client bytea not null, body bytea not null, season bigint not null,
    primary key (box, client))`,
  `create table spent (
    nullifier bytea not null, pile bytea not null, season bigint not null, answer bytea not null,
    primary key (nullifier))`
]

/**
 * A season no row has: it marks one that was overwritten where it lay, see `Blanks`. As wide on the disk as every other
 * season, so that nothing moves when it is set.
 */
export const blankSeason = 256

export const statements = {
  readDrop: `select body, pen, season from "drop" where address = $1 and season <> ${blankSeason}`,
  readBody: `select body from "drop" where address = $1 and season <> ${blankSeason}`,
  readPen: `select pen, length(body) as size from "drop" where address = $1 and season <> ${blankSeason}`,
  replaceDrop: 'update "drop" set body = $2 where address = $1',
  // What comes lies on the tray first, see `Tray`.
  carryDrop: `insert into "drop" (address, body, pen, season) values ($1, $2, $3, $4)
    on conflict (address) do update set body = excluded.body, pen = excluded.pen, season = excluded.season`,
  blankDrop: `update "drop" set body = $2, pen = $3, season = ${blankSeason} where address = $1`,
  removeBlankDrop: `delete from "drop" where address = $1 and season = ${blankSeason}`,
  removeBlankDrops: `delete from "drop" where season = ${blankSeason}`,
  renewDrop: 'update "drop" set season = $2 where address = $1',

  carryLetter: `insert into letter (box, client, body, season) values ($1, $2, $3, $4)
    on conflict (box, client) do update set body = excluded.body, season = excluded.season`,
  readLetter: `select body from letter where box = $1 and client = $2 and season <> ${blankSeason}`,
  readLetterSize: `select length(body) as size from letter
    where box = $1 and client = $2 and season <> ${blankSeason}`,
  listLetters: `select client, body from letter where box = $1 and client > $2 and season <> ${blankSeason}
    order by client limit $3`,
  blankLetter: `update letter set body = $3, season = ${blankSeason} where box = $1 and client = $2`,
  removeBlankLetter: `delete from letter where box = $1 and client = $2 and season = ${blankSeason}`,
  removeBlankLetters: `delete from letter where season = ${blankSeason}`,

  keepNotice: 'insert into notice (name, height, bytes, signature) values ($1, $2, $3, $4) on conflict do nothing',
  readNotice: 'select bytes, signature from notice where name = $1 and height = $2',
  forgetOlderNotices: 'delete from notice where name = $1 and height < $2',
  readNotices: `select name, height, bytes, signature from notice as this
    where name = 'root-change' or height = (select max(height) from notice as other where other.name = this.name)
    order by name, height`,

  // In slices of the key, so that a large sweep never holds up other writes for long.
  sweepDrops: `delete from "drop"
    where address >= $1 and address < $2 and season < $3 and season <> ${blankSeason}`,
  sweepLetters: `delete from letter
    where box >= $1 and box < $2 and season < $3 and season <> ${blankSeason}`
} as const

export type StatementName = keyof typeof statements
