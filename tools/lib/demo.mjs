import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { at, node } from './house.mjs'

/** Sets up the made-up scheme in a new folder and stops, so that tests can copy it; false, having said why, where it cannot. */
export async function isSeeded(folder) {
  mkdirSync(folder)
  const flags = ['--demo', '--port', '0', '--difficulty', '0', '--data', folder]
  const program = spawn(node, [at('dist', 'server', 'main.js'), ...flags], { stdio: ['ignore', 'pipe', 2] })
  let printed = ''
  program.stdout.on('data', text => {
    printed += text
    if (/^seeded$/m.test(printed)) program.kill()
  })
  const code = await new Promise(resolve => program.on('exit', resolve))
  return code === 0 && /^seeded$/m.test(printed)
}
