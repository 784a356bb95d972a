import * as Y from 'yjs'
import { applyUpdates, mergeUpdates } from './apply-updates.ts'
import { dueForMerging, tierWidth } from './compaction.ts'
import { type Digest, openDigest, sealDigest } from './digest.ts'
import { openEntry, sealEntry, type SealKeys } from './entry.ts'
import { addedEntries, entriesOf, type PlacedEntry } from './carrier-entries.ts'
import { type Held, keyOf, makeHeldEntries, type Part, partsOf, type Place } from './held-entries.ts'
import { isPlausibleUpdate } from './plausible-update.ts'

export interface CarrierOptions {
  /** On a view link nothing is ever written to the carrier. */
  readonly role: 'edit' | 'view'
  /** Whether nobody else has the board open, so that older entries of others may be merged too. */
  readonly alone?: () => boolean
  /** Whether a change of the board is to be counted as one; left out, each is. One that is not goes on with the one before. */
  readonly begins?: (transaction: Y.Transaction) => boolean
  /** Told after every change of what is sealed, waiting or unreadable. */
  readonly changed?: () => void
  /** Runs something later and returns the way to call it off. */
  readonly later: (run: () => void, ms: number) => () => void
}

export interface OpenCarrier {
  /** Seals at once what was changed; afterwards the carrier has it. */
  readonly flush: () => void
  /** Updates that are not sealed yet. */
  readonly unsealed: () => number
  /** Entries that could not be opened here. */
  readonly unreadable: () => number
  /** Changes that are not covered by what the caller knows to be durable, unsealed ones included: 0 only when none of anything waits. */
  readonly waiting: (covers: (place: Place) => boolean) => number
  /** Merges what is due; called by itself after sealing. */
  readonly compact: () => void
  /** Takes what `digest` gave at an earlier opening; for entries that are still to come, and only where the carrier has all of them. */
  readonly useDigest: (sealed: Uint8Array) => void
  /** The board as this phone may keep it beside the carrier, so that it opens faster; null while that is not worth it. */
  readonly digest: () => Uint8Array | null
  /** Seals what is left and lets go of both documents. */
  readonly close: () => void
}

/** How long typing is gathered before it is sealed, in ms. */
const gathering = 50

/** So much of updates is opened one by one without anybody noticing, in bytes: about 300 changes. */
const quicklyOpened = 12_000

/**
 * Keeps a board and its sealed carrier in step: changes made here are sealed into the carrier, entries that arrive in the
 * carrier are opened and applied to the board. What cannot be opened stays in the carrier and is counted.
 */
export function openCarrier(board: Y.Doc, carrier: Y.Doc, keys: SealKeys, options: CarrierOptions): OpenCarrier {
  const { role, alone = () => false, begins = () => true, changed = () => {}, later } = options
  const entries = carrier.getArray<unknown>('entries')
  const held = makeHeldEntries()
  const origin = {}
  let batch: Uint8Array[] = []
  /** How many changes begin in the batch. */
  let begun = 0
  /** Opened entries of which Yjs may hold something back. */
  let unsettled: Held[] = []
  let sinceMerging = 0
  let digest: Digest | null = null
  let sinceDigest = 0
  let callOff: (() => void) | null = null
  let writing: { merged: readonly Part[]; tier: number; changes: number } | null = null

  function flush(): void {
    callOff?.()
    callOff = null
    if (batch.length === 0) return
    const updates = batch
    const changes = begun
    batch = []
    begun = 0
    const update = Y.mergeUpdates(updates)
    sinceDigest += update.length
    write({ tier: 0, changes }, update, [])
    if (++sinceMerging >= tierWidth) compact()
    changed()
  }

  function write(head: { tier: number; changes: number }, update: Uint8Array, merged: readonly Held[]): void {
    const sealed = sealEntry(keys, { ...head, update })
    carrier.transact(() => {
      writing = { ...head, merged: merged.flatMap(partsOf) }
      deleteEntries(merged)
      entries.push([sealed])
    }, origin)
    writing = null
  }

  function deleteEntries(gone: readonly Held[]): void {
    if (gone.length === 0) return
    const bytes = new Set<unknown>(gone.map((one) => one.bytes))
    const list = entries.toArray()
    for (let i = list.length - 1; i >= 0; i--) if (bytes.has(list[i])) entries.delete(i)
  }

  function compact(): void {
    if (role === 'view') return
    sinceMerging = 0
    for (let group = dueForMerging(held.all(), alone()); group; group = dueForMerging(held.all(), alone())) {
      const opened = group.map((one) => openEntry(keys, one.bytes)!)
      const update = mergeUpdates(opened.map((one) => one.update))
      if (update) {
        const changes = opened.reduce((sum, one) => sum + one.changes, 0)
        write({ tier: opened[0]!.tier + 1, changes }, update, group)
      } else for (const one of group) one.mergeable = false
    }
  }

  function take(places: Iterable<PlacedEntry>): void {
    // For whoever listens Yjs encodes again what was just applied, and nobody needs that.
    // oxlint-disable-next-line no-underscore-dangle
    if (board._transactionCleanups.length === 0) board.off('update', onBoard)
    board.transact(() => takeAll(places), origin)
  }

  /** Puts the digest into the board, if the carrier has all that is in it. */
  function applyDigest(): Digest['heads'] | null {
    const usable = digest?.covers.every(({ client, clock }) => clock < Y.getState(carrier.store, client))
    if (!digest || !usable) return null
    const { update, heads } = digest
    digest = null
    return applyUpdates(board, [update], origin).size === 0 ? heads : null
  }

  function takeAll(places: Iterable<PlacedEntry>): void {
    const heads = applyDigest()
    const arrived: { held: Held; update: Uint8Array }[] = []
    for (const place of places) {
      const opened = heads?.get(keyOf(place))
      const entry = opened ? null : openEntry(keys, place.bytes)
      if (opened) held.add({ ...place, opened, mine: false, mergeable: true, merged: [] })
      else if (entry && isPlausibleUpdate(entry.update)) {
        const { tier, changes } = entry
        sinceDigest += entry.update.length
        arrived.push({ held: { ...place, opened: { tier, changes }, mine: false, mergeable: false, merged: [] }, update: entry.update })
      } else held.add({ ...place, opened: null, mine: false, mergeable: false, merged: [] })
    }
    if (arrived.length === 0) return
    const refused = applyUpdates(board, arrived.map((one) => one.update), origin)
    for (const one of arrived) {
      if (refused.has(one.update)) held.add({ ...one.held, opened: null })
      else {
        held.add(one.held)
        unsettled.push(one.held)
      }
    }
    if (board.store.pendingStructs || board.store.pendingDs) return
    for (const one of unsettled) one.mergeable = true
    unsettled = []
  }

  function onCarrier(_: Y.YArrayEvent<unknown>, transaction: Y.Transaction): void {
    const isOwn = transaction.origin === origin && writing !== null
    held.dropDeleted(transaction, isOwn)
    const added = addedEntries(entries, transaction)
    if (isOwn && writing) {
      const { merged, ...opened } = writing
      for (const place of added) held.add({ ...place, opened, mine: true, mergeable: true, merged })
    } else take(added)
    changed()
  }

  function onBoard(update: Uint8Array, from: unknown, _: Y.Doc, transaction: Y.Transaction): void {
    if (from === origin || role === 'view') return
    batch.push(update)
    if (begins(transaction)) begun++
    const typing = [...transaction.changed.keys()].every((type) => type instanceof Y.Text)
    if (!typing) void Promise.resolve().then(flush)
    else callOff ??= later(flush, gathering)
    changed()
  }

  function onTransaction(transaction: Y.Transaction): void {
    if (transaction.origin !== origin) board.on('update', onBoard)
  }

  take(entriesOf(entries))
  entries.observe(onCarrier)
  board.on('beforeTransaction', onTransaction)

  return {
    flush,
    compact,
    unsealed: () => batch.length,
    unreadable: held.unreadable,
    waiting: (covers) => {
      if (role === 'view') return 0
      const { entries: waiting, changes } = held.waiting(covers)
      // What only goes on with a change that is through already is one as well, until it is through itself.
      return waiting + batch.length === 0 ? 0 : Math.max(1, begun + changes)
    },
    useDigest: (sealed) => {
      if (entries.length === 0) digest = openDigest(keys, sealed)
    },
    digest: () => {
      if (sinceDigest < quicklyOpened || board.store.pendingStructs || board.store.pendingDs) return null
      flush()
      sinceDigest = 0
      return sealDigest(keys, [...held.all()].filter((one) => one.opened && one.mergeable), board)
    },
    close: () => {
      flush()
      entries.unobserve(onCarrier)
      board.off('beforeTransaction', onTransaction)
      board.off('update', onBoard)
    },
  }
}
