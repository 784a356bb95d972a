import * as Y from 'yjs'
import { ending, endingMessage } from '../../../src/protocol/ending-messages.ts'
import { knock, knockMessage } from '../../../src/protocol/knock-messages.ts'
import { message } from '../../../src/protocol/messages.ts'
import { askForAll, presenceMessage, syncMessage, Writer } from '../../server/carriers.ts'

/** Messages as honest phones send them, of every kind. */
export function honestMessages(): Uint8Array[] {
  const writer = new Writer()
  const written = ['one', 'two', 'three', 'four'].map((text) => writer.write(text))
  const deleting: Uint8Array[] = []
  writer.carrier.on('update', (update: Uint8Array) => deleting.push(syncMessage(2, update)))
  writer.carrier.getArray('entries').delete(1, 2)
  return [
    ...written,
    ...deleting,
    syncMessage(1, Y.encodeStateAsUpdate(writer.carrier)),
    syncMessage(0, Y.encodeStateVector(writer.carrier)),
    askForAll,
    presenceMessage(7, 3, '{"s":"abcdef"}'),
    presenceMessage(7, 4, 'null'),
    Uint8Array.of(message.queryAwareness),
    Uint8Array.of(message.auth, 0, 1, 65),
    Uint8Array.from([message.time, 1, 2, 3, 4, 5, 6, 7, 8]),
    endingMessage(ending.ask, new Uint8Array(16).fill(9)),
    ...[knock.open, knock.renew, knock.shut].map((kind) => knockMessage(kind)),
    ...[knock.host, knock.notice, knock.verdict, knock.answer, knock.forged].map((kind) => knockMessage(kind, 1, new Uint8Array(48).fill(9))),
  ]
}
