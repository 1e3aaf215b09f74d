/** Which state of a thing this is: counted up at every change, and told apart by device where two change at once. */
export interface Stamp {
  readonly revision: number
  readonly device: string
}

export const sameStamp = (a: Stamp | undefined, b: Stamp | undefined): boolean =>
  a?.revision === b?.revision && a?.device === b?.device

/** The higher revision is later; of two equal ones that of the higher device, so that all browsers agree. */
export const isLater = (a: Stamp, b: Stamp): boolean =>
  a.revision > b.revision || (a.revision === b.revision && a.device > b.device)
