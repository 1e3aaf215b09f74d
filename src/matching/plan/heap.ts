/** A binary heap of (distance, number): the nearest comes out first. Grows as needed and is used again and again. */
export class Heap {
  size = 0
  private distances = new Float64Array(1024)
  private numbers = new Int32Array(1024)

  clear(): void {
    this.size = 0
  }

  /** The distance of the nearest; only to be asked of a heap that is not empty. */
  get nearest(): number {
    return this.distances[0]
  }

  push(distance: number, number: number): void {
    if (this.size === this.numbers.length) this.grow()
    const { distances, numbers } = this
    let at = this.size++
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (distances[parent] <= distance) break
      distances[at] = distances[parent]
      numbers[at] = numbers[parent]
      at = parent
    }
    distances[at] = distance
    numbers[at] = number
  }

  /** Takes out the nearest number. */
  pop(): number {
    const { distances, numbers } = this
    const nearest = numbers[0]
    const distance = distances[--this.size]
    const number = numbers[this.size]
    let at = 0
    for (let child = 1; child < this.size; child = 2 * at + 1) {
      if (child + 1 < this.size && distances[child + 1] < distances[child]) child++
      if (distances[child] >= distance) break
      distances[at] = distances[child]
      numbers[at] = numbers[child]
      at = child
    }
    distances[at] = distance
    numbers[at] = number
    return nearest
  }

  private grow(): void {
    const distances = new Float64Array(this.numbers.length * 2)
    const numbers = new Int32Array(this.numbers.length * 2)
    distances.set(this.distances)
    numbers.set(this.numbers)
    this.distances = distances
    this.numbers = numbers
  }
}
