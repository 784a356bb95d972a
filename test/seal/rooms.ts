import * as Y from 'yjs'
import { type CarrierOptions, openCarrier, type OpenCarrier } from '../../src/seal/open-carrier.ts'

export const keys = { roomId: 'room', contentKey: new Uint8Array(32).fill(3) }

export interface Phone {
  readonly board: Y.Doc
  readonly carrier: Y.Doc
  readonly open: OpenCarrier
  /** Runs what was put off. */
  readonly later: () => void
}

/** A phone with nothing but its two documents; typing is sealed when `later` is called, or by `flush`. */
export function makePhone(options: Partial<CarrierOptions> & { keys?: typeof keys; carrier?: Y.Doc; clientId?: number } = {}): Phone {
  const board = new Y.Doc()
  const carrier = options.carrier ?? new Y.Doc()
  if (options.clientId) carrier.clientID = options.clientId
  let due: (() => void)[] = []
  const open = openCarrier(board, carrier, options.keys ?? keys, {
    role: 'edit',
    later: (run) => {
      due.push(run)
      return () => (due = due.filter((one) => one !== run))
    },
    ...options,
  })
  return {
    board,
    carrier,
    open,
    later: () => {
      for (const run of due.splice(0)) run()
    },
  }
}

/** Brings everything that one carrier has to another. */
export function carry(from: Phone, to: Phone): void {
  Y.applyUpdate(to.carrier, Y.encodeStateAsUpdate(from.carrier, Y.encodeStateVector(to.carrier)), 'wire')
}

export function entryCount(phone: Phone): number {
  return phone.carrier.getArray('entries').length
}

/** What a board says, as plain JSON. */
export function contentOf(board: Y.Doc): unknown {
  return { m: board.getMap('m').toJSON(), t: board.getText('t').toString() }
}
