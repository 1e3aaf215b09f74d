// Where things are, and how a tool starts another program. Everything in tools/*.mjs runs on the Node that npm brought,
// 20 or newer; all it starts runs on the Node 24 that the project carries.
import { spawn } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A place in the project, whatever folder npm was called from. */
export const at = (...parts) => path.join(root, ...parts)

export const node = at('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
export const vite = at('node_modules', 'vite', 'bin', 'vite.js')
export const tsc = at('node_modules', '@typescript', 'native', 'bin', 'tsc')
export const biome = at('node_modules', '@biomejs', 'biome', 'bin', 'biome')
/** Lets Node import .tsx. */
export const withTsx = ['--import', at('tools', 'tsx.mjs')]

/** Tools print to standard error, so that the first line on standard output is the address of the server. */
export const say = sentence => console.error(sentence)

/** Runs a program in the project to its end and gives its exit code; 1 where a signal ended it. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: at(), stdio: ['ignore', 2, 2], ...options })
    child.on('error', reject)
    child.on('exit', code => resolve(code ?? 1))
  })
}

/** Hands over to a program for good: signals go to it, and its end is ours. */
export function become(child) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
  return child
}

/** Whether this folder, or what it would have to be made in, can be written. */
export function isWritable(folder) {
  if (!existsSync(folder)) return isWritable(path.dirname(folder))
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
