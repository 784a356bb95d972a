// `npm run check`: types, lint, imports, unused code and the size budget, one after the other; says all that is wrong, then fails.
import { spawnSync } from 'node:child_process'
import { build, installPackages, root, tool } from '../../server/setup.mjs'

const steps = [
  ['types of the app', 'tsc', ['-p', 'tsconfig.json']],
  ['types without a browser', 'tsc', ['-p', 'test/architecture/tsconfig.pure.json']],
  ['types of the service worker', 'tsc', ['-p', 'test/architecture/tsconfig.worker.json']],
  ['types of the relay', 'tsc', ['-p', 'server/tsconfig.json']],
  ['lint', 'oxlint', ['-c', 'test/architecture/oxlint.json', '--deny-warnings', 'src', 'server', 'test']],
  ['unused code', 'knip', ['-c', 'test/architecture/knip.json']],
  ['imports, file sizes and the size budget', 'vitest', ['run', '--project', 'node', 'test/architecture']],
]

/** Runs every check and returns the names of those that failed. */
export function check() {
  return steps.filter(([name, command, args]) => {
    console.log(`· ${name}`)
    return spawnSync(tool(command), args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status !== 0
  }).map(([name]) => name)
}

if (process.argv[1]?.endsWith('check.mjs')) {
  installPackages()
  build()
  const failed = check()
  if (failed.length > 0) {
    console.error(`\nNot in order: ${failed.join(', ')}.`)
    process.exit(1)
  }
}
