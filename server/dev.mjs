// `npm run dev`: the app with live reload on one port, and the relay in the same process behind it, reloaded on a restart.
import { createServer } from 'vite'
import { installPackages, root } from './setup.mjs'

installPackages()
const relayPort = Number(process.env.HOURBOARD_PORT ?? 8080)
process.env.HOURBOARD_RELAY = `http://127.0.0.1:${relayPort}`
const vite = await createServer({ root, server: { host: true } })
const { readConfig } = await vite.ssrLoadModule('/server/config.ts')
const { startRelay } = await vite.ssrLoadModule('/server/relay.ts')
await vite.listen()
const { network, local } = vite.resolvedUrls
await startRelay(readConfig({ HOURBOARD_ORIGIN: new URL(network[0] ?? local[0]).origin, ...process.env }))
vite.printUrls()
