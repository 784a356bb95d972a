import { randomBytes } from 'node:crypto'
import { WebsocketProvider } from 'y-websocket'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { type Keys, keysOf } from '../../src/protocol/keys.ts'
import { relayPath } from '../../src/protocol/messages.ts'
import { offeredSubprotocols } from '../../src/protocol/proof.ts'

/** A new board's keys: its edit link's and its view link's. */
export function newLinks(): { readonly edit: Keys; readonly view: Keys } {
  const edit = keysOf({ role: 'edit', editSeed: randomBytes(16) })
  return { edit, view: keysOf(edit.view) }
}

/** A phone as stock as can be: a carrier and y-websocket's provider, in a process that has no browser. */
export class StockPhone implements Disposable {
  readonly carrier = new Y.Doc()
  readonly provider: WebsocketProvider

  constructor(port: number, keys: Keys) {
    this.provider = new WebsocketProvider(`ws://127.0.0.1:${port}${relayPath}`, keys.roomId, this.carrier, {
      protocols: offeredSubprotocols(keys),
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
    })
  }

  get entries(): Y.Array<Uint8Array> {
    return this.carrier.getArray('entries')
  }

  /** The first bytes of all entries, in the carrier's order. */
  get letters(): string {
    return this.entries.map((entry) => String.fromCharCode(entry[0]!)).join('')
  }

  write(letters: string): void {
    for (const letter of letters) this.entries.push([Uint8Array.of(letter.charCodeAt(0))])
  }

  synced(): Promise<void> {
    if (this.provider.synced) return Promise.resolve()
    return new Promise((resolve) => {
      this.provider.on('sync', (isSynced: boolean) => isSynced && resolve())
    })
  }

  /** Resolves when the carrier is as described. */
  until(isSo: () => boolean): Promise<void> {
    if (isSo()) return Promise.resolve()
    return new Promise((resolve) => {
      const look = (): void => {
        if (!isSo()) return
        this.carrier.off('afterTransaction', look)
        resolve()
      }
      this.carrier.on('afterTransaction', look)
    })
  }

  [Symbol.dispose](): void {
    this.provider.destroy()
    this.carrier.destroy()
  }
}
