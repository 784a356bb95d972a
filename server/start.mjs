// `npm start`: installs and builds what is missing, then serves app and relay on one port.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build, checkNode, installPackages, root } from './setup.mjs'

try {
  checkNode()
  installPackages()
  build()
} catch (error) {
  console.error(`\nHourboard did not start. ${error.message}`)
  process.exit(1)
}

const relay = spawn(process.execPath, [join(root, 'dist', 'server', 'main.js'), '--welcome'], { cwd: root, stdio: 'inherit', env: { HOURBOARD_LOG: 'warn', ...process.env } })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => relay.kill(signal))
relay.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 1)))
