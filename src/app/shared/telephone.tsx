/** A number to press on a telephone. What people type around the digits stays as they wrote it. */
export function Telephone({ number }: { number: string }) {
  const digits = number.replace(/[^+\d]/g, '')
  return digits.length < 3 ? number : <a href={`tel:${digits}`}>{number}</a>
}
