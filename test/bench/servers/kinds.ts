import { join } from 'node:path'
import { bare, hocuspocus, hourboard, stock } from '../load/dialect.ts'
import type { ServerKind } from './server.ts'

const peers = join('test', 'bench', 'peers')

/** Ours first, then its peers as their makers ship them with storage on, then the floor: `ws` alone, passing frames on. */
export const kinds: readonly ServerKind[] = [
  {
    name: 'hourboard',
    dialect: hourboard,
    script: join('dist', 'server', 'main.js'),
    env: (port, folder) => ({
      HOURBOARD_PORT: String(port),
      HOURBOARD_HOST: '127.0.0.1',
      HOURBOARD_DATA: folder,
      HOURBOARD_LOG: 'warn',
      HOURBOARD_ORIGIN: `http://127.0.0.1:${port}`,
    }),
  },
  {
    name: 'y-websocket',
    dialect: stock,
    script: join(peers, 'node_modules', '@y', 'websocket-server', 'src', 'server.js'),
    env: (port, folder) => ({ PORT: String(port), HOST: '127.0.0.1', YPERSISTENCE: join(folder, 'leveldb') }),
  },
  {
    name: 'hocuspocus',
    dialect: hocuspocus,
    script: join(peers, 'hocuspocus.mjs'),
    env: (port, folder) => ({ PORT: String(port), DATABASE: join(folder, 'hocuspocus.sqlite') }),
  },
  {
    name: 'bare ws',
    dialect: bare,
    script: join(peers, 'bare.mjs'),
    env: (port) => ({ PORT: String(port) }),
  },
]
