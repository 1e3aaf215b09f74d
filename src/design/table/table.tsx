import type { ComponentChildren } from 'preact'

export interface TableProps {
  readonly caption: string
  readonly captionHidden?: boolean
  readonly head: readonly string[]
  /** The first cell of each row names the row. */
  readonly rows: readonly (readonly ComponentChildren[])[]
  readonly empty?: string
}

const spoken = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' }
} as const

/**
 * A table that becomes a list of small cards where the screen is narrow. The roles are spelt out because browsers drop
 * them when a table is no longer laid out as one.
 */
export function Table({ caption, captionHidden, head, rows, empty }: TableProps) {
  return (
    <table class="el-table" {...spoken.table}>
      <caption class={captionHidden ? 'el-hidden' : 'el-table__caption'}>{caption}</caption>
      <thead {...spoken.rowgroup}>
        <tr {...spoken.row}>
          {head.map(name => (
            <th {...spoken.columnheader} scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...spoken.rowgroup}>
        {rows.map((cells, at) => (
          <tr {...spoken.row} key={at}>
            {cells.map((cell, column) => (
              <Cell name={head[column] ?? ''} first={column === 0}>
                {cell}
              </Cell>
            ))}
          </tr>
        ))}
        {rows.length === 0 && empty && (
          <tr {...spoken.row}>
            <td {...spoken.cell} colSpan={head.length}>
              {empty}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

function Cell({ name, first, children }: { name: string; first: boolean; children: ComponentChildren }) {
  if (first) {
    return (
      <th {...spoken.rowheader} scope="row">
        {children}
      </th>
    )
  }
  return (
    <td {...spoken.cell}>
      <span class="el-table__name" aria-hidden="true">
        {name}
      </span>
      <span class="el-table__value">{children}</span>
    </td>
  )
}
