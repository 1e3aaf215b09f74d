import { spawnSync } from 'node:child_process'
import type { Cohort } from '../../src/matching/plan/prepare.ts'
import { fullTable, served, type Value } from './judge.ts'

/** How long a solver of scipy took for the same table, and how good its plan is. */
export interface Peer {
  readonly name: string
  readonly took: number
  readonly best: Value
}

const program = `
import json, struct, sys, time
try:
    import numpy as np
    from scipy.optimize import linear_sum_assignment
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching
except ImportError:
    print('[]'); sys.exit()
data = sys.stdin.buffer.read()
n, m = struct.unpack('<II', data[:8])
cost = np.frombuffer(data, dtype='<f8', offset=8).reshape(n, m)
out = []
start = time.perf_counter(); rows, cols = linear_sum_assignment(cost)
out.append(['scipy linear_sum_assignment', (time.perf_counter() - start) * 1000, float(cost[rows, cols].sum())])
allowed = cost < 1e12
# Explicit zeros would vanish from a sparse table, so every weight is moved away from zero by the same amount.
shift = 1 - cost[allowed].min()
start = time.perf_counter()
sparse = csr_matrix(np.where(allowed, cost + shift, 0))
rows, cols = min_weight_full_bipartite_matching(sparse)
out.append(['scipy min_weight_full_bipartite_matching', (time.perf_counter() - start) * 1000, float(cost[rows, cols].sum())])
print(json.dumps(out))
`

/** Empty where python3 or its scipy is not installed. */
export function bestByScipy(cohort: Cohort): readonly Peer[] {
  const table = fullTable(cohort)
  const [rows, columns] = [table.length, table[0]?.length ?? 0]
  const bytes = Buffer.alloc(8 + rows * columns * 8)
  bytes.writeUInt32LE(rows, 0)
  bytes.writeUInt32LE(columns, 4)
  for (const [i, row] of table.entries())
    for (const [j, cost] of row.entries()) bytes.writeDoubleLE(cost, 8 + (i * columns + j) * 8)
  const { status, stdout } = spawnSync('python3', ['-c', program], { input: bytes, maxBuffer: 1e7 })
  if (status !== 0) return []
  const peers: [string, number, number][] = JSON.parse(String(stdout))
  return peers.map(([name, took, total]) => {
    const count = Math.round(-total / served)
    return { name, took, best: [count, -(total + count * served)] }
  })
}
