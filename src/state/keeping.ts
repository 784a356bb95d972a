import type { Keeping, RelayProblem, StorageProblem } from './room.ts'

/** What is most worth saying about where a person's changes are. */
export type KeepingState =
  StorageProblem | RelayProblem | 'failing' | 'offline' | 'connecting' | 'saving' | 'on-this-phone' | 'shared'

/**
 * The one thing to say, gravest first. `shared` only when nothing waits and the relay answers (Y2, Y3, Y4). It is about this person's
 * changes: while what others wrote is being put on this phone, nothing of theirs is being saved, and the sign stays as it is.
 */
export function keepingState(keeping: Keeping): KeepingState {
  if (keeping.storageProblem) return keeping.storageProblem
  if (keeping.phone === 'failing') return 'failing'
  if (keeping.relayProblem) return keeping.relayProblem
  if (keeping.connection === 'offline') return 'offline'
  if (keeping.phone === 'saving' && keeping.waiting > 0) return 'saving'
  if (keeping.connection === 'connecting') return 'connecting'
  return keeping.waiting > 0 ? 'on-this-phone' : 'shared'
}

/** True where a small mark is enough: all is well, or on its way to be within moments. */
export function keepingIsQuiet(state: KeepingState): boolean {
  return state === 'shared' || state === 'on-this-phone' || state === 'saving' || state === 'connecting'
}
