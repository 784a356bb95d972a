import { readStateVector } from '../../src/protocol/carrier-update.ts'
import { message, sync } from '../../src/protocol/messages.ts'
import { Reader } from '../../src/protocol/reader.ts'
import type { Batch } from '../batch.ts'
import { loadRoom } from '../keeping.ts'
import { syncMessage } from '../messages.ts'
import type { Peer } from '../peer.ts'
import type { Room } from '../room.ts'
import type { Storage } from '../storage/storage.ts'

/** The storage, to a room as one more relay that came: it is asked for what the room lacks, answers that, and goes. */
class StoredPeer implements Peer {
  readonly role = 'edit'
  readonly isRelay = true
  /** What the room has. */
  vector: ReadonlyMap<number, number> = new Map()

  send(batch: Batch): void {
    for (const bytes of batch.messages) {
      if (bytes[0] === message.sync && bytes[1] === sync.step1) this.vector = readStateVector(new Reader(bytes, 2).block())
    }
  }

  close(): void {}
}

/**
 * Tells a room, and so its phones, what others have stored of it and it has not heard. A relay whose word was lost says again what is in the rooms that
 * it has open; of one that it has closed since, when its last phone had gone, only the storage knows. Rejects when that cannot be read.
 */
export async function readStored(id: string, room: Room, storage: Storage): Promise<void> {
  const peer = new StoredPeer()
  room.join(peer)
  try {
    const { contents, ending } = await loadRoom(storage, id)
    if (!ending) room.receive(peer, syncMessage(sync.step2, contents.encode(peer.vector)))
  } finally {
    room.leave(peer)
  }
}
