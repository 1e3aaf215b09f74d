import { professionLabel, professions } from '../../vocabulary/profession.ts'

/** The professions as choices, with a capital letter. */
export const professionOptions = professions.map(value => {
  const label = professionLabel(value)
  return { value, label: label.charAt(0).toUpperCase() + label.slice(1) }
})
