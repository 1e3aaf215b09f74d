// Ends a test file that hangs where no limit of node:test reaches: while it prepares itself or clears up.
const minutes = 10 * Math.max(1, Number(process.env.TIMES ?? 1))
const limit = setTimeout(() => {
  console.error(`Still running after ${minutes} minutes, hence ended: ${process.argv[1]}`)
  process.exit(1)
}, minutes * 60_000)
limit.unref()
