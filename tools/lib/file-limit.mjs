// Ends a test file that hangs where no limit of node:test reaches: while it prepares itself or clears up.
const limit = setTimeout(() => {
  console.error(`Still running after ten minutes, hence ended: ${process.argv[1]}`)
  process.exit(1)
}, 600_000)
limit.unref()
