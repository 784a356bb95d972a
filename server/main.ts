import { dirname, join } from 'node:path'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ConfigError, readConfig, type RelayConfig } from './config.ts'
import { startRelay } from './relay.ts'
import { backUp } from './storage/backup.ts'
import { welcome } from './welcome.ts'

const usage = `node dist/server/main.js                    serves app and relay
node dist/server/main.js backup <folder>    copies what is stored to a new folder, also while the relay runs`

/** Beside the bundle of the relay lies that of the app. */
const builtApp = join(dirname(fileURLToPath(import.meta.url)), '..', 'app')

async function main(args: readonly string[]): Promise<void> {
  const config = readConfig(process.env)
  const [command, target, ...rest] = args
  if (command === undefined || command === '--welcome') return serve(config, command !== undefined)
  if (command !== 'backup' || target === undefined || rest.length > 0) throw new ConfigError(usage)
  await backUp(config.data, target)
  say(`Copied ${config.data} to ${target}.`)
}

async function serve(config: RelayConfig, greet: boolean): Promise<void> {
  const app = config.app ?? (existsSync(join(builtApp, 'index.html')) ? builtApp : null)
  const relay = await startRelay({ ...config, app })
  const stop = (): void => {
    relay.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  if (greet) say(welcome(config, relay.port))
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}

function fail(error: unknown): void {
  if (error instanceof ConfigError) console.error(error.message)
  else console.error(error)
  process.exit(1)
}

main(process.argv.slice(2)).catch(fail)
