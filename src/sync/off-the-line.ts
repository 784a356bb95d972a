import { type Awareness, removeAwarenessStates } from 'y-protocols/awareness'
import { fromBase64url, toBase64url } from '../protocol/base64url.ts'
import type { PresenceSeal } from './presence.ts'

/** How close two people's taps must be, and how long the line then shows, in ms (K4). */
const together = 60_000
const showsFor = 10_000
/** How long a tap can be heard by who comes back just then, in ms. */
const lingers = 5000
const tokenSize = 16

export interface OffTheLine {
  /** Says it once more for this person. */
  readonly tap: () => void
  /** True for ten seconds from when a second person said it within a minute. */
  readonly shown: () => boolean
  readonly close: () => void
}

interface OffTheLineOptions extends PresenceSeal {
  /** A random word that stands for this person for as long as they go on tapping; alike in all windows of their phone. */
  readonly token: () => string
  readonly newId: () => number
  readonly now: () => number
  readonly later: (run: () => void, ms: number) => () => void
  readonly changed: () => void
}

/**
 * "Off the line", said without a name (K4, V6). A tap travels apart from its person's presence, under an id of its own, and holds
 * nothing but a random word, so that nobody's two taps count as two. Each phone counts what it hears; nothing is kept.
 */
export function makeOffTheLine(awareness: Awareness, options: OffTheLineOptions): OffTheLine {
  const { now, later, changed } = options
  const heard = new Map<string, number>()
  const mine = new Set<number>()
  let until = 0
  let callOff: (() => void) | null = null

  function hear(token: string): void {
    for (const [one, at] of heard) if (now() - at > together) heard.delete(one)
    heard.set(token, now())
    if (heard.size < 2) return
    heard.clear()
    until = now() + showsFor
    callOff?.()
    callOff = later(changed, showsFor)
    changed()
  }

  function onChange({ added }: { added: number[] }): void {
    for (const id of added) {
      const token = readTap(awareness.getStates().get(id)?.o, options)
      if (token) hear(token)
    }
  }
  awareness.on('change', onChange)

  function take(id: number): void {
    if (mine.delete(id)) removeAwarenessStates(awareness, [id], 'local')
  }

  return {
    tap: () => {
      const id = options.newId()
      const sealed = toBase64url(options.seal(new TextEncoder().encode(options.token())))
      mine.add(id)
      awareness.states.set(id, { o: sealed })
      awareness.meta.set(id, { clock: 1, lastUpdated: Date.now() })
      const what = { added: [id], updated: [], removed: [] }
      awareness.emit('change', [what, 'local'])
      awareness.emit('update', [what, 'local'])
      later(() => take(id), lingers)
    },
    shown: () => now() < until,
    close: () => {
      callOff?.()
      awareness.off('change', onChange)
      for (const id of mine) take(id)
    },
  }
}

function readTap(said: unknown, { open }: PresenceSeal): string | null {
  if (typeof said !== 'string' || said.length > 200) return null
  const bytes = fromBase64url(said)
  const plain = bytes && open(bytes)
  return plain?.length === tokenSize ? new TextDecoder().decode(plain) : null
}
