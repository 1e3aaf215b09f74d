import type { ComponentChildren } from 'preact'

/** The style sheet knows so many values of each filter, `1` to `12`; beyond them everything is shown. */
export const mostFilterValues = 12

export interface FilterOption {
  /** What `data-a` or `data-b` of a thing names, as one of several words. Empty shows everything. */
  readonly value: string
  readonly label: string
}

export interface FilterProps {
  /** A list can be narrowed in two ways at once. */
  readonly by: 'a' | 'b'
  readonly legend: string
  readonly options: readonly FilterOption[]
}

/**
 * Narrows what stands beside it in a `Filtered`, without a script: the style sheet sees which answer is chosen.
 * Nothing is sent, and a browser that cannot do it shows no filter and hides nothing.
 */
export function Filter({ by, legend, options }: FilterProps) {
  if (options.length < 3 || options.length > mostFilterValues + 1) return null
  return (
    <fieldset class="el-filter el-noprint">
      <legend class="el-filter__legend">{legend}</legend>
      {options.map(({ value, label }) => (
        <label class="el-filter__option" key={value}>
          <input type="radio" name={`show-${by}`} value={value} checked={value === ''} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}

export interface FilteredProps {
  /** Said where nothing is left. */
  readonly none: string
  readonly children: ComponentChildren
}

export const Filtered = ({ none, children }: FilteredProps) => (
  <div class="el-filtered">
    {children}
    <p class="el-filtered__none">{none}</p>
  </div>
)
