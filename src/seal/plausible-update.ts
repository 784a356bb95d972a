import * as Y from 'yjs'

/** No board comes near this many letters and fields from one writer; beyond it clocks would stop being exact. */
const clockLimit = 2 ** 31

/** Bytes of one board update that a phone is willing to read. */
export const updateLimit = 4 * 1024 * 1024

/**
 * Whether an update can be given to Yjs without harm. Yjs sets aside room for as many structs as an update claims before
 * it has read one (seven bytes can claim 32 million); reading it lazily first costs time and memory by its real bytes only.
 */
export function isPlausibleUpdate(update: Uint8Array): boolean {
  if (update.length > updateLimit) return false
  try {
    const { structs, ds } = Y.decodeUpdate(update)
    for (const struct of structs) {
      if (struct.length < 1 || struct.id.clock + struct.length > clockLimit) return false
    }
    for (const ranges of ds.clients.values()) {
      for (const range of ranges) if (range.clock + range.len > clockLimit) return false
    }
    return true
  } catch {
    return false
  }
}
