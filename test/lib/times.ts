/** How many times as long the campaigns last: once in `npm test`, a hundred times with `TIMES=100 npm test -- noise`. */
export const times = Number(process.env.TIMES ?? 1)
